import { idOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { folded } from '../dom/text.ts';
import { outermostBeside } from '../dom/tree.ts';

/** What lies over a control. */
export type Cover = {
  /** Id of the element that is on top: what floats may stand in a container that does not. Empty: nothing can be named. */
  readonly id: string;
  /** Of the outermost element that does not also hold the control. */
  readonly words: string;
};

export function coverOf(top: Element | null, target: Element): Cover {
  if (!top) return { id: '', words: 'the edge of the window' };
  return { id: idOf(top), words: inWords(outermostBeside(top, target)) };
}

function inWords(element: Element): string {
  const text = nameOf(element) || folded((element as HTMLElement).innerText ?? '');
  if (text !== '') return `"${text.slice(0, 60)}"`;
  const mark = element.id !== '' ? `#${element.id}` : [...element.classList].slice(0, 2).join('.');
  return mark === ''
    ? `a ${element.localName} element`
    : `a ${element.localName} element (${mark})`;
}
