import { wordsBefore, wordsBehind, wordsOf } from './beside.ts';
import { drawnBoxes, isDrawnBox, ownControls, ownSliders } from './custom-control-roles.ts';
import { areCodeBoxes } from './parts.ts';
import { composedContains, composedParent } from './tree.ts';
import { isVisible } from './visible.ts';

const native = 'input:not([type=hidden]),select,textarea,[contenteditable]';
const own = `${ownControls},${ownSliders}`;
const boxes = '[type=checkbox],[type=radio],[role=checkbox],[role=radio],[role=switch]';

/** So far up one looks for the words of a field; some libraries wrap it in as many boxes. */
const mostUp = 8;

/**
 * What a customer takes for the name of a control for which the code has none: the text right before it, in its line, its row of a table
 * or its list; behind it, for a box to tick; the label that points to what is drawn around it. Empty where it could as well belong to
 * another control.
 */
export function captionOf(control: Element): string {
  if (!control.matches(`${native},${own}`) && !isDrawnBox(control)) return '';
  const isBox = control.matches(boxes);
  const isDrawn = !control.matches(native);
  let node: Element | null = control;
  for (let up = 0; node && up < mostUp && !node.matches('form,fieldset,table,main,body'); up++) {
    const said: string | null = labelFor(node) || wordsBeside(node, isBox, isDrawn);
    if (said !== null) return said;
    node = composedParent(node);
    if (node && holdsOthers(node, control)) return '';
  }
  return '';
}

function wordsBeside(node: Element, isBox: boolean, isDrawn: boolean): string | null {
  if (!isBox) return wordsBefore(node, isDrawn);
  const behind = wordsBehind(node);
  if (behind) return behind;
  return wordsBefore(node, true) ?? behind;
}

/** A label may point to what cannot be labelled: it stands for the control that is drawn there. */
function labelFor(node: Element): string {
  if (node.id === '' || 'labels' in node) return '';
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  const label = root.querySelector(`label[for="${CSS.escape(node.id)}"]`);
  return label && isVisible(label) ? wordsOf(label) : '';
}

/** It holds a control that is neither this one, nor a part of it, nor one of the boxes of the same code. */
function holdsOthers(node: Element, control: Element): boolean {
  const others = [...node.querySelectorAll(`${native},${own},${drawnBoxes}`)].filter(
    (one) => one !== control && !composedContains(one, control) && !composedContains(control, one),
  );
  if (others.length === 0) return false;
  const isPair = control.matches(native) ? others : others.filter((one) => !isUnseen(one));
  return isPair.length > 0 && !isFirstOf([control, ...isPair]);
}

/** The native control that is kept behind a drawn one. */
function isUnseen(element: Element): boolean {
  return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function isFirstOf(boxesOfCode: readonly Element[]): boolean {
  const [first, second] = boxesOfCode;
  if (!first || !second || !areCodeBoxes(boxesOfCode)) return false;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
