import { cameTooMuch, shownLately } from '../change/appeared-at.ts';
import { noteCut } from '../dom/look-limits.ts';
import { composedParent, topElementAt } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { floats } from './floats.ts';
import type { Layer } from './layers.ts';
import { pageChain } from './page-chain.ts';

/** Something of the page that the customer had before them, and how far down the page it stood, in pixels. */
type Landmark = { readonly element: Element; readonly top: number };

let landmarks: Landmark[] = [];
const pushing = new Set<Element>();

/** In pixels: what moves the page by less is not noticed. */
const leastHeight = 36;
/** Share of the window's width that a banner takes at least. */
const leastWidth = 0.5;

/**
 * Banners that came into the flow of the page and pushed down what the customer was looking at. Hit tests cannot tell them
 * from the page: that something which stood there before stands lower by the banner's height can.
 */
export function bannersInFlow(): Layer[] {
  const isPartly = cameTooMuch();
  const came = shownLately();
  const moved = landmarks
    .map((mark) => ({ mark, by: topOf(mark.element) - mark.top }))
    .filter(({ mark, by }) => mark.element.isConnected && by >= leastHeight);
  for (const { mark, by } of moved) {
    const banner = came.find((element) => isBanner(element) && hasPushed(element, mark, by));
    if (banner) pushing.add(banner);
    // What pushed it down may be among what was not kept.
    else if (isPartly) noteCut();
  }
  for (const element of pushing) {
    if (!element.isConnected || !isVisible(element)) pushing.delete(element);
  }
  landmarks = landmarksNow();
  return [...pushing]
    .filter(isOutermost)
    .map(layerOf)
    .filter(({ points }) => points > 0);
}

/** So many blocks at the top and at the end of each container are looked at. */
const outermost = 2;

/**
 * Blocks at the top and at the end of the page, a part of its flow, with something to press: questions for consent stand there, too.
 * What they are is told by their words.
 */
export function blocksAtTheEdges(): Layer[] {
  const blocks = pageChain().flatMap((container) => {
    const within = [...container.children].filter(isBlock);
    return [...within.slice(0, outermost), ...within.slice(-outermost)];
  });
  return [...new Set(blocks)]
    .filter((block) => !pushing.has(block))
    .map(layerOf)
    .filter(({ points }) => points > 0);
}

function isBlock(element: Element): boolean {
  if (element.matches(content) || element.querySelector(content) !== null) return false;
  return isBanner(element) && element.querySelector('button,[role=button],input,a') !== null;
}

const content = 'main,[role=main],article,form,h1,script,style,template';

/** What stands in the middle of the window, a quarter, a half and three quarters down. */
function landmarksNow(): Landmark[] {
  const tops = [0.25, 0.5, 0.75].map((share) => topElementAt(innerWidth / 2, innerHeight * share));
  const own = tops.filter((element) => element !== null && isInFlow(element) && isSmall(element));
  return [...new Set(own)].flatMap((element) =>
    element ? [{ element, top: topOf(element) }] : [],
  );
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top + scrollY;
}

/** A container that is as large as the page stays where it is when something comes into it. */
function isSmall(element: Element): boolean {
  return element.getBoundingClientRect().height < innerHeight;
}

function isInFlow(element: Element): boolean {
  const page = { containers: [], locked: false };
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node === document.body || node === document.documentElement) return true;
    if (floats(node, page) || getComputedStyle(node).position === 'absolute') return false;
  }
  return false;
}

function isBanner(element: Element): boolean {
  if (element === document.body || element === document.documentElement) return false;
  const { height, width } = element.getBoundingClientRect();
  return (
    height >= leastHeight &&
    height < innerHeight &&
    width >= innerWidth * leastWidth &&
    isVisible(element) &&
    isInFlow(element)
  );
}

/** It stands before the landmark and is as high as that has moved, give or take margins. */
function hasPushed(element: Element, { element: mark }: Landmark, by: number): boolean {
  const isBefore = element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!isBefore || element.contains(mark)) return false;
  const { height } = element.getBoundingClientRect();
  return Math.abs(height - by) <= 0.25 * by + 8;
}

function isOutermost(element: Element): boolean {
  return ![...pushing].some((other) => other !== element && other.contains(element));
}

/** As if it lay over the page: what of the window it takes. */
function layerOf(root: Element): Layer {
  const { left, right, top, bottom } = root.getBoundingClientRect();
  const box = {
    left: Math.max(0, left),
    right: Math.min(innerWidth, right),
    top: Math.max(0, top),
    bottom: Math.min(innerHeight, bottom),
  };
  const share = (box.right - box.left) * Math.max(0, box.bottom - box.top);
  return { root, points: share / (innerWidth * innerHeight), box, coversCentre: false };
}
