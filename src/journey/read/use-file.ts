import path from 'node:path';
import { use } from '../../steps/use.ts';
import { shownPath } from '../source/shown-path.ts';
import { problemAt, sourceOf } from '../source/source.ts';
import { isMap, under, valueAt } from '../source/tree.ts';
import { type Value, withValues } from '../values/values.ts';
import { type CheckedFile, mostFiles, type Reading } from '../yaml/reading.ts';
import { saysAtTop } from '../yaml/says-at-top.ts';
import { checkFile } from './check-file.ts';

/** Opens the file that the `use` at a pointer names. Undefined when that cannot be; why has been reported. */
export function openUsed(
  from: CheckedFile,
  pointer: string,
  reading: Reading,
): CheckedFile | undefined {
  const written = fileWritten(valueAt(from.tree.value, pointer));
  const found = path.resolve(path.dirname(from.path), written);
  const refuse = (message: string, hint = '') => {
    const { marks, source } = from.tree;
    const span = (marks.get(under(pointer, 'file')) ?? marks.get(pointer))?.value ?? [0, 0];
    reading.problems.push(problemAt(source, span, message, hint));
    return undefined;
  };
  if (from.trail.includes(found)) {
    const circle = [...from.trail.slice(from.trail.indexOf(found)), found];
    const names = circle.map((file) => path.basename(file)).join(' uses ');
    return refuse(`This goes in a circle: ${names}.`, 'Move the common steps to a third file.');
  }
  reading.files += 1;
  if (reading.files > mostFiles) {
    return reading.files === mostFiles + 1
      ? refuse(`A journey uses at most ${mostFiles} files.`)
      : undefined;
  }
  const read = reading.readText(found);
  if ('reason' in read) {
    return refuse(read.reason, 'Its path begins in the folder of this file.');
  }
  if (read.text.trim() !== '' && !saysAtTop(read.text, ['steps', 'journey', 'site', 'goal'])) {
    return refuse('This file has no steps.', 'A file that others use says steps: at its top.');
  }
  reading.used.add(found);
  reading.texts.set(found, read.text);
  return checkFile(
    {
      path: found,
      source: sourceOf(shownPath(found, reading.cwd), read.text),
      kind: 'part',
      values: withValues(from.values, givenValues(from, pointer)),
      trail: [...from.trail, found],
    },
    reading,
  );
}

function fileWritten(written: unknown): string {
  if (typeof written === 'string') return use.normalise(written).file;
  return isMap(written) ? String(written.file) : '';
}

function givenValues({ tree }: CheckedFile, pointer: string): ReadonlyMap<string, Value> {
  const place = under(pointer, 'with');
  const given = valueAt(tree.value, place);
  const shown = valueAt(tree.shown, place);
  const names = isMap(given) ? Object.keys(given) : [];
  return new Map(
    names.map((name) => {
      const text = isMap(given) ? String(given[name]) : '';
      const secret = tree.marks.get(under(place, name))?.secret ?? false;
      return [name, { text, shown: isMap(shown) ? String(shown[name]) : text, secret }];
    }),
  );
}
