import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import { lastShown } from '../change/appeared-at.ts';
import { idOf } from '../dom/element-ids.ts';
import { takeCut } from '../dom/look-limits.ts';
import { visibleText } from '../dom/text.ts';
import type { Told } from '../heard/message-log.ts';
import { takeHeard } from '../heard/vendors-heard.ts';
import { featuresOf } from './features.ts';
import { isScrollLocked } from './floats.ts';
import { bannersInFlow, blocksAtTheEdges } from './in-flow-banners.ts';
import { dialogs, isBackdrop, isBar, isLauncher } from './layer-kinds.ts';
import { type Layer, layersOnTop } from './layers.ts';
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

function words(text: string): number {
  return text.split(/\s+/).length;
}
