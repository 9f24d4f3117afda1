import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import { StuckError } from '../errors.ts';
import { dateAct, recordAct } from '../input/act-log.ts';
import { guardedPress } from '../input/guarded-press.ts';
import { pointTo } from '../input/pointer-and-keys.ts';
import { answerConsent, clearTheWay } from '../interruptions/clear-the-way.ts';
import { purposeOf } from '../interruptions/purpose-of-act.ts';
import { type Found, find } from '../locate/find.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Readied } from '../page/press/ready.ts';
import type { Visit } from '../visit.ts';
import { beSure, LookAgain } from './reach.ts';
import { lookFor, noteReady } from './target-position.ts';

export type PressFact = {
  readonly verb: string;
  readonly purpose?: Act['purpose'];
  readonly presses: Act['presses'];
  readonly keys?: Keys[];
};

/** A control may move or be replaced between looking and pressing: so often it is looked for again. */
const mostTries = 8;
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
  let found = first;
  const { purpose, because } = await purposeOf(visit, found, fact.purpose ?? 'script');
  let looked = visit.clock.now();
  const act = await recordAct(
    visit,
    {
      verb: fact.verb,
      purpose,
      ...(because ? { because: because.event.id } : {}),
      presses: fact.presses,
      keys: fact.keys ?? [],
      widget: widgetOf(found),
    },
    () => {
      looked = visit.clock.now();
      return lookFor(visit, found);
    },
  );
  // It may have come while the customer read.
  if (await answerConsent(visit, found)) found = await find(visit, target, wanted);
  for (let tries = 0; tries < mostTries; tries++) {
    const isRestless = tries >= renamedFor;
    const how = { act, looked, isRestless };
    const pressed = await pressOrLookAgain(visit, found, target, wanted, how);
    if (pressed === 'landed') {
      if (because) because.event.closed = 'closed';
      return found;
    }
    if (pressed !== 'stopped') found = pressed;
  }
  throw new StuckError({
    found: 'covered',
    wanted: found.located.name,
    nearest: [],
    reason: '',
    message: `"${found.located.name}" could not be pressed: something else took the press each time.`,
  });
}

/** The act, since when the customer's eye is on the control, and whether that is called something else at each look. */
type Looked = { readonly act: Act; readonly looked: number; readonly isRestless: boolean };

/** Presses once. A control that moved or was replaced meanwhile is looked for anew. */
async function pressOrLookAgain(
  visit: Visit,
  found: Found,
  target: Target,
  wanted: Wanted,
  looked: Looked,
): Promise<'landed' | 'stopped' | Found> {
  try {
    return (await pressOnce(visit, found, target, looked)) ? 'landed' : 'stopped';
  } catch (error) {
    if (error instanceof LookAgain) return find(visit, target, wanted);
    throw error;
  }
}

async function pressOnce(
  visit: Visit,
  found: Found,
  target: Target,
  { act, looked, isRestless }: Looked,
): Promise<boolean> {
  const { frame, located } = found;
  const note = (ready: Readied): void => noteReady(visit, act, ready, looked);
  const point = await beSure(visit, found, target, { enabled: true, note });
  await pointTo(visit, point);
  dateAct(visit, act);
  const aim = { at: 'control', id: located.id, name: isRestless ? null : located.name } as const;
  visit.dialogs.acting = true;
  const seen = await guardedPress(visit, frame, aim, point);
  visit.dialogs.acting = false;
  if (seen.hit === 'gone' || seen.hit === 'renamed') throw new LookAgain(seen.hit);
  if (seen.hit !== 'other') return true;
  await clearTheWay(visit, found, seen.by, 'at-press');
  return false;
}
