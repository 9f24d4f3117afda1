import type { Finding, JourneyResult } from '../../score/model/result.ts';
import { costInWords, moment, placeOn, points } from '../words/figures.ts';
import { findingTitle } from '../words/finding-title.ts';
import { seenInWords } from '../words/runs.ts';
import { savingsInWords } from '../words/savings.ts';
import { sharePoints } from '../words/share-points.ts';
import { hopLines } from './hops.ts';
import { cutTo, wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** One finding: where, what happened, what it cost, and what would fix it. */
export const findingLines = (
  finding: Finding,
  number: number,
  result: JourneyResult,
  page: Page,
): readonly string[] => {
  const { width, paint } = page;
  const first = `${number}. `;
  const rest = ' '.repeat(first.length);
  const body = (text: string) => wrapped(cutTo(text, longest), { width, first: rest });
  const title = wrapped(findingTitle(finding), { width, first, rest });
  return [
    ...title.map((line) => paint.bold(finding.blocks ? paint.bad(line) : line)),
    ...body(whereOf(finding, result)).map(paint.quiet),
    ...body(finding.message),
    ...hopLines(finding, { page, indent: rest, site: result.site }),
    ...body(costOf(finding, sharePoints(result)[number - 1] ?? '', result.friction?.score ?? 0)),
    ...body(`Fixing only this ${savingsInWords(finding, result)}.`),
    ...wrapped(`Fix: ${fixOf(finding, number, result)}`, {
      width,
      first: rest,
      rest: `${rest}     `,
    }),
    ...pictureOf(finding, result)
      .flatMap((text) => body(text))
      .map(paint.quiet),
  ];
};

/** In columns: what pages say is cut here. */
const longest = 480;

const whereOf = (finding: Finding, result: JourneyResult): string => {
  const { step, page, at } = finding;
  const words = result.steps[step]?.words ?? '';
  return [
    `Step ${step + 1}${words === '' ? '' : `, ${words}`}`,
    cutTo(placeOn(page, page), 60),
    `at ${moment(at)}`,
    seenInWords(finding),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

const costOf = ({ seconds, share }: Finding, part: string, score: number): string => {
  const cost = `Cost: ${costInWords(seconds)}`;
  const told =
    share === null || share === 0 ? '' : `, ${part} of the ${points(score)} points of friction`;
  return `${cost}${told}.`;
};

/** The same advice is given once. */
const fixOf = ({ fix }: Finding, number: number, { findings }: JourneyResult): string => {
  const before = findings.findIndex((one) => one.fix === fix) + 1;
  return before > 0 && before < number ? `as for ${before}.` : fix;
};

/** Where one can see it: a picture of its own, or else that of the step. */
const pictureOf = ({ step, screenshot }: Finding, { steps }: JourneyResult): readonly string[] => {
  const picture = screenshot || (steps[step]?.screenshot ?? '');
  return picture === '' ? [] : [`Picture: ${picture}`];
};
