import { folded } from './text.ts';
import { isVisible } from './visible.ts';

/** A longer text is no name of a field. */
const longest = 60;

/** No words for a field: controls, headings and messages. */
const other =
  'input:not([type=hidden]),select,textarea,[contenteditable],button,a,h1,h2,h3,h4,h5,h6,legend,script,style,[role=alert],[role=status]';

/** The words right before a node; null: there is nothing before it. Empty where they are none, or could be the unit of a field before. What is drawn for a drawn control, such as the track of a slider, is nothing. */
export function wordsBefore(node: Element, isDrawn = false): string | null {
  const [before, further] = shownBeside(node, 'previousSibling', isDrawn);
  if (before === undefined) return null;
  if (!isText(before)) return '';
  // After a field it may be the unit of that one: "cm", "kg".
  const isUnit = before instanceof Text && further !== undefined && !isBreak(further);
  if (isUnit && !isText(further)) return '';
  return wordsOf(before);
}

/** The words right behind a node; null: there is nothing behind it. */
export function wordsBehind(node: Element): string | null {
  const [behind] = shownBeside(node, 'nextSibling', true);
  if (behind === undefined) return null;
  return isText(behind) ? wordsOf(behind) : '';
}

/** What can be read there, if it is short enough for a name. */
export function wordsOf(node: Node): string {
  const text = folded(node instanceof Text ? node.data : shownIn(node));
  return /\p{L}/u.test(text) && text.length <= longest ? text : '';
}

/** A picture shows words to nobody who reads text. */
function shownIn(node: Node): string {
  return node instanceof HTMLElement ? node.innerText : '';
}

/** The two nearest siblings on one side that show something; a break of the line right beside it is passed over. */
function shownBeside(
  node: Element,
  way: 'previousSibling' | 'nextSibling',
  isDrawn: boolean,
): readonly Node[] {
  const shown: Node[] = [];
  for (let one = node[way]; one && shown.length < 2; one = one[way]) {
    const isShown = one instanceof Element ? isVisible(one) || isBreak(one) : isWritten(one);
    if (isDrawn && isWordless(one)) continue;
    if (isShown && !(shown.length === 0 && isBreak(one))) shown.push(one);
  }
  return shown;
}

function isWordless(node: Node): boolean {
  if (!(node instanceof Element) || (node.textContent ?? '').trim() !== '') return false;
  return isText(node);
}

function isWritten(node: Node): boolean {
  return node instanceof Text && node.data.trim() !== '';
}

function isBreak(node: Node): boolean {
  return node instanceof HTMLBRElement;
}

function isText(node: Node): boolean {
  if (node instanceof Text) return true;
  return node instanceof Element && !node.matches(other) && node.querySelector(other) === null;
}
