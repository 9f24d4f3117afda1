import { type VerbName, verbs } from '../../steps/index.ts';
import type { Step, StepModifiers } from '../../steps/step.ts';
import { use } from '../../steps/use.ts';
import { problemAt } from '../source/source.ts';
import { isMap, under, valueAt } from '../source/tree.ts';
import { type CheckedFile, mostSteps, type Reading } from '../yaml/reading.ts';
import { readModifiers } from './read-modifiers.ts';
import { readStep } from './read-step.ts';
import { openUsed } from './use-file.ts';

/** What a list of steps takes from where it stands. */
export type Surroundings = {
  /** False for `before` and `after`. */
  readonly measured: boolean;
  readonly conditional: boolean;
  /** From the `use` or `if` that they are in. */
  readonly inherited: StepModifiers;
};

/** Reads the list of steps at a pointer. What is wrong with one has been reported, and it is left out. */
export function readSteps(
  file: CheckedFile,
  pointer: string,
  around: Surroundings,
  reading: Reading,
): readonly Step[] {
  const items = valueAt(file.tree.value, pointer);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, at) => {
    const place = under(pointer, at);
    return isMap(item) && !file.isBad(place) ? readItem(file, place, item, around, reading) : [];
  });
}

function readItem(
  file: CheckedFile,
  pointer: string,
  item: Readonly<Record<string, unknown>>,
  around: Surroundings,
  reading: Reading,
): readonly Step[] {
  const own = readModifiers(valueAt(file.tree.shown, pointer));
  const { say, ...inherited } = { ...around.inherited, ...own };
  if (Object.hasOwn(item, use.name)) {
    const used = openUsed(file, under(pointer, use.name), reading);
    return used === undefined ? [] : readSteps(used, '/steps', { ...around, inherited }, reading);
  }
  const verb = Object.keys(item).find(isVerbName);
  if (verb === undefined || isTooMany(file, pointer, reading)) return [];
  const index = around.measured ? reading.nextIndex++ : -1;
  const nested = (key: string) => {
    const inside = { ...around, conditional: true, inherited };
    return readSteps(file, under(under(pointer, verb), key), inside, reading);
  };
  const modifiers = { ...inherited, ...(say !== undefined && { say }) };
  const how = { index, conditional: around.conditional, modifiers, nested };
  return [readStep(file, under(pointer, verb), verb, how, reading)];
}

function isVerbName(key: string): key is VerbName {
  return Object.hasOwn(verbs, key);
}

function isTooMany(file: CheckedFile, pointer: string, reading: Reading): boolean {
  reading.steps += 1;
  if (reading.steps === mostSteps + 1) {
    const span = file.tree.marks.get(pointer)?.value ?? [0, 0];
    const message = `A journey has at most ${mostSteps} steps, and this one has more.`;
    reading.problems.push(problemAt(file.tree.source, span, message));
  }
  return reading.steps > mostSteps;
}
