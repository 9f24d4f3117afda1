import type { Aim } from '../page/press/aim.ts';
import type { PressSeen } from '../page/press/guard.ts';
import { pause } from '../pause.ts';
import { askOr, type Frame } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { type Point, pressAt } from './pointer-and-keys.ts';

/** What became of a guarded press: gone: what was meant is not there, and nothing was pressed. */
export type Pressed = PressSeen | { readonly hit: 'gone' };

const lastAimed = new WeakMap<Visit, Frame>();

/**
 * Presses at this point of the window what is meant in this frame, and nothing else: a press that would reach something else,
 * in this frame, in another, or in the document that has come meanwhile, is stopped.
 */
export async function guardedPress(
  visit: Visit,
  frame: Frame,
  aim: Aim,
  point: Point,
): Promise<Pressed> {
  const last = lastAimed.get(visit);
  if (last && last !== frame) await askOr(last, undefined, 'expectAnswer');
  lastAimed.set(visit, frame);
  for (const other of visit.windows.current().frames.all()) {
    if (other === frame) continue;
    const closed =
      aim.at === 'within'
        ? askOr(other, undefined, 'armGuard', { ...aim, id: null })
        : askOr(other, undefined, 'expectAnswer');
    closed.catch(() => undefined);
  }
  const armed = await askOr(frame, 'gone' as const, 'armGuard', aim);
  if (armed !== 'armed') return { hit: armed };
  await pressAt(visit, point);
  // A press that would have reached something else is stopped, and sets nothing off.
  const { dialogOpen, leaving } = visit.windows.current();
  if (dialogOpen || leaving) return taken;
  return (await seenByGuard(visit, frame)) ?? taken;
}

const taken: Pressed = { hit: 'target', lost: false };

/**
 * What became of the press. Null when the page is being left, for which it must have taken the press: it answers nothing then
 * until the next page is there, and that wait is the customer's.
 */
async function seenByGuard(visit: Visit, frame: Frame): Promise<PressSeen | null> {
  const tab = visit.windows.current();
  let seen: PressSeen | null | undefined;
  const asked = askOr(frame, null, 'pressSeen').then((told) => {
    seen = told;
  });
  while (seen === undefined && !tab.leaving) await Promise.race([asked, pause(4)]);
  asked.catch(() => undefined);
  return seen ?? null;
}
