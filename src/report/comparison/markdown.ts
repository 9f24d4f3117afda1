import type {
  Comparison,
  FindingChange,
  JobComparison,
  JourneyComparison,
  Trend,
} from '../../gate/comparison.ts';
import { inline } from '../inline.ts';
import { cleaned } from '../words/clean.ts';
import { count, points, secondsOf } from '../words/figures.ts';
import { findingTitle } from '../words/finding-title.ts';
import { dayOf, inShort, sourceInWords, statusWords, titleOf } from './in-short.ts';
import { namesOf } from './names-of.ts';
import { rowsOf } from './rows.ts';
import { trendWords } from './terminal-trends.ts';

/** A comparison as Markdown, for the summary of a CI job or a comment. */
export const renderComparedMarkdown = (comparison: Comparison): string => {
  const shown = cleaned(comparison);
  const sources = shown.sources.map((source) => inline(sourceInWords(source), longestName));
  const journeys = shown.journeys.slice(0, mostJourneys);
  const left = shown.journeys.length - journeys.length;
  const blocks = [
    `# Friction compared: ${inline(titleOf(shown), longestName)}`,
    sources.join(' → '),
    listOf([...shown.notes, ...unmatchedIn(shown)]),
    ...shown.trends.map(trendOf),
    ...journeys.map(journeyOf),
    ...(left > 0 ? [`${count(left, 'more journey')} in the whole comparison.`] : []),
    ...shown.jobs.map((job) => jobOf(job, shown)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

/** GitHub takes no summary of more than a megabyte. */
const mostJourneys = 40;
const mostFindings = 30;
const longestName = 120;

const listOf = (texts: readonly string[]): string =>
  texts.map((text) => `- ${inline(text)}`).join('\n');

const unmatchedIn = ({ unmatched, sources }: Comparison): readonly string[] =>
  unmatched.map(
    ({ journey, device, source }) =>
      `Only in ${sources[source]?.name ?? ''}: "${journey}" (${device}).`,
  );

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const aligned = heads.map((_, at) => (at === 0 ? '---' : '---:'));
  return [heads, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const journeyOf = (compared: JourneyComparison): string => {
  const { before, after, notes, findings } = compared;
  const names =
    before.journey === after.journey
      ? inline(after.journey, longestName)
      : `${inline(before.journey, longestName)} → ${inline(after.journey, longestName)}`;
  const rows = rowsOf(compared).map(({ head, before: was, after: is, change, verdict }) => [
    head,
    was,
    is,
    change,
    verdict === 'better' || verdict === 'worse' ? `**${verdict}**` : verdict,
  ]);
  const blocks = [
    `## ${names} (${inline(after.device)})`,
    listOf(notes),
    inShort(compared)
      .map((text) => inline(text))
      .join('  \n'),
    tableOf(['Measure', 'Before', 'After', 'Change', 'So it is'], rows),
    findingsOf(findings),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
};

const findingsOf = (findings: readonly FindingChange[]): string => {
  if (findings.length === 0) return '';
  const lines = findings.slice(0, mostFindings).flatMap((change) => {
    const finding = change.after ?? change.before;
    if (finding === null) return [];
    const where = `step ${finding.step + 1}${change.stepWords === '' ? '' : `, ${inline(change.stepWords, longestName)}`}`;
    const more = change.status === 'same' ? '' : `  \n  ${inline(finding.message)}`;
    const doubt = change.because === '' ? '' : ` ${inline(change.because)}`;
    return [
      `- **${statusWords[change.status]}**: ${inline(findingTitle(finding))} (${where})${more}${doubt}`,
    ];
  });
  const left = findings.length - lines.length;
  const rest = left > 0 ? ['', `${count(left, 'more finding')} in the whole comparison.`] : [];
  return ['### What got in the way', '', ...lines, ...rest].join('\n');
};

const jobOf = ({ job, device, places }: JobComparison, { sources }: Comparison): string => {
  const names = namesOf(places, sources);
  const rows = places.map(({ outcome, counts, effort, friction }, at) => [
    inline(names[at] ?? '', longestName),
    outcome,
    friction === null ? '-' : points(friction.score),
    ...['steps', 'keystrokes', 'questions', 'surveys-before-goal', 'dead-ends', 'redirects'].map(
      (name) => (counts === null ? '-' : String(counts[name] ?? 0)),
    ),
    effort === null ? '-' : secondsOf(effort.avoidable),
    effort === null ? '-' : secondsOf(effort.total),
  ]);
  const heads = ['', 'Outcome', 'Friction', 'Steps', 'Keystrokes', 'Questions'];
  const others = ['Premature surveys', 'Dead ends', 'Redirects', 'Avoidable', 'All effort'];
  const title = `## One job, ${places.length} ways: ${inline(job, longestName)} (${inline(device)})`;
  return `${title}\n\n${tableOf([...heads, ...others], rows)}`;
};

const trendOf = ({ journey, device, points: walks }: Trend): string => {
  const rows = walks.map(({ startedAt, outcome, counts, effort, friction, against, brokenBy }) => [
    dayOf(startedAt) || 'no date',
    outcome,
    ...['steps', 'keystrokes'].map((name) => (counts === null ? '-' : String(counts[name] ?? 0))),
    effort === null ? '-' : secondsOf(effort.avoidable),
    friction === null ? '-' : points(friction.score),
    brokenBy === ''
      ? against === null
        ? ''
        : trendWords[against.friction.verdict]
      : `not compared: ${inline(brokenBy)}`,
  ]);
  const heads = [
    'Walked',
    'Outcome',
    'Steps',
    'Keystrokes',
    'Avoidable',
    'Friction',
    'Than before',
  ];
  return `## ${inline(journey, longestName)} (${inline(device)}), over time\n\n${tableOf(heads, rows)}`;
};
