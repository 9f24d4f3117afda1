import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import { composedContains, composedParent, queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

/** A box smaller than this part of the overlay is a window in front of a backdrop. */
const isSmaller = 0.8;
const held =
  'h1,h2,h3,h4,legend,[role=heading],a[href],button,input,select,textarea,[role=button],iframe';

/** The window itself, where the overlay is larger than it: the smallest box that holds what is read and pressed in it. */
export function panelIn(root: Element): Pick<OverlayFeatures, 'panel'> {
  const [first, ...others] = queryDeep(held, root).filter(isVisible);
  if (first === undefined) return {};
  const whole = root.getBoundingClientRect();
  for (let node: Element | null = first; node && node !== root; node = composedParent(node)) {
    const outer: Element = node;
    if (!others.every((other) => composedContains(outer, other))) continue;
    const { x, y, width, height } = outer.getBoundingClientRect();
    const isWindow = others.length > 0 && width * height < isSmaller * whole.width * whole.height;
    return isWindow && width >= 1 && height >= 1 ? { panel: { x, y, width, height } } : {};
  }
  return {};
}
