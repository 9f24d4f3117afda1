import { keystrokesFor } from '../../effort/keystrokes.ts';
import type { DialogAnswer } from '../../steps/actor.ts';
import type { Keys } from '../../trace/act-events.ts';
import { StuckError } from '../errors.ts';
import type { ActLog } from '../input/act-log.ts';
import type { DialogState } from '../observe/probes/dialogs.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { Until } from '../wait/until.ts';

export type AnswerParts = {
  readonly settings: Settings;
  readonly limit: StepLimit;
  readonly dialogs: DialogState;
  readonly until: Until;
  readonly actLog: Pick<ActLog, 'record'>;
};

/** The act before raised the browser's dialog, which was answered as this step says: here it is counted. */
export async function answerDialog(parts: AnswerParts, answer: DialogAnswer): Promise<void> {
  const { dialogs, limit } = parts;
  const dialog =
    dialogs.answered ?? (await parts.until(async () => dialogs.answered, limit.timeout));
  parts.dialogs.wanted = null;
  parts.dialogs.answered = null;
  if (!dialog) {
    const message = 'The browser showed no dialog to answer.';
    throw new StuckError({ found: 'absent', wanted: 'a dialog', nearest: [], reason: '', message });
  }
  dialog.byStep = true;
  await parts.actLog.record({
    verb: 'answer',
    purpose: 'script',
    because: dialog.id,
    presses: ['press'],
    keys: keysOf(parts, answer),
  });
}

function keysOf(parts: AnswerParts, answer: DialogAnswer): Keys[] {
  if (!('text' in answer)) return [];
  const { device } = parts.settings.journey.customer;
  const keystrokes = keystrokesFor(answer.text, { device });
  return [{ kind: 'text', characters: [...answer.text].length, keystrokes }];
}
