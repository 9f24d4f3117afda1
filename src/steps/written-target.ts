import { type TSchema, Type } from 'typebox';
import type { Rung, Target } from './target.ts';
import { pattern, shared, text, textMatch } from './written.ts';

/** One way to find a control, as written. */
type WrittenRung = string | WrittenParts;

/** A target as written: text the customer reads, a map that narrows it, or a list tried in order. */
export type WrittenTarget = WrittenRung | readonly WrittenRung[];

type WrittenParts = Omit<Rung, 'any' | 'in'> & {
  readonly matches?: string;
  readonly in?: WrittenRung;
};

/** A target within a verb's schema. */
export function target(description: string) {
  return shared<WrittenTarget>('target', description);
}

/** The written form brought into the one that is walked. */
export function readTarget(written: WrittenTarget): Target {
  return isList(written) ? written.map(readRung) : [readRung(written)];
}

function readRung(written: WrittenRung): Rung {
  if (typeof written === 'string') return { any: written };
  const { matches, in: inside, ...parts } = written;
  return {
    ...(matches !== undefined && { any: { matches } }),
    ...parts,
    ...(inside !== undefined && { in: readRung(inside) }),
  };
}

function isList(written: WrittenTarget): written is readonly WrittenRung[] {
  return Array.isArray(written);
}

const parts: Record<string, TSchema> = {
  name: textMatch('The name that a screen reader would say.'),
  role: Type.String({
    minLength: 1,
    title: 'a role, such as button or link',
    description: 'What kind of control it is: button, link, textbox, combobox, checkbox, dialog …',
  }),
  text: textMatch('The text that is visible in it.'),
  label: textMatch('The label of a field.'),
  matches: pattern,
  css: text('A CSS selector, when words do not help.'),
  testid: text('The value of its data-testid attribute.'),
  xpath: text('An XPath, when nothing else helps.'),
};

const rungWords = {
  minLength: 1,
  properties: {
    ...parts,
    in: Type.Unsafe({
      $ref: '#/definitions/rung',
      description: 'The control lies inside this one.',
    }),
    frame: textMatch('The control lies in a frame whose name, title or address holds this.'),
    nth: Type.Integer({
      minimum: 1,
      maximum: 10_000,
      title: 'a whole number from 1',
      description: 'Which of several equal matches, counted from 1.',
    }),
  },
  additionalProperties: false,
  // A place alone (in, frame, nth) finds nothing. Text and lists, having no keys, meet the first of these.
  anyOf: Object.keys(parts).map((key) => ({ properties: { [key]: true }, required: [key] })),
};

/** The shared definitions that `target` points at, for the published schema. */
export const targetDefinitions: Readonly<Record<'rung' | 'target', TSchema>> = {
  rung: Type.Unsafe<WrittenRung>({
    ...rungWords,
    type: ['string', 'object'],
    title: 'text the customer reads, or a map such as { role: button, name: Save }',
  }),
  target: Type.Unsafe<WrittenTarget>({
    ...rungWords,
    type: ['string', 'object', 'array'],
    minItems: 1,
    items: { $ref: '#/definitions/rung' },
    title: 'text the customer reads, or a map such as { role: button, name: Save }',
  }),
};
