import { elementOf } from './element-ids.ts';
import { composedParent } from './tree.ts';

/** The browser tells all children of what an element stands in: where these are more, it is not asked. */
const mostChildren = 3000;

/** An element, or the first in it, so many levels down. Null: there is none, or it stands in something of too many children. */
export function placeIn(id: string, down: number): Element | null {
  let place = elementOf(id);
  for (let node = place; node; node = composedParent(node)) {
    if (node.childNodes.length > mostChildren) return null;
  }
  for (let level = 0; level < down; level++) place = place?.firstElementChild ?? null;
  return place;
}
