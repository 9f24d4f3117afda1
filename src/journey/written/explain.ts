import type { ErrorObject } from 'ajv';
import { writtenVerbs } from '../../steps/index.ts';
import { nearest } from '../source/nearest.ts';
import { isMap, type Tree, under } from '../source/tree.ts';
import { wrongType } from './explain-type.ts';
import { type Explained, explained, hintOf, isStep, nameOf, titleOf } from './explained.ts';
import { suggestionFor } from './suggestion.ts';
import { modifiers } from './written-journey.ts';

/** Says what is wrong, and what was probably meant. Values that were put in are never told, only what is written. */
export function explain(error: ErrorObject, tree: Tree): Explained {
  const { instancePath: pointer, keyword } = error;
  const mark = tree.marks.get(pointer);
  if (keyword === 'additionalProperties') return unknownKey(error);
  if (keyword === 'required') return missingKey(error);
  if (keyword === 'type' || keyword === 'const') return wrongType(error, mark);
  if (keyword === 'anyOf') {
    const hint = 'Add what the customer reads: name, text or label.';
    return explained(pointer, 'This finds nothing by itself.', hint);
  }
  if (keyword === 'minItems')
    return explained(pointer, `${nameOf(pointer)} is empty.`, hintOf(pointer));
  if (keyword === 'maxProperties' || keyword === 'minProperties') return wrongCount(error);
  const shown = mark?.raw === undefined || mark.raw === '' ? nameOf(pointer) : short(mark.raw);
  if (error.params.format === 'at-most-an-hour')
    return explained(pointer, `${shown} is longer than an hour.`, 'Write 60m or less.');
  if (keyword === 'maximum' && !titleOf(error).includes(` to ${error.params.limit}`)) {
    const most = String(error.params.limit);
    return explained(pointer, `${shown} is more than ${most}.`, `Write ${most} or less.`);
  }
  const hint = mark?.filled ? '' : suggestionFor(error);
  return explained(pointer, `${shown} is not ${titleOf(error)}.`, hint);
}

function unknownKey(error: ErrorObject): Explained {
  const { instancePath, params, parentSchema } = error;
  const key = String(params.additionalProperty);
  const known = Object.keys(isMap(parentSchema?.properties) ? parentSchema.properties : {});
  const pointer = under(instancePath, key);
  const message = unknownWords(error, key);
  return { pointer, at: 'key', message, hint: unknownHint(instancePath, key, known) };
}

function unknownWords({ instancePath: pointer, data }: ErrorObject, key: string): string {
  if (pointer === '') return `A journey has no ${key}.`;
  if (isStep(pointer) && isMap(data)) {
    const hasVerb = Object.keys(data).some((other) => Object.hasOwn(writtenVerbs, other));
    return hasVerb ? `Beside a verb there is no ${key}.` : `There is no step called ${key}.`;
  }
  if (pointer === '/limits') return `There is no limit called ${key}.`;
  return `${nameOf(pointer)} has no ${key}.`;
}

function unknownHint(pointer: string, key: string, known: readonly string[]): string {
  if (isStep(pointer) && /^(then|else)$/.test(key)) return `Put ${key} inside the { } of if.`;
  if (key.startsWith('-')) return 'Write a space after the dash, and begin it below the others.';
  const meant = nearest(key, known);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  if (!isStep(pointer)) return `Known here: ${known.join(', ')}.`;
  const beside = Object.keys(modifiers).join(', ');
  return `There are ${Object.keys(writtenVerbs).join(', ')}; and beside them ${beside}.`;
}

function wrongCount({ instancePath: pointer, data, parentSchema }: ErrorObject): Explained {
  const known = Object.keys(isMap(parentSchema?.properties) ? parentSchema.properties : {});
  const keys = Object.keys(isMap(data) ? data : {}).filter((key) => known.includes(key));
  const has = keys.length === 0 ? 'is empty' : `has ${keys.join(' and ')}`;
  const message = `${nameOf(pointer)} takes one of ${known.join(', ')}, and this ${has}.`;
  return explained(pointer, message, keys.length === 0 ? hintOf(pointer) : 'Keep one.');
}

function missingKey({ instancePath, params }: ErrorObject): Explained {
  const key = String(params.missingProperty);
  const isTop = instancePath === '';
  const message = isTop ? `${key} is missing.` : `${nameOf(instancePath)} needs ${key}.`;
  const hint = hintOf(isTop ? `/${key}` : instancePath);
  return { pointer: instancePath, at: 'key', message, hint, isAbsence: true };
}

function short(raw: string): string {
  const line = raw.split('\n', 1)[0] ?? '';
  return line.length < raw.length || line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
