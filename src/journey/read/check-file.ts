import type { Problem } from '../model/problem.ts';
import { positionAt, problemAt, type Source, type Span } from '../source/source.ts';
import { type Tree, valueAt } from '../source/tree.ts';
import type { Values } from '../values/values.ts';
import { explain } from '../written/explain.ts';
import { notText } from '../written/explain-type.ts';
import type { Explained } from '../written/explained.ts';
import type { FileKind } from '../written/validate.ts';
import { validate } from '../written/validate.ts';
import { buildTree } from '../yaml/build-tree.ts';
import { type ReadYaml, readYaml } from '../yaml/read-yaml.ts';
import type { CheckedFile, Reading } from '../yaml/reading.ts';
import { checkSteps } from './check-steps.ts';

export type FileToCheck = {
  readonly path: string;
  readonly source: Source;
  readonly kind: FileKind;
  readonly values: Values;
  readonly trail: readonly string[];
};

/** Checks all that can be checked within one file. Undefined when it does not hold a map at all. */
export function checkFile(file: FileToCheck, reading: Reading): CheckedFile | undefined {
  const { source, values } = file;
  const yaml = readYaml(source);
  reading.problems.push(...yaml.problems);
  if (yaml.document === undefined) return undefined;
  const found: Found[] = [];
  const tree = buildTree(yaml.document, {
    source,
    values,
    report: (pointer, span, message, hint) =>
      found.push({ pointer, problem: problemAt(source, span, message, hint) }),
    hide: (secret) => reading.secrets.add(secret),
  });
  const told = [...schemaProblems(tree, file.kind), ...checkSteps(tree)].map((explained) => ({
    pointer: explained.pointer,
    isAbsence: explained.isAbsence ?? false,
    problem: problemAt(source, spanOf(explained, tree), explained.message, explained.hint),
  }));
  const wrong = withoutEchoes(found, told);
  reading.problems.push(...wrong.filter(isSure(yaml)).map(({ problem }) => problem));
  const isBad = badPlaces(wrong, yaml, tree);
  return { path: file.path, tree, values, isBad, trail: file.trail };
}

type Found = { readonly pointer: string; readonly problem: Problem; readonly isAbsence?: boolean };

function schemaProblems(tree: Tree, kind: FileKind): readonly Explained[] {
  const errors = validate(tree, kind);
  const mistyped = new Set(errors.filter(isTypeError).map(({ instancePath }) => instancePath));
  // Alternatives of one place are reported by the place itself.
  const own = errors.filter(
    ({ schemaPath, keyword, instancePath }) =>
      !schemaPath.includes('/anyOf/') && !(keyword === 'anyOf' && mistyped.has(instancePath)),
  );
  const told = own.map((error) => explain(error, tree));
  const meant = new Set(told.map(({ pointer, hint }) => `${parentOf(pointer)} ${hint}`));
  const misspelt = ({ pointer, isAbsence, message }: Explained) =>
    isAbsence && meant.has(`${pointer} Did you mean ${/(\S+) is missing/.exec(message)?.[1]}?`);
  return [...told.filter((one) => !misspelt(one)), ...bareWords(tree)];
}

function isTypeError({ keyword }: { keyword: string }): boolean {
  return keyword === 'type';
}

/** Many programs read these words as true and false, and so do people who know them. */
function bareWords(tree: Tree): readonly Explained[] {
  return [...tree.marks].flatMap(([pointer, mark]) => {
    const isBare = mark.plain && /^(yes|no|on|off)$/i.test(mark.raw ?? '');
    if (!isBare || typeof valueAt(tree.value, pointer) !== 'string') return [];
    return [notText(pointer, undefined, mark)];
  });
}

function spanOf({ pointer, at }: Explained, tree: Tree): Span {
  const mark = tree.marks.get(pointer) ?? tree.marks.get('');
  const first = [...tree.marks.values()].find(({ key }) => key !== undefined)?.key;
  if (pointer === '') return first ?? mark?.value ?? [0, 0];
  if (mark === undefined) return [0, 0];
  return at === 'key' || mark.raw === '' ? (mark.key ?? mark.value) : mark.value;
}

/** One mistake can offend several rules; the first that was found is the nearest to it. */
function withoutEchoes(traps: readonly Found[], told: readonly Found[]): readonly Found[] {
  const seen = new Set(traps.flatMap(({ pointer }) => [pointer, parentOf(pointer)]));
  const own = told.filter(({ pointer, isAbsence, problem: { message } }) => {
    // Several keys can be missing at one place.
    const place = isAbsence ? `${pointer} ${message}` : pointer;
    if ((pointer !== '' && seen.has(pointer)) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return [...traps, ...own];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Where YAML could not be read, what the rest says about that place means nothing. */
function isSure({ problems, reliableTo }: ReadYaml): (found: Found) => boolean {
  const lines = new Set(problems.map(({ line }) => line));
  return ({ problem: { line }, isAbsence }) =>
    !lines.has(line) && line <= reliableTo && !(isAbsence && reliableTo < Number.POSITIVE_INFINITY);
}

function badPlaces(
  found: readonly Found[],
  { problems, reliableTo }: ReadYaml,
  tree: Tree,
): (pointer: string) => boolean {
  const pointers = found.map(({ pointer }) => pointer);
  return (pointer) => {
    const [from, to] = tree.marks.get(pointer)?.value ?? [0, 0];
    const first = positionAt(tree.source, from).line;
    const last = positionAt(tree.source, Math.max(from, to - 1)).line;
    return (
      last > reliableTo ||
      problems.some(({ line }) => line >= first && line <= last) ||
      pointers.some((bad) => bad === pointer || bad.startsWith(`${pointer}/`))
    );
  };
}
