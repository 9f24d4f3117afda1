import { composedClosest } from '../dom/tree.ts';
import type { Wanted } from './candidates.ts';

const presses =
  'a,button,summary,area,input:is([type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio],[type=file]),[role=button],[role=link],[role=tab],[role=menuitem],[role=menuitemcheckbox],[role=menuitemradio],[role=option],[role=checkbox],[role=radio],[role=switch],[role=treeitem]';
const fields =
  'input,select,textarea,[contenteditable=""],[contenteditable=true],[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],[role=slider]';

/** Kinds of control that each verb is for, the likeliest first. */
const meant: Partial<Readonly<Record<Wanted, readonly string[]>>> = {
  press: [presses, fields],
  field: [fields],
  list: [
    'select,input[list],fieldset,[role=combobox],[role=listbox],[role=radiogroup],[role=group],[aria-haspopup=listbox],[aria-haspopup=menu]',
  ],
  file: ['input[type=file]'],
  // One scrolls to what is about something, and not to a link that leads there.
  any: ['h1,h2,h3,h4,h5,h6,[role=heading],section,form,[role=region],[role=form]'],
};

/** How far a control is from what the verb is for: 0 is the very thing. A click on "Search" means the button, and not the field. */
export function farFromVerb(element: Element, wanted: Wanted): number {
  const kinds = meant[wanted] ?? [];
  const takes = wanted === 'press' ? (composedClosest(element, presses) ?? element) : element;
  const at = kinds.findIndex((kind) => takes.matches(kind));
  return at < 0 ? kinds.length : at;
}
