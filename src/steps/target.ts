import { type Static, Type } from 'typebox';

/** Literal text, or a pattern (a JavaScript regular expression, without slashes). */
export const TextMatch = Type.Union([
  Type.String({ minLength: 1 }),
  Type.Object({ matches: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
]);
export type TextMatch = Static<typeof TextMatch>;

/**
 * One way to find a control, in the customer's words. All given parts must hold.
 * `any` is what a plain string means: accessible name, then label, then placeholder, then visible text.
 */
export const Rung = Type.Cyclic(
  {
    Rung: Type.Object(
      {
        any: Type.Optional(TextMatch),
        name: Type.Optional(TextMatch),
        role: Type.Optional(Type.String()),
        text: Type.Optional(TextMatch),
        label: Type.Optional(TextMatch),
        css: Type.Optional(Type.String()),
        testid: Type.Optional(Type.String()),
        xpath: Type.Optional(Type.String()),
        /** The control lies inside this one. */
        in: Type.Optional(Type.Ref('Rung')),
        /** The control lies in a frame whose name, title or address holds this. */
        frame: Type.Optional(TextMatch),
        /** The n-th match on the page, counted from 1. */
        nth: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      { additionalProperties: false },
    ),
  },
  'Rung',
);
export type Rung = {
  readonly any?: TextMatch;
  readonly name?: TextMatch;
  readonly role?: string;
  readonly text?: TextMatch;
  readonly label?: TextMatch;
  readonly css?: string;
  readonly testid?: string;
  readonly xpath?: string;
  readonly in?: Rung;
  readonly frame?: TextMatch;
  readonly nth?: number;
};

/** Ordered fallback: the first rung that matches is used, and which one it was is reported. Never empty. */
export type Target = readonly Rung[];
