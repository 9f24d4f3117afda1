import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { noFile } from '../source/no-file.ts';
import { problemAt } from '../source/source.ts';
import type { CheckedFile, Reading } from '../yaml/reading.ts';

/**
 * The absolute path of a file that a journey gives to a site. That it is a file, can be read, and may leave this machine is
 * checked: whoever writes a journey need not be whoever owns the files here.
 */
export function uploadFile(
  written: string,
  file: CheckedFile,
  pointer: string,
  reading: Reading,
): string {
  const found = path.resolve(path.dirname(file.path), written);
  const wrong = wrongWith(found, file, reading);
  if (wrong !== undefined) {
    const { marks, source } = file.tree;
    const span = (marks.get(`${pointer}/file`) ?? marks.get(pointer))?.value ?? [0, 0];
    reading.problems.push(problemAt(source, span, wrong.message, wrong.hint));
  }
  return found;
}

type Wrong = { readonly message: string; readonly hint: string };

function wrongWith(found: string, file: CheckedFile, reading: Reading): Wrong | undefined {
  const place = placeOf(found);
  const hint = 'Its path begins in the folder of this file.';
  if (place === undefined) return { message: 'There is no such file to upload.', hint };
  const instead = noFile(statSync(place));
  if (instead !== undefined) return { message: `This is ${instead}, not a file to upload.`, hint };
  if (!isAllowed(place, file, reading)) {
    return {
      message: "This file lies outside of the journey's folder, and is not given to sites.",
      hint: 'Put a copy beside the journey; or allow it, with --allow-upload or under allow-upload in friction.yaml.',
    };
  }
  return isReadable(place)
    ? undefined
    : { message: 'You are not allowed to read this file.', hint: '' };
}

/** Links are followed: what counts is where the file itself lies. */
function isAllowed(place: string, { trail }: CheckedFile, reading: Reading): boolean {
  const [journey = ''] = trail;
  const allowed = reading.allowUploads.map((one) => path.resolve(reading.cwd, one));
  return [path.dirname(journey), ...allowed].some((one) => {
    const home = placeOf(one);
    if (home === undefined) return false;
    return place === home || place.startsWith(home.endsWith(path.sep) ? home : home + path.sep);
  });
}

function placeOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
