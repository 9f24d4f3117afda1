import { wasAskedFor } from '../overlay/asked-for.ts';
import { closingPress } from '../overlay/closing-press.ts';
import type { EventOf } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
import type { Interpreted } from './interpreted.ts';

/** What lay over the page, and what was done there: each is told by the other. */
export type OverlaysAndActs = {
  readonly overlay: (event: EventOf<'overlay'>) => Interpreted<'overlay'>;
  readonly act: (event: EventOf<'act'>) => EventOf<'act'>;
};

/**
 * An act on an overlay the customer did not ask for either answers it, which is forced on them whoever wrote the step, or
 * shows that the overlay is the way to the goal.
 */
export function overlaysAndActs({ events }: Pick<Trace, 'events'>): OverlaysAndActs {
  const overlays = events.filter((event) => event.type === 'overlay');
  const asked = new Map(overlays.map((event) => [event.id, askedFor(event)]));
  const closes = (act: EventOf<'act'>): boolean => {
    const overlay = overlays.find(({ id }) => id === act.within?.overlay);
    if (!overlay || asked.get(overlay.id)?.askedFor !== false) return false;
    const controls = act.within?.offers ?? overlay.features.controls;
    return closingPress({ ...overlay.features, controls }, act.widget?.name ?? '') !== null;
  };
  const ways = new Set(
    events.flatMap((event) =>
      event.type === 'act' && event.within && event.purpose !== 'close-overlay' && !closes(event)
        ? [event.within.overlay]
        : [],
    ),
  );
  return {
    overlay: (event) => {
      const { askedFor, broughtBy } = asked.get(event.id) ?? notAsked;
      const isTheWay = event.told?.isTheWay ?? (!askedFor && ways.has(event.id));
      return { ...event, askedFor, broughtBy, isTheWay };
    },
    act: (event) =>
      event.within && event.purpose === 'script' && closes(event)
        ? { ...event, purpose: 'close-overlay', because: event.within.overlay }
        : event,
  };
}

const notAsked = { askedFor: false, broughtBy: '' };

/** What settings a banner shows when they are pressed for is the banner still: the customer opened them. */
function askedFor({ features, after, at, answersAct, settingsOf, told }: EventOf<'overlay'>) {
  if (told) return told;
  const asked = wasAskedFor(features, after, { at, answersAct });
  return settingsOf === undefined ? asked : { ...asked, askedFor: true };
}
