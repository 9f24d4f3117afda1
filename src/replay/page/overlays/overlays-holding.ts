import { elementOf, idOf } from '../dom/element-ids.ts';
import { isClosedHost } from '../dom/shadows.ts';
import { composedContains, composedParent } from '../dom/tree.ts';

/** Ids of the overlays, among these, that hold the element, or stand in its closed root: until that was opened, the host was all that could be seen. */
export function overlaysHolding(element: Element, ids: readonly string[]): string[] {
  const holding: string[] = [];
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (ids.includes(idOf(node))) holding.push(idOf(node));
  }
  return isClosedHost(element) ? [...holding, ...ids.filter((id) => isIn(element, id))] : holding;
}

function isIn(host: Element, id: string): boolean {
  const overlay = elementOf(id);
  return overlay !== null && composedContains(host, overlay);
}
