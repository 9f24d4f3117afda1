import type { ErrorObject } from 'ajv';
import { lastOf, type Mark } from '../source/tree.ts';
import { exampleOf } from './examples.ts';
import { type Explained, explained, hintOf, isStep, nameOf, titleOf } from './explained.ts';
import { suggestionFor } from './suggestion.ts';

/** A value of the wrong type: nothing where something is wanted, a number where text is wanted, and so on. */
export function wrongType(error: ErrorObject, mark: Mark | undefined): Explained {
  const { instancePath: pointer, data, schema } = error;
  const name = nameOf(pointer);
  if (data === null && (mark?.raw ?? '') === '') {
    const told = explained(pointer, `${name} has no value.`, hintOf(pointer));
    return { ...told, at: 'key', isAbsence: true };
  }
  const wanted = String(schema).split(',');
  if (typeof data === 'number' && error.parentSchema?.pattern !== undefined) {
    return explained(pointer, `${mark?.raw} is not ${titleOf(error)}.`, suggestionFor(error));
  }
  const isSingle = typeof data !== 'object' || data === null;
  if (wanted.includes('string') && isSingle && mark?.plain) return notText(pointer, data, mark);
  if (isStep(pointer) && typeof data === 'string') return textAsStep(pointer, data);
  return explained(pointer, `${name} must be ${titleOf(error)}.`, hintFor(error, mark));
}

function hintFor(error: ErrorObject, mark: Mark | undefined): string {
  const name = nameOf(error.instancePath);
  if (error.schema === true) return `Write ${name}: true`;
  if (error.schema === 'boolean') {
    return `Write ${name}: ${/^(no|off|n)$/i.test(mark?.raw ?? '') ? 'false' : 'true'}`;
  }
  const isQuotedNumber = /number/.test(titleOf(error)) && /^["'][\d.]+["']$/.test(mark?.raw ?? '');
  return isQuotedNumber ? 'Write it without quotes.' : hintOf(error.instancePath);
}

/** YAML reads 01234 as a number, and true as a truth value. */
export function notText(pointer: string, read: unknown, mark: Mark): Explained {
  const raw = mark.raw ?? '';
  const what = typeof read === 'number' ? `the number ${read}` : meaningOf(read, raw);
  const key = mark.key === undefined ? '' : `${lastOf(pointer)}: `;
  const hint = `Put it in quotes: ${key}"${raw}"`;
  return explained(pointer, `${raw} is read as ${what}, not as text.`, hint);
}

function meaningOf(read: unknown, raw: string): string {
  if (read === null) return 'nothing at all';
  if (typeof read === 'boolean') return 'yes or no';
  return /^(yes|on)$/i.test(raw) ? 'true by many programs' : 'false by many programs';
}

function textAsStep(pointer: string, written: string): Explained {
  const tight = /^([\w-]+):\S/.exec(written)?.[1];
  if (tight !== undefined) {
    const hint = `Write ${tight}: and a space.`;
    return explained(pointer, 'A space is missing after the colon.', hint);
  }
  const hint = exampleOf(written.toLowerCase()) || exampleOf('click');
  return explained(pointer, 'This is not a step, but only text.', hint);
}
