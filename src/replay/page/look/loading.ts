import { hasChangedLately } from '../change/periodic-changes.ts';
import { folded } from '../dom/text.ts';
import { queryFew } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { veils } from './veils.ts';

/** What sites mark as being under way, by role, state, class or id. */
const marks = [
  'progress,[role=progressbar],[aria-busy=true]',
  ...['spinner', 'loader', 'loading', 'skeleton', 'shimmer'].map(
    (word) => `[class*=${word} i],[id*=${word} i]`,
  ),
].join(',');

/** Smaller than this, in pixels, nobody takes it for a sign that something is going on. */
const smallest = 16;
/** A bar that has stood still for so long, in milliseconds of the page's clock, tells of no progress. */
const stillFor = 3000;
const most = 5;
/** So many marks are looked at: whether each turns is a question to the browser. */
const mostMarks = 500;

/** Words for what tells in the window, now, that something is being loaded. */
export function stillLoading(): string[] {
  const signs = queryFew(marks, document, mostMarks).filter(
    (element) => isInWindow(element) && isEndless(element),
  );
  return [...new Set([...signs, ...veils(isTurning)].map(wordsFor))].slice(0, most);
}

function isInWindow(element: Element): boolean {
  const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
  if (width < smallest || height < Math.min(smallest, 4)) return false;
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && isVisible(element);
}

function isEndless(element: Element): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  if (element instanceof HTMLProgressElement || element.getAttribute('role') === 'progressbar') {
    return (
      isUnfinished(element) &&
      ![element, ...element.children].some((part) => hasChangedLately(part, stillFor))
    );
  }
  return isTurning(element);
}

/** A bar that is full has nothing more to wait for. One without a value never gets there. */
function isUnfinished(element: Element): boolean {
  if (element instanceof HTMLProgressElement) return element.position < 1;
  const now = element.getAttribute('aria-valuenow');
  return now === null
    ? isTurning(element)
    : Number(now) < Number(element.getAttribute('aria-valuemax') ?? 100);
}

/** An animation without an end is playing on it or in it. */
function isTurning(element: Element): boolean {
  const isWithoutEnd = (animation: Animation): boolean =>
    animation.playState === 'running' &&
    animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY;
  return (
    element.getAnimations({ subtree: true }).some(isWithoutEnd) ||
    element.querySelector('[repeatCount=indefinite],[repeatDur=indefinite]') !== null
  );
}

function wordsFor(element: Element): string {
  const own = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText ?? '';
  const said = own.trim() || (element.querySelector('img')?.alt ?? '');
  const name = element.id || element.getAttribute('class') || element.localName;
  return folded(said).slice(0, 80) || folded(name).slice(0, 80);
}
