import { type Static, Type } from 'typebox';

/** How the customer came to a control: where it stood when they looked for it, and what it was like when they pressed it. */
export const Sought = Type.Object({
  /** Whole screens to scroll until it is seen, from where the window stood, and heights of boxes that scroll by themselves; 0: some of it was in sight. */
  screens: Type.Integer(),
  /** Whole screens to scroll from the top of the page; 0: it is on the first screen. */
  fromTop: Type.Integer(),
  /** It was out of sight in a box that scrolls by itself. Absent: it was in none, or in sight there. */
  inBox: Type.Optional(Type.Boolean()),
  /** The list of like choices it is one of. Absent: it is in none. */
  choices: Type.Optional(
    Type.Object({
      /** Itself included. */
      count: Type.Integer(),
      /** By the alphabet, or by numbers: one need not read them all. */
      ordered: Type.Boolean(),
      /** Names and nothing beside them, as in a menu; in a list of results there is more to read. */
      bare: Type.Boolean(),
      /** chrome: header, navigation, aside or footer. */
      area: Type.Union([Type.Literal('main'), Type.Literal('chrome')]),
    }),
  ),
  /** What takes a press for it, where that is under 24 pixels across and another control is too near. Absent: it is large enough. */
  small: Type.Optional(
    Type.Object({
      /** Pixels. */
      width: Type.Number(),
      height: Type.Number(),
      /** Name of what is too near. */
      beside: Type.String(),
      /** How far the pointer had to go, in pixels. */
      distance: Type.Number(),
    }),
  ),
  /** It was no more where it had been looked at when it was to be pressed, other than by scrolling. Absent: it was. */
  moved: Type.Optional(
    Type.Object({
      /** How far, in pixels to the right and down. */
      x: Type.Number(),
      y: Type.Number(),
      /** How long the customer took from looking to pressing, in milliseconds of their time. */
      within: Type.Number(),
      /** Name of the control that a press at the old place would have reached; empty: none. */
      hits: Type.String(),
    }),
  ),
});
export type Sought = Static<typeof Sought>;
