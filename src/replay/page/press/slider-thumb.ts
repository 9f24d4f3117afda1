type Point = { readonly x: number; readonly y: number };

/** Half of the thumb that browsers draw, in pixels: where it stands at an end, its middle is so far within. */
const halfThumb = 8;

/** A track is so many times as long as it is thick; anything rounder is the thumb itself. */
const slim = 2;

/**
 * Where the thumb of a slider stands in the window: pressed anywhere else, the slider would jump there. Null: this is no slider, or its
 * thumb and not its track.
 */
export function thumbOf(element: Element): Point | null {
  const share = shareOf(element);
  if (share === null) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  // What is hidden behind a drawn thumb has no track of its own.
  if (Math.max(width, height) < 4 * halfThumb) return null;
  const inset = element instanceof HTMLInputElement ? halfThumb : 1;
  const along = (length: number): number => inset + share * (length - 2 * inset);
  if (height > width) {
    if (height < slim * width) return null;
    return { x: left + width / 2, y: top + height - along(height) };
  }
  if (width < slim * height) return null;
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  const at = isMirrored ? width - along(width) : along(width);
  return { x: left + at, y: top + height / 2 };
}

/** How far from its lowest value a slider stands, from 0 to 1. */
function shareOf(element: Element): number | null {
  const range = rangeOf(element);
  if (!range || range.max <= range.min) return null;
  return Math.min(1, Math.max(0, (range.now - range.min) / (range.max - range.min)));
}

function rangeOf(element: Element): { now: number; min: number; max: number } | null {
  if (element instanceof HTMLInputElement && element.type === 'range') {
    const [min, max] = [Number(element.min || 0), Number(element.max || 100)];
    return { now: element.valueAsNumber, min, max };
  }
  if (!element.matches('[role=slider]')) return null;
  const number = (name: string, unsaid: number): number =>
    Number(element.getAttribute(`aria-${name}`) ?? unsaid);
  const range = {
    now: number('valuenow', Number.NaN),
    min: number('valuemin', 0),
    max: number('valuemax', 100),
  };
  return Object.values(range).every(Number.isFinite) ? range : null;
}
