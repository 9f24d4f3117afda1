import type { Comparison, FindingChange, JourneyComparison, Place } from '../../gate/comparison.ts';
import { cutTo, wrapped } from '../terminal/layout.ts';
import { type Page, pageOf } from '../terminal/page.ts';
import { tableLines } from '../terminal/table.ts';
import { cleaned } from '../words/clean.ts';
import { findingTitle } from '../words/finding-title.ts';
import { dayOf, inShort, sourceInWords, statusWords } from './in-short.ts';
import { rowsOf } from './rows.ts';
import { jobLines } from './terminal-jobs.ts';
import { trendLines } from './terminal-trends.ts';

/** A comparison for people at a terminal. */
export const renderComparedTerminal = (
  comparison: Comparison,
  style: { readonly colour: boolean; readonly width: number },
): string => {
  const page = pageOf(style);
  const shown = cleaned(comparison);
  const blocks = [
    ...shown.trends.map((trend) => trendLines(trend, page)),
    ...shown.journeys.map((compared) => journeyLines(compared, shown, page)),
    ...shown.jobs.map((job) => jobLines(job, shown, page)),
    ...notesBelow(shown, page),
  ];
  const line = `\n\n${page.paint.quiet('-'.repeat(page.width))}\n\n`;
  return `${blocks.map((lines) => lines.join('\n')).join(line)}\n`;
};

const journeyLines = (
  compared: JourneyComparison,
  comparison: Comparison,
  page: Page,
): readonly string[] => {
  const { width, paint } = page;
  const { before, after, notes } = compared;
  const side = (word: string, place: Place) =>
    wrapped(`${word} ${placeInWords(place, comparison)}`, { width, rest: '        ' });
  return [
    ...wrapped(after.journey, { width }).map(paint.bold),
    ...side('before:', before).map(paint.quiet),
    ...side('after: ', after).map(paint.quiet),
    ...notes.flatMap((note) => wrapped(note, { width, first: '! ', rest: '  ' })).map(paint.warn),
    '',
    ...inShort(compared).flatMap((text) => wrapped(text, { width, rest: '  ' })),
    '',
    ...measureLines(compared, page),
    ...findingLines(compared.findings, page),
  ];
};

const placeInWords = ({ source, journey, site }: Place, { sources }: Comparison): string => {
  const from = sources[source];
  return [journey, site, from === undefined ? '' : sourceInWords(from)]
    .filter((part) => part !== '')
    .map((part) => cutTo(part, 120))
    .join(' · ');
};

const measureLines = (compared: JourneyComparison, { width, paint }: Page): readonly string[] => {
  const rows = rowsOf(compared);
  const cells = rows.map(({ head, before, after, change, verdict }) => [
    head,
    before,
    after,
    change,
    verdict,
  ]);
  const [head = '', ...lines] = tableLines([['', 'before', 'after', '', ''], ...cells], width);
  const colours: { readonly [word: string]: (text: string) => string } = {
    better: paint.good,
    worse: paint.bad,
  };
  const painted = lines.map((line, at) => {
    const colour = colours[rows[at]?.verdict ?? ''];
    return colour === undefined ? line.trimEnd() : colour(line.trimEnd());
  });
  return [paint.bold(head.trimEnd()), ...painted];
};

const findingLines = (
  findings: readonly FindingChange[],
  { width, paint }: Page,
): readonly string[] => {
  if (findings.length === 0) return [];
  const colours = { new: paint.bad, gone: paint.good, same: paint.quiet, unsure: paint.warn };
  const lines = findings.flatMap((change) => {
    const finding = change.after ?? change.before;
    if (finding === null) return [];
    const title = `${statusWords[change.status]}: ${findingTitle(finding)}`;
    const where = `Step ${finding.step + 1}${change.stepWords === '' ? '' : `, ${change.stepWords}`}`;
    const more = change.status === 'same' ? '' : ` ${finding.message}`;
    const text = `${cutTo(where, 100)}.${cutTo(more, 400)} ${change.because}`.trimEnd();
    return [
      ...wrapped(title, { width, first: '  ', rest: '    ' }).map(colours[change.status]),
      ...wrapped(text, { width, first: '    ' }),
    ];
  });
  return ['', paint.bold('What got in the way'), ...lines];
};

const notesBelow = (
  { unmatched, notes, sources }: Comparison,
  { width, paint }: Page,
): readonly (readonly string[])[] => {
  const lines = [
    ...notes,
    ...unmatched.map(({ journey, device, source }) => {
      const { name = '', startedAt = '' } = sources[source] ?? {};
      const when = dayOf(startedAt);
      return `Only in ${name}${when === '' ? '' : ` (${when})`}: "${cutTo(journey, 120)}" (${device}).`;
    }),
  ];
  if (lines.length === 0) return [];
  const told = lines.flatMap((text) => wrapped(text, { width, first: '  - ', rest: '    ' }));
  return [[paint.bold('Beside the comparison'), ...told]];
};
