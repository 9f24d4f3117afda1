import type { Target } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import { StuckError } from '../errors.ts';
import { dateAct, recordAct } from '../input/act-log.ts';
import { pointTo, pressAt } from '../input/pointer-and-keys.ts';
import { answerConsent, clearTheWay } from '../interruptions/clear-the-way.ts';
import { purposeOf } from '../interruptions/purpose-of-act.ts';
import { type Found, find } from '../locate/find.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { PressSeen } from '../page/press/guard.ts';
import type { Readied } from '../page/press/ready.ts';
import { pause } from '../pause.ts';
import { ask, askOr, type Frame, FrameGone } from '../tab/frames.ts';
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
  await answerConsent(visit, found);
  for (let tries = 0; tries < mostTries; tries++) {
    const pressed = await pressOrLookAgain(visit, found, target, { wanted, act, looked });
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

/** Presses once. A control that moved or was replaced meanwhile is looked for anew. */
async function pressOrLookAgain(
  visit: Visit,
  found: Found,
  target: Target,
  { wanted, act, looked }: { readonly wanted: Wanted; readonly act: Act; readonly looked: number },
): Promise<'landed' | 'stopped' | Found> {
  try {
    return (await pressOnce(visit, found, target, { act, looked })) ? 'landed' : 'stopped';
  } catch (error) {
    if (error instanceof LookAgain) return find(visit, target, wanted);
    throw error;
  }
}

async function pressOnce(
  visit: Visit,
  found: Found,
  target: Target,
  { act, looked }: { readonly act: Act; readonly looked: number },
): Promise<boolean> {
  const { frame, located } = found;
  const note = (ready: Readied): void => noteReady(visit, act, ready, looked);
  const point = await beSure(visit, found, target, { enabled: true, note });
  await pointTo(visit, point);
  for (const other of visit.tab().frames.all()) {
    if (other !== frame) askOr(other, undefined, 'expectAnswer').catch(() => undefined);
  }
  try {
    await ask(frame, 'armGuard', located.id);
  } catch (error) {
    if (error instanceof FrameGone) throw new LookAgain('the page changed');
    throw error;
  }
  dateAct(visit, act);
  visit.dialogs.acting = true;
  await pressAt(visit, point);
  visit.dialogs.acting = false;
  // A press that would have reached something else is stopped, and sets nothing off.
  const { dialogOpen, leaving } = visit.tab();
  if (dialogOpen || leaving) return true;
  const seen = await seenByGuard(visit, frame);
  if (seen?.hit !== 'other') return true;
  await clearTheWay(visit, found, seen.by, 'at-press');
  return false;
}

/**
 * What became of the press. Null when the page is being left, for which it must have taken the press: it answers nothing then
 * until the next page is there, and that wait is the customer's.
 */
async function seenByGuard(visit: Visit, frame: Frame): Promise<PressSeen | null> {
  const tab = visit.tab();
  let seen: PressSeen | null | undefined;
  const asked = askOr(frame, null, 'disarmGuard').then((told) => {
    seen = told;
  });
  while (seen === undefined && !tab.leaving) await Promise.race([asked, pause(4)]);
  asked.catch(() => undefined);
  return seen ?? null;
}
