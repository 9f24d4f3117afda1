import { nameOf } from '../dom/names.ts';
import { folded } from '../dom/text.ts';
import { queryDeep, queryFew } from '../dom/tree.ts';
import { isUsable } from '../dom/usable.ts';

const choices =
  'button,[role=button],[role=radio],input[type=radio],a,label,li[tabindex],span[tabindex],td';

/**
 * A row of consecutive whole numbers to choose from, starting at 0 or 1 and ending at 5, 7 or 10. More than 12
 * different numbers are a calendar; numbers named as pages are a pager.
 */
export function scaleIn(root: Element): { from: number; to: number } | null {
  const numbers = new Set<number>();
  for (const element of queryFew(choices, root)) {
    if (!isUsable(element)) continue;
    const number = numberOf(element);
    if (number !== null) numbers.add(number);
  }
  if (numbers.size < 5 || numbers.size > 12) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const from = sorted[0] ?? 0;
  const to = sorted.at(-1) ?? 0;
  const isRow = to - from + 1 === sorted.length && (from === 0 || from === 1);
  if (!isRow || ![5, 7, 10].includes(to) || isPager(root)) return null;
  return { from, to };
}

function numberOf(element: Element): number | null {
  const text = folded((element as HTMLElement).innerText ?? '');
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const name = element.matches('label') ? '' : nameOf(element);
  const named = /^(\d{1,2})(\s|$)/.exec(name);
  return named?.[1] ? Number(named[1]) : null;
}

function isPager(root: Element): boolean {
  return (
    queryDeep('[aria-label*="page" i],[aria-current=page],[class*=pagination i]', root).length > 0
  );
}

const star = /^[★☆⭐]$|^(\d|one|two|three|four|five)[ -]?stars?$/i;
const face = /^[\u{1F600}-\u{1F64F}\u{1F900}-\u{1F97A}☹☺]\u{FE0F}?$/u;
const thumb = /^[👍👎]/u;

/** Stars, faces or thumbs to choose from, by sign, name or class. */
export function iconsIn(pressables: readonly Element[]): number {
  return pressables.filter((element) => {
    const text = folded((element as HTMLElement).innerText ?? '');
    const mark = `${element.className} ${element.id}`;
    return (
      [text, nameOf(element)].some((t) => star.test(t) || face.test(t) || thumb.test(t)) ||
      /\b(star|smiley|emoji|emoticon|thumb)s?\b/i.test(mark)
    );
  }).length;
}
