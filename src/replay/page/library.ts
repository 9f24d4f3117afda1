import { spokenUp } from './alerts.ts';
import { hearAsks } from './asks-heard.ts';
import { sees } from './conditions.ts';
import { consentRuleOf } from './consent-rule.ts';
import { refuses } from './errors.ts';
import { contentOf } from './features.ts';
import { armGuard, disarmGuard } from './guard.ts';
import { groupOption, listKind, nativeOption, openOption, optionNames } from './lists.ts';
import { locate } from './locate.ts';
import { look } from './look.ts';
import { maskTyped, unmaskTyped } from './mask.ts';
import { namesOnPage, reasonFor } from './nearest.ts';
import { endEffects, expectEffects, signsSoFar } from './press-signs.ts';
import { makeReady } from './ready.ts';
import { elementOf, idOf } from './registry.ts';
import { tellTime } from './restless.ts';
import { overlaysHolding, scanOverlays } from './scan.ts';
import { seek } from './seek.ts';
import { closedSuspects, rememberClosed } from './shadows.ts';
import { composedContains, topElementAt } from './tree.ts';
import { fieldState, holdsValue, keptAll, paste, pasteCameToNothing } from './values.ts';
import { hearVendors } from './vendors-heard.ts';
import { isInWindow, isVisible } from './visible.ts';
import { pulse, startWatching, takePushed, watchShadow } from './watch.ts';

/** The document this was loaded for. */
const own = document;

/** What runs in each frame, in a world of its own that the page can neither see nor change. */
const library = {
  locate,
  seek,
  makeReady,
  armGuard,
  disarmGuard,
  scanOverlays,
  consentRuleOf,
  look,
  refuses,
  spokenUp,
  sees,
  pulse,
  listKind,
  nativeOption,
  optionNames,
  openOption,
  groupOption,
  fieldState,
  holdsValue,
  keptAll,
  paste,
  pasteCameToNothing,
  namesOnPage,
  reasonFor,
  maskTyped,
  unmaskTyped,
  signsSoFar: (overlayIds: readonly string[]) =>
    signsSoFar(overlayIds.map(elementOf).filter((element) => element !== null)),
  endEffects,
  /** A press in another frame of the page may be answered in this one. */
  expectAnswer: (): void => expectEffects(null),
  takePushed,
  tellTime,
  closedSuspects: (): string[] => closedSuspects().map(idOf),
  showClosed: (root: ShadowRoot): void => {
    rememberClosed(root);
    watchShadow(root);
  },
  /** What a frame within an overlay shows. */
  content: () => (document.body ? contentOf(document.body) : null),
  overlaysHolding: (id: string, ids: readonly string[]): string[] => {
    const element = elementOf(id);
    return element ? overlaysHolding(element, ids) : [];
  },
  /** Where the content of a frame element begins in this window, and how large it is; null when it is not seen. */
  frameBox: (id: string): { x: number; y: number; width: number; height: number } | null => {
    const frame = elementOf(id);
    if (!frame) return null;
    const box = frame.getBoundingClientRect();
    const x =
      box.x + frame.clientLeft + (Number.parseFloat(getComputedStyle(frame).paddingLeft) || 0);
    const y =
      box.y + frame.clientTop + (Number.parseFloat(getComputedStyle(frame).paddingTop) || 0);
    return box.width > 1 && box.height > 1 ? { x, y, width: box.width, height: box.height } : null;
  },
  /** It is laid out and painted within the window, whatever lies over it. */
  isShown: (id: string): boolean => {
    const element = elementOf(id);
    return element !== null && isVisible(element) && isInWindow(element);
  },
  /** A press at this point of the window would reach this element, or what it holds. */
  isOnTop: (id: string, x: number, y: number): boolean => {
    const [element, top] = [elementOf(id), topElementAt(x, y)];
    return element !== null && top !== null && composedContains(element, top);
  },
  /** What a frame is called: its title, its name, its address. */
  frameWords: (id: string): string => {
    const frame = elementOf(id);
    if (!(frame instanceof HTMLIFrameElement)) return '';
    return [frame.title, frame.getAttribute('aria-label') ?? '', frame.name, frame.src].join(' ');
  },
  /** Host and path that a frame in the window, of so many square pixels at least, is to show; empty when there is none. */
  frameWanted: (id: string, least: number): string => {
    const frame = elementOf(id);
    if (!(frame instanceof HTMLIFrameElement) || frame.srcdoc !== '') return '';
    const { width, height } = frame.getBoundingClientRect();
    if (width * height < least || !isVisible(frame) || !isInWindow(frame)) return '';
    const url = URL.parse(frame.src);
    return url && url.host !== '' ? `${url.host}${url.pathname}`.slice(0, 120) : '';
  },
  /** Scrolls to a share of the page, and says over how many screens that went. */
  scrollTo: (share: number): number => {
    const from = scrollY;
    const top = share * (document.documentElement.scrollHeight - innerHeight);
    scrollTo({ top, behavior: 'instant' });
    return Math.abs(scrollY - from) / innerHeight;
  },
  element: elementOf,
  idOf,
  isFor: (other: Document): boolean => other === own,
};

export type PageLibrary = typeof library;

declare global {
  var friction: PageLibrary;
}

if (!globalThis.friction?.isFor(document)) {
  globalThis.friction = library;
  startWatching();
  hearAsks();
  hearVendors();
}
