import path from 'node:path';
import { shownPath } from '../source/shown-path.ts';
import { problemAt } from '../source/source.ts';
import { valueAt } from '../source/tree.ts';
import type { CheckedFile, Reading } from '../yaml/reading.ts';
import { saysAtTop } from '../yaml/says-at-top.ts';

/** The file that a journey names as its opposite, by the name it is shown by. That it is there is checked. */
export function checkOpposite(
  { path: own, tree, isBad }: CheckedFile,
  reading: Reading,
): string | undefined {
  const written = valueAt(tree.value, '/opposite');
  if (typeof written !== 'string' || isBad('/opposite')) return undefined;
  const found = path.resolve(path.dirname(own), written);
  const refuse = (message: string, hint: string) => {
    const span = tree.marks.get('/opposite')?.value ?? [0, 0];
    reading.problems.push(problemAt(tree.source, span, message, hint));
    return undefined;
  };
  if (found === own) {
    return refuse(
      'A journey is not its own opposite.',
      'Name the journey that leads the other way.',
    );
  }
  const read = reading.readText(found);
  if ('reason' in read) return refuse(read.reason, 'Its path begins in the folder of this file.');
  if (read.text.trim() !== '' && !saysAtTop(read.text, ['journey', 'site', 'goal', 'steps'])) {
    return refuse('This file is no journey.', 'A journey says journey, site, goal and steps.');
  }
  return shownPath(found, reading.cwd);
}
