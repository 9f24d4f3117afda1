import { noteShown } from './change/appeared-at.ts';
import { isRestless, noteChange, pageNow, tellTime } from './change/periodic-changes.ts';
import { noteUnrest, quietFor } from './change/quiet.ts';
import { watchRoutes } from './change/routes.ts';
import { moveInShadows } from './change/shadow-animations.ts';
import { endOf } from './clock/animation-end.ts';
import { idOf } from './dom/element-ids.ts';
import { takeFault } from './dom/faults.ts';
import { shadowsMet } from './dom/shadows.ts';
import { takeAsks } from './heard/asks-heard.ts';
import type { Told } from './heard/message-log.ts';
import { type Effect, noteAnswer, noteEvent } from './press/press-effects.ts';
import { followLook } from './press/remembered-place.ts';

let dirty = true;

/** Called once per document, before anything of the page runs. */
export function startWatching(): void {
  new MutationObserver(onMutations).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  watchRoutes();
  const listen = (kind: string, effect: Effect): void =>
    addEventListener(kind, (event) => onEvent(event, effect), { capture: true, passive: true });
  for (const kind of ['input', 'change', 'toggle']) listen(kind, 'input');
  listen('submit', 'submit');
  listen('scroll', 'scroll');
  listen('focusin', 'focus');
  for (const kind of ['play', 'pause', 'seeked', 'volumechange', 'ratechange'])
    listen(kind, 'media');
  for (const kind of ['fullscreenchange', 'beforeprint']) listen(kind, 'dom');
  listen('copy', 'clipboard');
  for (const kind of ['transitionend', 'animationend', 'resize', 'load']) {
    addEventListener(kind, touch, { capture: true, passive: true });
  }
  for (const kind of ['animationstart', 'toggle']) {
    addEventListener(kind, onShown, { capture: true, passive: true });
  }
}

function onShown({ target }: Event): void {
  touch();
  if (target instanceof Element) noteShown(target);
}

function touch(): void {
  dirty = true;
  noteUnrest();
  followLook();
}

function onEvent(event: Event, effect: Effect): void {
  touch();
  noteEvent(event, effect);
}

function onMutations(records: readonly MutationRecord[]): void {
  dirty = true;
  for (const record of records) onMutation(record);
  followLook();
}

function onMutation(record: MutationRecord): void {
  const element = record.target instanceof Element ? record.target : record.target.parentElement;
  if (!element) return;
  // A clock that ticks does not keep a page from being at rest.
  if (!isRestless(element, pageNow())) noteUnrest();
  noteChange(element);
  noteAnswer(record, element);
  if (record.type === 'attributes') noteShown(element);
  for (const node of record.addedNodes) {
    if (!(node instanceof Element)) continue;
    noteShown(node);
    if (node.shadowRoot) watchShadow(node.shadowRoot);
  }
}

const watched = new WeakSet<ShadowRoot>();

/** Changes in this shadow root count as changes of the page. */
export function watchShadow(root: ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver(onMutations).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** What Node asks for between slices of time. */
export type Pulse = {
  /** Something changed since the last pulse, or moves by a finite animation. */
  readonly dirty: boolean;
  /** Milliseconds since the last change. */
  readonly quietFor: number;
  /** After how many seconds the browser itself goes on, as the page's head says: time must not be moved past it. Null: it stays. */
  readonly refreshDelay: number | null;
  /** Our own scripts failed at something since the last pulse: the page holds what was not seen. */
  readonly failed: boolean;
  readonly focused: string;
  /** What the page asked the browser's leave for meanwhile. */
  readonly asks: readonly Told[];
};

let wasMoving = false;

/** `now` is the customer's clock and `skew` how far the pages' are ahead, in milliseconds. */
export function pulse(now: number, skew: number): Pulse {
  tellTime(now, skew);
  for (const root of shadowsMet()) watchShadow(root);
  const moving = moveInShadows(skew) || document.getAnimations().some(comesToAnEnd);
  const result = {
    dirty: dirty || moving || wasMoving,
    quietFor: quietFor(),
    refreshDelay: refreshDelay(),
    failed: takeFault(),
    focused: document.activeElement ? idOf(document.activeElement) : '',
    asks: takeAsks(),
  };
  dirty = false;
  wasMoving = moving;
  return result;
}

function refreshDelay(): number | null {
  const content = document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content');
  const delay = Number.parseFloat(content ?? '');
  return Number.isNaN(delay) ? null : delay;
}

function comesToAnEnd(animation: Animation): boolean {
  return endOf(animation) !== null && animation.playState !== 'finished';
}
