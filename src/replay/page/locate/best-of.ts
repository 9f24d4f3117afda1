import type { TextMatch } from '../../../steps/target.ts';
import { type Fit, fitting } from '../dom/matching.ts';

const order: readonly Fit[] = ['exact', 'loose', 'part'];

/** The one whose texts fit best: the first of those that are called exactly so, else the only one; null when there is none. */
export function bestOf<E extends Element>(
  elements: readonly E[],
  textsOf: (element: E) => string[],
  wanted: TextMatch,
): E | null {
  const fit = fitting(wanted);
  for (const level of order) {
    const found = elements.filter((element) =>
      textsOf(element).some((text) => fit(text) === level),
    );
    if (found.length > 0)
      return found.length === 1 || level === 'exact' ? (found[0] ?? null) : null;
  }
  return null;
}
