import { tellTime } from './change/periodic-changes.ts';
import { takePushed } from './change/routes.ts';
import { elementOf, idOf } from './dom/element-ids.ts';
import { takeFault } from './dom/faults.ts';
import { placeIn } from './dom/place-in.ts';
import { closedSuspects, rememberClosed } from './dom/shadows.ts';
import { composedContains, topElementAt } from './dom/tree.ts';
import { isInWindow, isVisible } from './dom/visible.ts';
import { noteAsksForFile } from './fields/fields.ts';
import { chosenIn, filesMissing, lackOf, tickedOf } from './fields/held.ts';
import { fieldState, holdsValue, paste, pasteCameToNothing } from './fields/values.ts';
import { hearAsks } from './heard/asks-heard.ts';
import { hearVendors } from './heard/vendors-heard.ts';
import { groupNames, groupOption, listKind, suggested } from './locate/lists.ts';
import { locate } from './locate/locate.ts';
import { nativeOption, optionNames } from './locate/native-lists.ts';
import { namesOnPage, reasonFor } from './locate/nearest.ts';
import { listWay, noteOpening, openOption } from './locate/open-lists.ts';
import { sees } from './locate/sees.ts';
import { spokenUp } from './look/alerts.ts';
import { refuses } from './look/errors.ts';
import { coverFrame, maskTyped, unmaskTyped } from './look/mask.ts';
import { look, mainWords } from './look/snapshot.ts';
import { consentRuleOf } from './overlays/consent-rule.ts';
import { contentOf } from './overlays/features.ts';
import { overlaysHolding } from './overlays/overlays-holding.ts';
import { scanOverlays } from './overlays/scan.ts';
import { isFree, restingPlace, slippedOff } from './press/around-cover.ts';
import { isPopupOfField } from './press/field-popup.ts';
import { armGuard, closeGuard, endGuard, pressSeen, startGuard } from './press/guard.ts';
import { openerOf } from './press/opener-of.ts';
import { seek } from './press/position.ts';
import { endEffects, expectEffects, signsSoFar } from './press/press-effects.ts';
import { makeReady } from './press/ready.ts';
import { pulse, startWatching, watchShadow } from './watch.ts';

/** The document this was loaded for. */
const own = document;

/** What runs in each frame, in a world of its own that the page can neither see nor change. */
const library = {
  locate,
  seek,
  makeReady,
  isFree,
  openerOf,
  slippedOff,
  restingPlace,
  isPopupOfField,
  armGuard,
  endGuard,
  pressSeen,
  scanOverlays,
  consentRuleOf,
  look,
  mainWords,
  refuses,
  spokenUp,
  sees,
  pulse,
  listKind,
  nativeOption,
  optionNames,
  openOption,
  noteOpening,
  listWay,
  suggested,
  groupOption,
  groupNames,
  noteAsksForFile,
  fieldState,
  holdsValue,
  tickedOf,
  chosenIn,
  filesMissing,
  lackOf,
  paste,
  pasteCameToNothing,
  namesOnPage,
  reasonFor,
  maskTyped,
  coverFrame,
  unmaskTyped,
  signsSoFar: (overlayIds: readonly string[]) =>
    signsSoFar(overlayIds.map(elementOf).filter((element) => element !== null)),
  endEffects,
  /** A press in another frame of the page may be answered in this one. */
  expectAnswer: (): void => {
    closeGuard();
    expectEffects(null);
  },
  takePushed,
  takeFault,
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
  placeIn,
  idOf,
  isFor: (other: Document): boolean => other === own,
};

export type PageLibrary = typeof library;

declare global {
  var friction: PageLibrary;
}

// Until then, `friction` may be something of the page that is called so.
const earlier = Object.hasOwn(globalThis, 'friction') ? globalThis.friction : null;
if (!earlier?.isFor(document)) {
  // A window that a page opened keeps its listeners when its first, empty document gives way to another.
  earlier?.endGuard();
  globalThis.friction = library;
  startWatching();
  startGuard();
  hearAsks();
  hearVendors();
}
