import path from 'node:path';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { Acts } from '../record/acts.ts';
import type { StepLimit } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { FileChooser } from '../tab/tab.ts';
import type { Until } from '../wait/until.ts';
import type { Windows } from '../windows/windows.ts';
import { seeFiles } from './held.ts';
import type { Press, PressFact } from './press.ts';
import { takesFile } from './takes-file.ts';
import type { WatchResponse } from './watch-response.ts';

export type UploadParts = {
  readonly limit: StepLimit;
  readonly windows: Pick<Windows, 'current'>;
  readonly acts: Pick<Acts, 'all'>;
  readonly effects: Pick<PressEffects, 'before'>;
  readonly until: Until;
  readonly press: Pick<Press, 'surely'>;
  readonly watchResponse: WatchResponse;
};

/** A button that has not asked for a file by then was pressed in vain, in milliseconds of customer's time. */
const asksWithin = 1000;

/**
 * Presses what asks for files, be it a field, its label, a button or a place to drop them, and answers the choice of files that
 * comes up. Picking them in the system's own window is outside the browser, and not measured.
 */
export async function uploadFiles(
  parts: UploadParts,
  found: Found,
  target: Target,
  files: readonly string[],
): Promise<void> {
  const before = parts.effects.before();
  const fact: PressFact = { verb: 'upload', presses: ['press'] };
  const pressed = await parts.press.surely(found, target, 'file', fact);
  if (!(await isAsked(parts, before))) await parts.watchResponse(pressed, target, before);
  const { name } = pressed.located;
  if (!hasAsked(parts, before))
    throw refused(name, `"${name}" was pressed, and asked for no file.`);
  const { chooser } = parts.windows.current();
  if (!chooser)
    throw refused(name, `"${name}" asks for a file in a way that cannot be answered here.`);
  await give(chooser, name, files);
  await noteQuestion(parts, pressed);
  await seeFiles(pressed, files);
}

/** A button that makes its field as it is pressed asks for the file itself. */
async function noteQuestion(parts: UploadParts, { frame, located }: Found): Promise<void> {
  const { widget } = parts.acts.all().at(-1) ?? {};
  if (!widget || widget.field !== undefined) return;
  widget.field = await askOr(frame, widget.id, 'noteAsksForFile', located.id);
}

function hasAsked(parts: UploadParts, before: Before): boolean {
  return parts.windows.current().choosers > before.choosers;
}

async function isAsked(parts: UploadParts, before: Before): Promise<boolean> {
  const asked = async (): Promise<true | null> => (hasAsked(parts, before) ? true : null);
  return (await parts.until(asked, Math.min(asksWithin, parts.limit.timeout))) === true;
}

async function give(
  { session, backendNodeId, takesMany }: FileChooser,
  name: string,
  files: readonly string[],
): Promise<void> {
  if (files.length > 1 && !takesMany)
    throw refused(name, `"${name}" takes one file, and the journey gives ${files.length}.`);
  const { node } = await session.send('DOM.describeNode', { backendNodeId });
  const { attributes = [] } = node;
  const at = attributes.indexOf('accept');
  const accept = at % 2 === 0 ? (attributes[at + 1] ?? '') : '';
  const unfit = files.find((file) => !takesFile(accept, file));
  if (unfit !== undefined) {
    const message = `"${name}" does not take "${path.basename(unfit)}": it takes ${accept}. Give it such a file.`;
    throw refused(name, message);
  }
  await session.send('DOM.setFileInputFiles', { files: [...files], backendNodeId });
}

function refused(wanted: string, message: string): StuckError {
  return new StuckError({ found: 'failed', wanted, nearest: [], reason: '', message });
}
