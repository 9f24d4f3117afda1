import { folded } from './text.ts';
import { isVisible } from './visible.ts';

const fields = 'input:not([type=hidden]),select,textarea,[contenteditable]';

/** A longer text is no name of a field. */
const longest = 60;

/**
 * What a customer takes for the name of a field for which the code has none: the text right before it, in its line, its
 * row of a table or its list. Empty where it could as well belong to another field.
 */
export function captionOf(field: Element): string {
  if (!field.matches(fields) || field.matches('[type=checkbox],[type=radio]')) return '';
  let node: Element | null = field;
  for (let up = 0; node && up < 4 && !node.matches('form,fieldset,table,main,body'); up++) {
    const before = textBefore(node);
    if (before !== null) return before;
    node = node.parentElement;
    if (node && node.querySelectorAll(fields).length > 1) return '';
  }
  return '';
}

/** The text before a node; null: there is nothing before it. */
function textBefore(node: Element): string | null {
  const [before, further] = shownBefore(node);
  if (before === undefined) return null;
  if (!isText(before)) return '';
  // After a field it may be the unit of that one: "cm", "kg".
  const isUnit = before instanceof Text && further !== undefined && !isBreak(further);
  if (isUnit && !isText(further)) return '';
  const text = folded(before instanceof Text ? before.data : shownIn(before));
  return /\p{L}/u.test(text) && text.length <= longest ? text : '';
}

/** A picture shows words to nobody who reads text. */
function shownIn(node: Node): string {
  return node instanceof HTMLElement ? node.innerText : '';
}

/** The two nearest siblings before it that show something; a break of the line right before it is passed over. */
function shownBefore(node: Element): readonly Node[] {
  const shown: Node[] = [];
  for (let one = node.previousSibling; one && shown.length < 2; one = one.previousSibling) {
    const isShown = one instanceof Element ? isVisible(one) || isBreak(one) : isWritten(one);
    if (isShown && !(shown.length === 0 && isBreak(one))) shown.push(one);
  }
  return shown;
}

function isWritten(node: Node): boolean {
  return node instanceof Text && node.data.trim() !== '';
}

function isBreak(node: Node): boolean {
  return node instanceof HTMLBRElement;
}

/** Words for the field, and no heading and no control. */
function isText(node: Node): boolean {
  if (node instanceof Text) return true;
  const other = `${fields},button,a,h1,h2,h3,h4,h5,h6,legend,script,style,[role=alert],[role=status]`;
  return node instanceof Element && !node.matches(other) && node.querySelector(other) === null;
}
