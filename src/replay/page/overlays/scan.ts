import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import { lastShown } from '../change/appeared-at.ts';
import { elementOf, idOf } from '../dom/element-ids.ts';
import { takeCut } from '../dom/look-limits.ts';
import { isClosedHost } from '../dom/shadows.ts';
import { folded, visibleText } from '../dom/text.ts';
import { composedContains, composedParent } from '../dom/tree.ts';
import type { Told } from '../heard/message-log.ts';
import { takeHeard } from '../heard/vendors-heard.ts';
import { featuresOf } from './features.ts';
import { bannersInFlow, blocksAtTheEdges } from './in-flow-banners.ts';
import { isScrollLocked, type Layer, layersOnTop } from './layers.ts';
import { fillsTheWindow } from './page-chain.ts';

/** Something that lies over the page, as one frame sees it. */
export type ScannedOverlay = {
  readonly id: string;
  /** When it came, in milliseconds since 1970, as far as that is known. */
  readonly since: number | null;
  readonly features: OverlayFeatures;
  /** Ids of frame elements in it, whose content its own frame must tell. */
  readonly frames: readonly string[];
};

/** Layers that are part of the page from the start; a layer that comes later is never taken for the page. */
let pageLayers: WeakSet<Element> | null = null;
/** What stood beside the page at the first look, where the page itself floats. */
const besideThePage = new WeakSet<Element>();

export type Scan = {
  readonly overlays: readonly ScannedOverlay[];
  /** What vendors told the page since the last scan. */
  readonly heard: readonly Told[];
  /** Not all of the page could be looked at. */
  readonly cut: boolean;
};

/** Everything that lies over the page now. */
export function scanOverlays(): Scan {
  return { overlays: overlaysNow(), heard: takeHeard(), cut: takeCut() };
}

/** Backdrops are merged with what they stand behind. */
function overlaysNow(): ScannedOverlay[] {
  if (!document.body || innerWidth < 50 || innerHeight < 50) return [];
  const { layers, points } = layersOnTop();
  pageLayers ??= learnThePage(layers, points);
  const page = pageLayers;
  const floating = layers.filter((layer) => !page.has(layer.root));
  const bars = floating.filter((layer) => isBar(layer, points));
  const free = floating.filter((layer) => !bars.includes(layer));
  const backdrops = free.filter((layer) => isBackdrop(layer, points));
  const filled = free.filter((layer) => !backdrops.includes(layer) && !isLauncher(layer));
  const locked = isScrollLocked();
  const shade = backdrops.reduce((sum, layer) => sum + layer.points, 0);
  const over = filled.map((layer) => {
    const cover = layer.points / points;
    return scanned(layer, { cover, coverWithBackdrop: cover + shade / points, locked });
  });
  return [
    ...over,
    ...bars.map((layer) => steady({ ...layer, points: layer.points / points }, { bar: true })),
    ...bannersInFlow().map(flat),
    ...blocksAtTheEdges().map((layer) => steady(layer, { inFlow: true })),
  ];
}

/** It lies over nothing but what stands there; `points` is its share of the window. */
function flat(layer: Layer): ScannedOverlay {
  return scanned(layer, { cover: layer.points, coverWithBackdrop: layer.points, locked: false });
}

/** What was last told of the site's own bars and blocks: they hardly ever change, and are many. */
const told = new WeakMap<Element, { readonly words: string; readonly overlay: ScannedOverlay }>();

function steady(layer: Layer, is: Pick<OverlayFeatures, 'bar' | 'inFlow'>): ScannedOverlay {
  const { left, top } = layer.root.getBoundingClientRect();
  const words = `${layer.points} ${left} ${top} ${layer.root.textContent}`;
  const before = told.get(layer.root);
  if (before?.words === words) return before.overlay;
  const seen = flat(layer);
  const overlay = { ...seen, features: { ...seen.features, ...is } };
  told.set(layer.root, { words, overlay });
  return overlay;
}

function scanned(layer: Layer, size: Parameters<typeof featuresOf>[1]): ScannedOverlay {
  return {
    id: idOf(layer.root),
    since: lastShown(layer.root),
    features: {
      ...featuresOf(layer, size),
      ...(besideThePage.has(layer.root) ? { besideThePage: true } : {}),
    },
    frames: [...layer.root.querySelectorAll('iframe')].concat(selfFrame(layer.root)).map(idOf),
  };
}

function selfFrame(root: Element): HTMLIFrameElement[] {
  return root instanceof HTMLIFrameElement ? [root] : [];
}

/** At the first look: which layers are the page itself, and what stands beside these. */
function learnThePage(layers: readonly Layer[], points: number): WeakSet<Element> {
  const own = layers.filter((layer) => holdsThePage(layer, layers, points));
  if (own.length > 0) {
    for (const layer of layers) if (!own.includes(layer)) besideThePage.add(layer.root);
  }
  return new WeakSet(own.map(({ root }) => root));
}

/**
 * A window-wide container that holds most of the words, with next to nothing behind it: the page itself. A map or a drawing that
 * fills the window has few words of its own, and nothing behind it that could be read.
 */
function holdsThePage(layer: Layer, layers: readonly Layer[], points: number): boolean {
  if (layer.root.matches(dialogs) || layer.root.querySelector(dialogs) !== null) return false;
  const all = words(visibleText(document.body));
  const own = words(visibleText(layer.root));
  if (own / all > 0.8 && own > 40) return true;
  if (layer.points / points > 0.9 && (own / all > 0.6 || all < 20)) return true;
  return own < 20 && fillsTheWindow(layer.root) && behind(layers, all) < 10;
}

/** How many words of the page are in none of the layers. */
function behind(layers: readonly Layer[], all: number): number {
  return layers.reduce((rest, { root }) => rest - words(visibleText(root)), all);
}

const dialogs = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

function words(text: string): number {
  return text.split(/\s+/).length;
}

const links = 'a[href]:not([href^="tel:"]):not([href^="mailto:"])';

/** Headers, menus, side bars and footers that stay in view: they hold ways through the site. */
function isBar(layer: Layer, points: number): boolean {
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
function isBackdrop(layer: Layer, points: number): boolean {
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
function isLauncher(layer: Layer): boolean {
  const { left, right, top, bottom } = layer.box;
  const box = layer.root.getBoundingClientRect();
  const width = box.width > 0 ? Math.min(box.width, right - left) : right - left;
  const height = box.height > 0 ? Math.min(box.height, bottom - top) : bottom - top;
  if (width <= 100 && height <= 100) return true;
  const isTab = Math.min(width, height) <= 60 && Math.max(width, height) <= 180;
  return isTab && layer.root.querySelectorAll('input,textarea').length === 0;
}

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
