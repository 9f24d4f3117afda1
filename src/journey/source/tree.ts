import type { Source, Span } from './source.ts';

/** Where a value stands in its file. */
export type Mark = {
  /** The key it is under; undefined for items of a list. */
  readonly key?: Span;
  readonly value: Span;
  /** The value as it is written, when it is a single one. */
  readonly raw?: string;
  /** It is written without quotes. */
  readonly plain: boolean;
  /** Values were put in. */
  readonly filled: boolean;
  readonly secret: boolean;
};

/** A file as plain data, with the place of everything in it. Pointers are JSON pointers. */
export type Tree = {
  readonly source: Source;
  /** With all values put in. */
  readonly value: unknown;
  /** The same, with secret and changing values still as they are written: for what is shown. */
  readonly shown: unknown;
  readonly marks: ReadonlyMap<string, Mark>;
};

/** A pointer to what lies under a key or position. */
export function under(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The last part of a pointer, as it is written in the file. */
export function lastOf(pointer: string): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  return last.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What a pointer leads to; undefined when there is nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => (isMap(value) ? value[lastOf(`/${part}`)] : undefined), root);
}

/** A map or list: something with keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
