import { keystrokesFor } from '../../effort/keystrokes.ts';
import type { DialogAnswer } from '../../steps/actor.ts';
import type { Keys } from '../../trace/act-events.ts';
import { StuckError } from '../errors.ts';
import type { Visit } from '../visit.ts';

/** The act before raised the browser's dialog, which was answered as this step says: here it is counted. */
export async function answerDialog(visit: Visit, answer: DialogAnswer): Promise<void> {
  const { dialogs, limit } = visit;
  const dialog =
    dialogs.answered ?? (await visit.until(async () => dialogs.answered, limit.timeout));
  visit.dialogs.wanted = null;
  visit.dialogs.answered = null;
  if (!dialog) {
    const message = 'The browser showed no dialog to answer.';
    throw new StuckError({ found: 'absent', wanted: 'a dialog', nearest: [], reason: '', message });
  }
  dialog.byStep = true;
  await visit.actLog.record({
    verb: 'answer',
    purpose: 'script',
    because: dialog.id,
    presses: ['press'],
    keys: keysOf(visit, answer),
  });
}

function keysOf(visit: Visit, answer: DialogAnswer): Keys[] {
  if (!('text' in answer)) return [];
  const { device } = visit.settings.journey.customer;
  const keystrokes = keystrokesFor(answer.text, { device });
  return [{ kind: 'text', characters: [...answer.text].length, keystrokes }];
}
