import type { ErrorObject } from 'ajv';
import { lastOf } from '../source/tree.ts';
import { exampleOf } from './examples.ts';

/** A schema error in our own words. */
export type Explained = {
  readonly pointer: string;
  /** Where to point: at the key or at the value. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
  /** Something is not there: unreliable where a file could not be read to its end. */
  readonly isAbsence?: boolean;
};

export function explained(pointer: string, message: string, hint: string): Explained {
  return { pointer, at: 'value', message, hint };
}

/** What a place takes, in the schema's own words. */
export function titleOf({ parentSchema }: ErrorObject): string {
  return typeof parentSchema?.title === 'string' ? parentSchema.title : 'what belongs here';
}

/** How the verb, or the key of a journey, that a pointer leads to is written. */
export function hintOf(pointer: string): string {
  const isTop = /^\/[^/]+$/.test(pointer);
  return isTop || isStep(pointer.replace(/\/[^/]+$/, '')) ? exampleOf(lastOf(pointer)) : '';
}

/** The pointer leads to an item of a list of steps. */
export function isStep(pointer: string): boolean {
  return /(?:^|\/)(?:steps|before|after|then|else)\/\d+$/.test(pointer);
}

/** What a person would call the place a pointer leads to. */
export function nameOf(pointer: string): string {
  const named = pointer.replace(/(\/\d+)+$/, '');
  if (isStep(pointer)) return 'A step';
  return named === pointer ? lastOf(pointer) : `An item of ${lastOf(named)}`;
}
