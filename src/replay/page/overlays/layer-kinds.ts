import { folded, visibleText } from '../dom/text.ts';
import type { Layer } from './layers.ts';

/** What says of itself that it is a dialog. */
export const dialogs = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

const links = 'a[href]:not([href^="tel:"]):not([href^="mailto:"])';

/** Headers, menus, side bars and footers that stay in view: they hold ways through the site. */
export function isBar(layer: Layer, points: number): boolean {
  const { root } = layer;
  if (root.matches(dialogs)) return false;
  const cover = layer.points / points;
  if (getComputedStyle(root).position === 'sticky' && cover <= 0.3) return true;
  if (cover > 0.4) return false;
  if (root.matches('header,nav,footer,[role=banner],[role=navigation],[role=contentinfo]'))
    return true;
  const own = [...root.querySelectorAll(links)].filter(isSameSite).length;
  return own >= 3 && root.querySelector('nav,[role=navigation],[role=search]') !== null;
}

function isSameSite(link: Element): boolean {
  return link instanceof HTMLAnchorElement && link.host === location.host;
}

/** Nothing to read in it, and much of the window under it; or nothing at all, as the frame round what a tour shows. */
export function isBackdrop(layer: Layer, points: number): boolean {
  if (layer.points / points < 0.1 && !isHollow(layer.root)) return false;
  if (layer.root.matches('iframe,img,video,canvas,dialog,[role=dialog]')) return false;
  if (layer.root.querySelector('iframe,video,canvas,input,button') !== null) return false;
  if ([...layer.root.querySelectorAll('img')].some(isLookedAt)) return false;
  return folded(visibleText(layer.root, { limit: 100 })) === '';
}

/** Smaller, in pixels, or without anything to press, a picture turns while the page is at work. */
function isLookedAt(image: Element): boolean {
  const { width, height } = image.getBoundingClientRect();
  return Math.min(width, height) >= 150 || image.closest('a,[onclick]') !== null;
}

function isHollow(root: Element): boolean {
  return root.childElementCount === 0 && getComputedStyle(root).backgroundImage === 'none';
}

/** A chat bubble or a feedback tab: something to open, not something that opened. */
export function isLauncher(layer: Layer): boolean {
  const { left, right, top, bottom } = layer.box;
  const box = layer.root.getBoundingClientRect();
  const width = box.width > 0 ? Math.min(box.width, right - left) : right - left;
  const height = box.height > 0 ? Math.min(box.height, bottom - top) : bottom - top;
  if (width <= 100 && height <= 100) return true;
  const isTab = Math.min(width, height) <= 60 && Math.max(width, height) <= 180;
  return isTab && layer.root.querySelectorAll('input,textarea').length === 0;
}
