import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import { answerConsent, clearTheWay } from '../interruptions/clear-the-way.ts';
import { heldBy } from '../interruptions/held-by.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Readied } from '../page/press/ready.ts';
import type { Visit } from '../visit.ts';
import { isLost } from './lost-press.ts';
import { beSure, LookAgain, mostLooks } from './reach.ts';
import { lookFor, noteReady } from './target-position.ts';
import { unreachable } from './unreachable.ts';

export type PressFact = {
  readonly verb: string;
  readonly purpose?: Act['purpose'];
  readonly presses: Act['presses'];
  readonly keys?: Keys[];
  /** Done when the customer is about to press, and nothing that came meanwhile is left to answer. */
  readonly atLast?: () => Promise<void>;
};

/** What has another name at each look, and is found each time, is pressed whatever it is called just then. */
const renamedFor = 4;

/**
 * Presses a control so that it is sure to have got the press. Thinks first, closes what lies over it, and never lets the
 * press go to something else.
 */
export async function pressSurely(
  visit: Visit,
  first: Found,
  target: Target,
  wanted: Wanted,
  fact: PressFact,
): Promise<Found> {
  const { purpose = 'script' } = fact;
  const held = await heldBy(visit, first);
  let looked = visit.clock.now();
  const act = await visit.actLog.record(
    {
      verb: fact.verb,
      purpose,
      ...(held && { within: held.within }),
      presses: fact.presses,
      keys: fact.keys ?? [],
      widget: widgetOf(first),
    },
    () => {
      looked = visit.clock.now();
      return lookFor(visit, first);
    },
  );
  // It may have come while the customer read.
  const isAnswered = await answerConsent(visit, first);
  const found = isAnswered ? await visit.finder.find(target, wanted) : first;
  await fact.atLast?.();
  const [pressed, isLost] = await untilPressed(visit, found, target, wanted, { act, looked });
  if (isLost && purpose !== 'again') {
    return pressSurely(visit, pressed, target, wanted, { ...fact, purpose: 'again' });
  }
  if (held?.closes) held.overlay.event.closed = 'closed';
  return pressed;
}

/** Presses, and looks again for a control that moved or was replaced. With it, whether the press was lost on its way. */
async function untilPressed(
  visit: Visit,
  first: Found,
  target: Target,
  wanted: Wanted,
  eye: Omit<Looked, 'isRestless'>,
): Promise<readonly [found: Found, isLost: boolean]> {
  let found = first;
  let last: LookAgain['state'] = 'gone';
  for (let tries = 0; tries < mostLooks; tries++) {
    const pressed = await pressOnce(visit, found, target, {
      ...eye,
      isRestless: tries >= renamedFor,
    });
    if (pressed === 'landed' || pressed === 'lost') return [found, pressed === 'lost'];
    last = pressed === 'stopped' ? 'moving' : pressed;
    if (pressed !== 'stopped') found = await visit.finder.find(target, wanted);
  }
  throw await unreachable(found, target, last);
}

/** The act, since when the customer's eye is on the control, and whether that is called something else at each look. */
type Looked = { readonly act: Act; readonly looked: number; readonly isRestless: boolean };

/** Presses once. Whatever is said of a control that moved or was replaced meanwhile: it is looked for anew. */
async function pressOnce(
  visit: Visit,
  found: Found,
  target: Target,
  looked: Looked,
): Promise<'landed' | 'lost' | 'stopped' | LookAgain['state']> {
  try {
    return await pressNow(visit, found, target, looked);
  } catch (error) {
    if (error instanceof LookAgain) return error.state;
    throw error;
  }
}

async function pressNow(
  visit: Visit,
  found: Found,
  target: Target,
  { act, looked, isRestless }: Looked,
): Promise<'landed' | 'lost' | 'stopped'> {
  const { frame, located } = found;
  const note = (ready: Readied): void => noteReady(visit, act, ready, looked);
  const point = await beSure(visit, found, target, { enabled: true, note });
  await visit.pointer.moveTo(point);
  visit.actLog.redate(act);
  const aim = { at: 'control', id: located.id, name: isRestless ? null : located.name } as const;
  visit.dialogs.acting = true;
  const seen = await visit.guardedPress(frame, aim, point);
  visit.dialogs.acting = false;
  if (seen.hit === 'gone' || seen.hit === 'renamed') throw new LookAgain(seen.hit);
  if (seen.hit === 'target' && seen.lost && (await isLost(visit, found))) return 'lost';
  if (seen.hit !== 'other') return 'landed';
  await clearTheWay(visit, { by: seen.by, frame, id: located.id }, 'at-press');
  return 'stopped';
}
