import type { VerbName } from '../../steps/index.ts';
import type { Place, Step, StepModifiers } from '../../steps/step.ts';
import type { ReadContext } from '../../steps/verb.ts';
import { asStep, verbReader } from '../model/verb-reader.ts';
import { positionAt } from '../source/source.ts';
import { valueAt } from '../source/tree.ts';
import { isLate } from '../values/late.ts';
import type { CheckedFile, Reading } from '../yaml/reading.ts';
import { uploadFile } from './upload-file.ts';

export type HowToRead = {
  readonly index: number;
  readonly conditional: boolean;
  readonly modifiers: StepModifiers;
  readonly nested: (key: string) => readonly Step[];
};

/** Reads one step; the pointer is that of its verb. */
export function readStep(
  file: CheckedFile,
  pointer: string,
  verb: VerbName,
  { modifiers, nested, ...how }: HowToRead,
  reading: Reading,
): Step {
  const reader = verbReader(verb);
  const secret = modifiers.secret === true || holdsSecret(file, pointer);
  const context: ReadContext = {
    secret,
    file: (written) => uploadFile(written, file, pointer, reading),
    nested,
  };
  const args = reader.normalise(valueAt(file.tree.value, pointer), context);
  if (secret) for (const { value } of reader.typed(args)) hide(value, reading);
  const forWords: ReadContext = { secret, file: (written) => written, nested: () => [] };
  const shown = reader.normalise(valueAt(file.tree.shown, pointer), forWords);
  const words = modifiers.say ?? reader.describe(shown);
  const marked = { ...modifiers, ...(secret && { secret }) };
  return asStep({ ...marked, ...how, place: placeOf(file, pointer), words, verb, args });
}

/** A value in it came from a secret. Steps nested in it have secrets of their own. */
function holdsSecret({ tree }: CheckedFile, pointer: string): boolean {
  return [...tree.marks].some(
    ([place, mark]) =>
      mark.secret &&
      (place === pointer || place.startsWith(`${pointer}/`)) &&
      !/^\/(then|else)\//.test(place.slice(pointer.length)),
  );
}

function hide(typed: string, reading: Reading): void {
  if (typed !== '' && !isLate(typed)) reading.secrets.add(typed);
}

function placeOf({ tree }: CheckedFile, pointer: string): Place {
  const mark = tree.marks.get(pointer);
  const from = (mark?.key ?? mark?.value ?? [0])[0];
  return { file: tree.source.file, ...positionAt(tree.source, from) };
}
