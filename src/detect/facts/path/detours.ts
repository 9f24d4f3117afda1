import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { Act } from '../../../trace/act-events.ts';
import type { Claim } from '../../detector.ts';
import { eventsOf, type Placed } from '../trace/events.ts';

/** A page gone to and left again without having done anything there. */
export type Detour = {
  /** Positions in `trace.events`: the press that led away, the view come back to, and the next act on it. */
  readonly from: number;
  readonly back: number;
  readonly to: number;
  readonly away: Act;
  readonly returning: Act;
  /** Address of the page between, and the id of its view. */
  readonly page: string;
  readonly view: string;
};

/** Every return to a page by the customer's own press, after one page that was of no use. Over several they look around. */
export function detoursIn(trace: InterpretedTrace): readonly Detour[] {
  const views = eventsOf(trace, 'view').filter(({ event }) => event.seen);
  const acts = eventsOf(trace, 'act').filter(({ event }) => event.purpose === 'script');
  return views.flatMap((back, position) => {
    const [left, between] = [views[position - 2], views[position - 1]];
    if (!left || !between || !isSamePage(left.event, back.event)) return [];
    if (isSamePage(between.event, back.event)) return [];
    const away = acts.findLast(({ index }) => index < between.index);
    const done = acts.filter(({ index }) => index > between.index && index < back.index);
    const [returning, ...more] = done;
    const next = acts.find(({ index }) => index > back.index);
    if (!away || !returning || !next || !isPress(away.event)) return [];
    if (more.length > 0 || !onlyGoes(returning.event)) return [];
    if (isItsTask(trace, away, returning)) return [];
    return [
      {
        from: away.index,
        back: back.index,
        to: next.index,
        away: away.event,
        returning: returning.event,
        page: between.event.url,
        view: between.event.view,
      },
    ];
  });
}

/** All the customer did and waited for from the press that led away until the next one on the page come back to. */
export function wayThereAndBack(trace: InterpretedTrace, { from, to }: Detour): readonly Claim[] {
  return trace.events.flatMap((event, index) => {
    const isSpent = event.type === 'wait' || (event.type === 'act' && event.purpose === 'script');
    return isSpent && index >= from && index < to ? [{ event: index }] : [];
  });
}

type ViewLike = { readonly url: string; readonly tab: number };

function isSamePage(one: ViewLike, other: ViewLike): boolean {
  return one.tab === other.tab && one.url.replace(/#$/, '') === other.url.replace(/#$/, '');
}

function isPress({ verb, widget }: Act): boolean {
  return verb === 'click' && widget !== undefined;
}

/** It leads on or back, and does nothing else: a button may have done something. */
function onlyGoes({ verb, widget }: Act): boolean {
  return verb === 'back' || (verb === 'click' && widget?.kind === 'link');
}

/** Words of the language with which a journey looks at a page for its own sake. */
const looks = new Set(['wait', 'expect', 'scroll', 'hover']);

/** The journey looked at something on the way, or reached its goal there. */
function isItsTask(
  trace: InterpretedTrace,
  away: Placed<'act'>,
  returning: Placed<'act'>,
): boolean {
  const looked = trace.steps.some(
    ({ verb, index, status }) =>
      looks.has(verb) &&
      status === 'done' &&
      index > away.event.step &&
      index < returning.event.step,
  );
  const reached = trace.events.some(
    ({ type }, index) => type === 'goal' && index > away.index && index < returning.index,
  );
  return looked || reached;
}
