import type { TextMatch } from '../../../steps/target.ts';
import { holdsText } from '../dom/matching.ts';
import { shadowOf } from '../dom/shadows.ts';
import { visibleText } from '../dom/text.ts';

/** True when the text is visible in this frame; fields' values and chosen options are not text. */
export function sees(wanted: TextMatch): boolean {
  const body = document.body;
  if (!body) return false;
  const holds = holdsText(wanted);
  if (typeof wanted === 'string' && !holds(everyText(body))) return false;
  return holds(visibleText(body, whole));
}

const whole = { limit: 200_000, most: Number.POSITIVE_INFINITY };

/** A cheap test before the exact one: all the text there is, seen or not. */
function everyText(body: HTMLElement): string {
  const shadows = [...document.querySelectorAll('*')].map(shadowOf).filter((root) => root !== null);
  if (shadows.length > 0) return visibleText(body, whole);
  return body.textContent ?? '';
}
