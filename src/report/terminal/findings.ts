import type { Finding, JourneyResult } from '../../score/model/result.ts';
import { costInWords } from '../words/figures.ts';
import { findingLines } from './finding.ts';
import { wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** Of findings that say the same of one step, so many are written out: a message in a loop would fill the screen for nothing. */
const mostAlike = 3;

/** All findings, each with its number; of those alike the first few, and how many more there are. */
export const findingBlocks = (
  result: JourneyResult,
  page: Page,
): readonly (readonly string[])[] => {
  const { findings } = result;
  const keys = findings.map(keyOf);
  return findings.flatMap((finding, index) => {
    const alike = findings.filter((_, at) => keys[at] === keys[index]);
    const place = alike.indexOf(finding);
    // One more takes no more room than to say that there is one more.
    if (place < mostAlike || alike.length === mostAlike + 1) {
      return [findingLines(finding, index + 1, result, page)];
    }
    const first = keys.indexOf(keys[index] ?? '') + 1;
    return place === mostAlike ? [wrapped(moreInWords(alike.slice(place), first), page)] : [];
  });
};

const keyOf = ({ detector, kind, step, message }: Finding): string =>
  JSON.stringify([detector, kind, step, message]);

const moreInWords = (more: readonly Finding[], first: number): string => {
  const seconds = more.reduce((sum, finding) => sum + finding.seconds, 0);
  return `${more.length} more like ${first}, ${costInWords(seconds)} in all. The JSON and HTML reports have each.`;
};
