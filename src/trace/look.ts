import { type Static, Type } from 'typebox';
import { Rect } from './overlay-seen.ts';

/** A field of a form, as asked; never what was typed into it. */
export const FieldSeen = Type.Object({
  /** Stable within one view. */
  id: Type.String(),
  /** Groups fields of one form; empty when the field is in none. */
  form: Type.String(),
  /** Fields that are one question (radio group, check boxes of one name, a split date) share a key. */
  question: Type.String(),
  label: Type.String(),
  /** What the group asks whose option or part it is: the legend of radio buttons, say. Absent: it asks by itself. */
  group: Type.Optional(Type.String()),
  name: Type.String(),
  /** text, email, tel, password, date, select, textarea, checkbox, radio, file … */
  type: Type.String(),
  autocomplete: Type.String(),
  required: Type.Boolean(),
  /** It held a value before the customer touched it. */
  prefilled: Type.Boolean(),
  /** It holds a value now. */
  filled: Type.Boolean(),
  /** Most and fewest characters it takes, where it says so. */
  maxLength: Type.Optional(Type.Integer()),
  minLength: Type.Optional(Type.Integer()),
  /** The regular expression it is checked by, where it says so. */
  pattern: Type.Optional(Type.String()),
  inputMode: Type.Optional(Type.String()),
  /** What is said about it beside its label, at most 300 characters. */
  hint: Type.Optional(Type.String()),
  /** Pasting into it is refused: its own markup says so, or it was tried. */
  refusesPaste: Type.Optional(Type.Boolean()),
  /** Where its form sends it: origin and path. Absent: in no form, or to the page it is on. */
  sendsTo: Type.Optional(Type.String()),
  /** header, footer, search and survey fields are not asked: main is. */
  area: Type.Union([Type.Literal('main'), Type.Literal('chrome'), Type.Literal('overlay')]),
});
export type FieldSeen = Static<typeof FieldSeen>;

/** The page says, or shows, that something entered is not accepted. */
export const ErrorSeen = Type.Object({
  /** What it says, at most 300 characters; empty: the field is marked, and nothing says why. */
  text: Type.String(),
  /** The FieldSeen.id it is about; empty when it names none. */
  field: Type.String(),
  /** Pixels between the nearest edges of the field and of what is said; null: it is about no field, or nothing is said. */
  distance: Type.Union([Type.Integer(), Type.Null()]),
  /** browser: the note that points at a field for some seconds after a form was kept from being sent. */
  by: Type.Union([Type.Literal('page'), Type.Literal('browser')]),
});
export type ErrorSeen = Static<typeof ErrorSeen>;

/** What the customer sees when a step has ended. */
export const Look = Type.Object({
  url: Type.String(),
  title: Type.String(),
  language: Type.String(),
  /** Visible text of the page without overlays, at most 8000 characters. */
  text: Type.String(),
  /** Text of what is not header, navigation, aside or footer, at most 8000 characters. */
  mainText: Type.String(),
  /** Visible headings, in order, with their level. */
  headings: Type.Array(Type.Object({ level: Type.Integer(), text: Type.String() })),
  /** Visible text of role=alert, role=status and aria-live regions. */
  alerts: Type.Array(Type.String()),
  /** Phone numbers behind tel: links and addresses behind mailto: links, visible, outside header and footer. */
  contactLinks: Type.Array(Type.String()),
  /** Where in the window what looks like a number or address stands, outside header and footer. Absent: nowhere. */
  contactPlaces: Type.Optional(Type.Array(Type.Object({ text: Type.String(), rect: Rect }))),
  /** Ways on in the main part: enabled, visible links and buttons, not counting tel: and mailto:. */
  waysOn: Type.Integer(),
  /** Host and path of frames that are seen, and on a page of few words of its scripts. Absent: there are none. */
  embeds: Type.Optional(Type.Array(Type.String())),
  /** Words for what tells in the window that something is being loaded: a spinner, a bar, a busy part. Absent: nothing. */
  loading: Type.Optional(Type.Array(Type.String())),
  fields: Type.Array(FieldSeen),
  /** What is not accepted, as far as it is shown. Absent: nothing is. */
  errors: Type.Optional(Type.Array(ErrorSeen)),
  /** The page holds more than is looked at: what stands further down it may not have been seen. */
  cut: Type.Optional(Type.Literal(true)),
  /** Words that were not visible in the look before. */
  newWords: Type.Integer(),
});
export type Look = Static<typeof Look>;
