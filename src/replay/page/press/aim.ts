import { elementOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { composedClosest, composedContains, composedParent } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { calledBy } from '../locate/describe.ts';
import { takesPressFor } from './takes-press.ts';

/** What a press is meant for, as it was when it was looked at. */
export type Aim =
  /** A control, and what it was called; null: it is called something else at each look. */
  | { readonly at: 'control'; readonly id: string; readonly name: string | null }
  /** A control of that name in a layer over the page; no id: in a frame that stands in the layer. */
  | { readonly at: 'within'; readonly id: string | null; readonly name: string }
  /** A place in or beside a layer over the page where there is nothing to press. */
  | { readonly at: 'beside'; readonly id: string };

/** The same in this document. */
export type Aimed = {
  /** Null: no control of the page. */
  readonly element: Element | null;
  /** A press on this would be a press on what is meant. */
  readonly takes: (top: Element) => boolean;
  /** It still is what was looked at. */
  readonly isAsSeen: () => boolean;
};

/** Null: it is not in this document any more. */
export function aimedAt(aim: Aim): Aimed | null {
  const element = aim.id === null ? document.documentElement : elementOf(aim.id);
  if (!element) return null;
  if (aim.at === 'control') {
    const shown = pressable(element);
    return {
      element: shown,
      takes: (top) => takesPressFor(shown, top, element),
      isAsSeen: () => aim.name === null || calledBy(element) === aim.name,
    };
  }
  const takes =
    aim.at === 'within'
      ? (top: Element) => holdsCalled(element, top, aim.name)
      : (top: Element) => !isControlIn(element, top);
  return { element: null, takes, isAsSeen: () => true };
}

/** Between what was pressed and the layer's edge something has this name. */
function holdsCalled(layer: Element, top: Element, name: string): boolean {
  if (!composedContains(layer, top)) return false;
  for (let node: Element | null = top; node && node !== layer; node = composedParent(node)) {
    if (nameOf(node).slice(0, longestName) === name) return true;
  }
  return name === '' || nameOf(layer).slice(0, longestName) === name;
}

/** Of the names of a layer's controls so many characters are kept. */
const longestName = 120;

const pressables =
  'a[href],button,input,select,textarea,label,summary,iframe,[role=button],[role=link],[role=tab],[role=option],[role=menuitem]';

/** The press would be on a control of the page, or on one of the layer that is no backdrop itself. */
function isControlIn(layer: Element, top: Element): boolean {
  const control = composedClosest(top, pressables);
  if (!control || composedContains(control, layer)) return false;
  const { width, height } = control.getBoundingClientRect();
  return !composedContains(layer, control) || width * height < (innerWidth * innerHeight) / 2;
}
