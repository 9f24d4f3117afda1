import { pageChain } from './page-chain.ts';

/** What the page is made of now, and whether it can be scrolled. */
export type Page = { readonly containers: readonly Element[]; readonly locked: boolean };

export function pageNow(): Page {
  return { containers: pageChain(), locked: isScrollLocked() };
}

/** It is positioned over the page rather than being part of its flow. */
export function floats(element: Element, { containers, locked }: Page): boolean {
  const style = getComputedStyle(element);
  if (style.position === 'fixed' || style.position === 'sticky') return true;
  if (style.position !== 'absolute' || !(element instanceof HTMLElement)) return false;
  if (containers.includes(element)) return false;
  const isFree = element.offsetParent === null || containers.includes(element.offsetParent);
  return isFree && (style.zIndex !== 'auto' || locked);
}

/** The page behind cannot be scrolled. */
export function isScrollLocked(): boolean {
  return [document.documentElement, document.body].some((element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return style.overflowY === 'hidden' || style.overflowY === 'clip' || style.position === 'fixed';
  });
}

/** It is shown above all else by the browser itself. */
export function isTopLayer(element: Element): boolean {
  return element.matches(':modal,:popover-open,:fullscreen');
}

/** Most of it stands beyond the box of what holds it. */
export function hangsOutOf(element: Element, holder: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), holder.getBoundingClientRect()];
  // A wrapper without a size of its own is no bar: all of it is what it shows.
  if (outer.width < 2 || outer.height < 2) return false;
  const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
  const height = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top);
  const shared = Math.max(0, width) * Math.max(0, height);
  return inner.width * inner.height > 0 && shared < inner.width * inner.height * 0.5;
}
