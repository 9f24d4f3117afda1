import path from 'node:path';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import { askOr } from '../tab/frames.ts';
import type { FileChooser } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { type PressFact, pressSurely } from './press.ts';
import { watchResponse } from './response.ts';
import { seeFiles } from './see-held.ts';
import { takesFile } from './takes-file.ts';

/** A button that has not asked for a file by then was pressed in vain, in milliseconds of customer's time. */
const asksWithin = 1000;

/**
 * Presses what asks for files, be it a field, its label, a button or a place to drop them, and answers the choice of files that
 * comes up. Picking them in the system's own window is outside the browser, and not measured.
 */
export async function uploadFiles(
  visit: Visit,
  found: Found,
  target: Target,
  files: readonly string[],
): Promise<void> {
  const before = visit.effects.before();
  const fact: PressFact = { verb: 'upload', presses: ['press'] };
  const pressed = await pressSurely(visit, found, target, 'file', fact);
  if (!(await isAsked(visit, before))) await watchResponse(visit, pressed, target, before);
  const { name } = pressed.located;
  if (!hasAsked(visit, before))
    throw refused(name, `"${name}" was pressed, and asked for no file.`);
  const { chooser } = visit.windows.current();
  if (!chooser)
    throw refused(name, `"${name}" asks for a file in a way that cannot be answered here.`);
  await give(chooser, name, files);
  await noteQuestion(visit, pressed);
  await seeFiles(pressed, files);
}

/** A button that makes its field as it is pressed asks for the file itself. */
async function noteQuestion(visit: Visit, { frame, located }: Found): Promise<void> {
  const { widget } = visit.acts.all().at(-1) ?? {};
  if (!widget || widget.field !== undefined) return;
  widget.field = await askOr(frame, widget.id, 'noteAsksForFile', located.id);
}

function hasAsked(visit: Visit, before: Before): boolean {
  return visit.windows.current().choosers > before.choosers;
}

async function isAsked(visit: Visit, before: Before): Promise<boolean> {
  const asked = async (): Promise<true | null> => (hasAsked(visit, before) ? true : null);
  return (await visit.until(asked, Math.min(asksWithin, visit.limit.timeout))) === true;
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
