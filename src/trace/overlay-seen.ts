import { type Static, Type } from 'typebox';

/** A rectangle in CSS pixels of the window. */
export const Rect = Type.Object({
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number(),
  height: Type.Number(),
});
export type Rect = Static<typeof Rect>;

/** A control inside an overlay that might close or answer it. */
export const OverlayControl = Type.Object({
  /** Accessible name, as the customer reads it. */
  name: Type.String(),
  /** Visible text; differs from the name for a × with a label. */
  text: Type.String(),
  role: Type.String(),
  rect: Rect,
  /** Host and path a link leads to; empty for other controls. */
  href: Type.String(),
  /** It cannot be pressed yet. Absent: it can. */
  disabled: Type.Optional(Type.Boolean()),
});
export type OverlayControl = Static<typeof OverlayControl>;

/** What could be seen of an overlay, before anyone judges it. */
export const OverlayFeatures = Type.Object({
  /** Visible text, at most 4000 characters. */
  text: Type.String(),
  /** Text of headings and of the dialog's label. */
  headings: Type.Array(Type.String()),
  /** Share of the window covered by the overlay itself, and together with its backdrop: 0 to 1. */
  cover: Type.Number(),
  coverWithBackdrop: Type.Number(),
  coversCentre: Type.Boolean(),
  rect: Rect,
  /** The window itself, where what covers the page is larger than it: a backdrop. Absent: it is the same. */
  panel: Type.Optional(Rect),
  /** Where it was found. */
  in: Type.Union([Type.Literal('document'), Type.Literal('shadow'), Type.Literal('frame')]),
  role: Type.String(),
  modal: Type.Boolean(),
  /** The page behind cannot be scrolled since it came. */
  scrollLocked: Type.Boolean(),
  position: Type.String(),
  controls: Type.Array(OverlayControl),
  /** Types of the fields in it: email, password, tel, text, textarea, radio … */
  fields: Type.Array(Type.String()),
  /** A row of consecutive whole numbers to choose from: 0 to 10, 1 to 5. */
  scale: Type.Union([Type.Object({ from: Type.Integer(), to: Type.Integer() }), Type.Null()]),
  /** Stars, faces or thumbs to choose from. */
  icons: Type.Integer(),
  /** Ids and class names of the root and what it holds: for vendor evidence. */
  marks: Type.Array(Type.String()),
  /** Hosts of frames in it. */
  frameHosts: Type.Array(Type.String()),
  /** Host of the script that made it, where it is of another site. Absent: the site's own, or not known. */
  maker: Type.Optional(Type.String()),
  /** Events by which vendors tell that they show something, heard as it came. Absent: none. */
  heard: Type.Optional(Type.Array(Type.String())),
  /** Name of the rule that fits it in autoconsent's list of consent banners. Absent: none does, or its maker is known. */
  consentRule: Type.Optional(Type.String()),
  /** It stood there at the first look, beside a page that floats as well: that it floats tells nothing. Absent: no. */
  besideThePage: Type.Optional(Type.Boolean()),
  /** It stands where a site has its header, its menu or its footer, or stays in view as these do. Absent: no. */
  bar: Type.Optional(Type.Boolean()),
  /** It is a part of the page's flow and lies over nothing. Absent: it lies over the page, or has pushed it down. */
  inFlow: Type.Optional(Type.Boolean()),
  /** Links in it that lead to the same site. */
  siteLinks: Type.Integer(),
  language: Type.String(),
});
export type OverlayFeatures = Static<typeof OverlayFeatures>;
