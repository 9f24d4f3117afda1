import { captionOf } from '../dom/captions.ts';
import { isDrawnBox } from '../dom/custom-control-roles.ts';
import { isGuess, type Wanted } from './candidates.ts';

/** What is only likely to be meant comes after what says so. */
const aGuess = 0.5;

/** From this rank on no more than a part of a name fits. */
const part = 2;

/** The rank of a control of that rank by its names, with what a person reads beside it. */
export function guessed(
  element: Element,
  kind: Wanted,
  rank: number,
  rankOf: (text: string) => number,
): number {
  const isGuessed = isGuess(element, kind);
  if (rank < part) return isGuessed ? rank + aGuess : rank;
  if (kind !== 'field' && kind !== 'list' && kind !== 'check') return rank;
  const read = Math.min(...readBeside(element).map(rankOf));
  if (read < part) return read + aGuess;
  return isGuessed ? Number.POSITIVE_INFINITY : rank;
}

/** What a person reads for a control, whatever the code calls it. */
function readBeside(element: Element): string[] {
  const own = isDrawnBox(element) ? [(element as HTMLElement).innerText ?? ''] : [];
  return [captionOf(element), ...own];
}
