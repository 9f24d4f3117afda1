import { evidenceText, type PartSchema, partOf } from './evidence-name.ts';
import { figureOf } from './figures.ts';

/** Evidence as it can be shown, whatever was found: a text, a list, a table, or named parts. */
export type Shape =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Shape[]; readonly left: number }
  | {
      readonly kind: 'table';
      /** Names of the columns. */
      readonly heads: readonly string[];
      readonly rows: readonly Row[];
      /** Rows that are not shown. */
      readonly left: number;
    }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

type Row = { readonly name: string; readonly cells: readonly string[] };
/** `names` are several where parts of the same make share a table. */
export type Part = { readonly names: readonly string[]; readonly shape: Shape };

/** A part of the evidence by its make, not by who found it; null when there is nothing to show. */
export const shapeOf = (value: unknown, schema: PartSchema, depth = 0): Shape | null => {
  const text = textOf(value);
  if (text !== null) return text === '' ? null : { kind: 'text', text };
  if (depth >= deepest) return { kind: 'text', text: '…' };
  if (Array.isArray(value)) return listOf(value, schema, depth);
  const parts = isRecord(value) ? partsOf(value, schema, depth + 1) : [];
  return parts.length === 0 ? null : { kind: 'parts', parts };
};

/** The parts of a record. Names that are no names of ours are left out: a page may have made them. */
export const partsOf = (
  record: Readonly<Record<string, unknown>>,
  schema: PartSchema,
  depth = 0,
): readonly Part[] => {
  const entries = ownEntries(record);
  const alike = new Map<string, (readonly [string, Flat])[]>();
  for (const [name, value] of entries) {
    if (!isFlat(value)) continue;
    const make = Object.keys(value).join();
    alike.set(make, [...(alike.get(make) ?? []), [name, value]]);
  }
  return entries.slice(0, most).flatMap(([name, value]) => {
    const together = (isFlat(value) && alike.get(Object.keys(value).join())) || [];
    if (together.length < 2) {
      const part = partOf(schema, name);
      const said = typeof value === 'string' ? evidenceText(value, part) : value;
      const shape = shapeOf(said, part, depth);
      return shape === null ? [] : [{ names: [name], shape }];
    }
    if (together[0]?.[0] !== name) return [];
    return [{ names: together.map(([one]) => one), shape: tableOf(together) }];
  });
};

/** Deeper than this nothing is shown, and no more rows, parts or columns than these: a report may come from anywhere. */
const deepest = 4;
const most = 30;
const mostColumns = 8;

type Flat = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record of nothing but texts, numbers, and yes or no. */
const isFlat = (value: unknown): value is Flat =>
  isRecord(value) && ownEntries(value).length > 0 && Object.values(value).every(isPlain);

const isPlain = (value: unknown): boolean => textOf(value) !== null;

const ownEntries = (record: Flat): readonly (readonly [string, unknown])[] =>
  Object.entries(record).filter(([name]) => /^[a-z]\w{0,40}$/i.test(name));

/** Null for what is more than a line. */
const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return figureOf(value, 2);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
};

const listOf = (values: readonly unknown[], schema: PartSchema, depth: number): Shape | null => {
  if (values.every(isPlain)) {
    const text = values.map(textOf).filter(Boolean).join(' · ');
    return text === '' ? null : { kind: 'text', text };
  }
  if (values.every(isFlat)) return tableOf(values.map((value) => ['', value]));
  const items = values.slice(0, most).flatMap((value) => shapeOf(value, schema, depth + 1) ?? []);
  return { kind: 'list', items, left: Math.max(0, values.length - most) };
};

const tableOf = (entries: readonly (readonly [string, Flat])[]): Shape => {
  const shown = entries.slice(0, most);
  const all = new Set(shown.flatMap(([, value]) => ownEntries(value).map(([name]) => name)));
  const heads = [...all].slice(0, mostColumns);
  const rows = shown.map(([name, value]) => ({
    name,
    cells: heads.map((head) => (Object.hasOwn(value, head) && textOf(value[head])) || '–'),
  }));
  return { kind: 'table', heads, rows, left: entries.length - shown.length };
};
