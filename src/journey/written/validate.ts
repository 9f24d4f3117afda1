import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { formats } from '../model/formats.ts';
import { lastOf, type Tree, valueAt } from '../source/tree.ts';
import { writtenFiles } from './written-journey.ts';

/** placed: a journey whose site is given elsewhere. part: a file that others use, of which only the steps count. */
export type FileKind = keyof typeof writtenFiles;

/** What the schema has against a file. Values that were put in become numbers or truth values where these are wanted. */
export function validate(tree: Tree, kind: FileKind): readonly ErrorObject[] {
  const check = compiled(kind);
  if (check(tree.value)) return [];
  if (!convertFilled(tree, check.errors ?? [])) return check.errors ?? [];
  return check(tree.value) ? [] : (check.errors ?? []);
}

const checks = new Map<FileKind, ValidateFunction>();

function compiled(kind: FileKind): ValidateFunction {
  const known = checks.get(kind);
  if (known !== undefined) return known;
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  for (const [name, isOne] of Object.entries(formats)) ajv.addFormat(name, isOne);
  const check = ajv.compile(writtenFiles[kind]);
  checks.set(kind, check);
  return check;
}

/** A value that was put in is text; `nth: ${N}` means its number. Says whether anything was changed. */
function convertFilled(tree: Tree, errors: readonly ErrorObject[]): boolean {
  const wanted = errors.filter(
    ({ keyword, instancePath }) =>
      (keyword === 'type' || keyword === 'const') && tree.marks.get(instancePath)?.filled,
  );
  const changed = wanted.map(({ instancePath, schema, data }) => {
    const value = converted(String(data), schema === true ? 'boolean' : String(schema));
    if (value === undefined) return false;
    for (const root of [tree.value, tree.shown]) put(root, instancePath, value);
    return true;
  });
  return changed.includes(true);
}

function converted(text: string, type: string): number | boolean | undefined {
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  const isNumber = /number|integer/.test(type) && /^-?\d+(\.\d+)?$/.test(text.trim());
  return isNumber ? Number(text) : undefined;
}

function put(root: unknown, pointer: string, value: unknown): void {
  const at = pointer.lastIndexOf('/');
  const parent = valueAt(root, pointer.slice(0, at));
  if (typeof parent === 'object' && parent !== null) {
    Object.assign(parent, { [lastOf(pointer)]: value });
  }
}
