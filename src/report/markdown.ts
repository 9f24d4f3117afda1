import type { GateResult, JourneyResult, Report } from '../score/model/result.ts';
import { inline } from './inline.ts';
import { cleaned } from './words/clean.ts';
import { count, points } from './words/figures.ts';
import { findingTitle } from './words/finding-title.ts';
import { blockedInWords } from './words/runs.ts';
import { savingsOverRuns } from './words/savings.ts';

/** A report as Markdown, for the summary of a CI job or a comment: what failed comes first. */
export const renderMarkdown = (report: Report): string => {
  const { results: all, notes = [] } = cleaned(report);
  const results = all.toSorted((one, other) => rank(one) - rank(other));
  const details = results.slice(0, mostJourneys).map(journeyOf);
  const left = results.length - details.length;
  const more = left > 0 ? [`${count(left, 'more journey')} in the whole report.`] : [];
  const blocks = [headOf(results), tableOf(results), ...details, ...more, ...besideGates(notes)];
  return `${blocks.join('\n\n')}\n`;
};

/** What is to be known of the comparison with the baseline as a whole. */
const besideGates = (notes: readonly string[]): readonly string[] => {
  if (notes.length === 0) return [];
  const shown = notes.slice(0, mostNotes).map((note) => `- ${inline(note)}`);
  const left = notes.length - shown.length;
  const more = left > 0 ? [`- ${count(left, 'more note')} in the whole report.`] : [];
  return [['## Beside the gates', '', ...shown, ...more].join('\n')];
};

/** GitHub takes no summary of more than a megabyte. */
const mostJourneys = 40;
const mostFindings = 10;
const mostNotes = 50;
const longestName = 120;

const statesOf = ({ gates }: JourneyResult) => new Set(gates.map(({ state }) => state));

const rank = (result: JourneyResult): number => {
  const states = statesOf(result);
  return states.has('failed') ? 0 : states.has('unsure') ? 1 : states.has('warned') ? 2 : 3;
};

const headOf = (results: readonly JourneyResult[]): string => {
  const all = count(results.length, 'journey');
  const failed = results.filter((result) => rank(result) === 0).length;
  const unsure = results.filter((result) => rank(result) === 1).length;
  if (results.length === 0) return '# Friction: no journey was walked';
  if (failed + unsure === 0) return `# Friction: ${all}, every limit holds`;
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unsure > 0 ? [`${unsure} not sure`] : []),
  ];
  return `# Friction: ${parts.join(', ')} of ${all}`;
};

const tableOf = (results: readonly JourneyResult[]): string => {
  if (results.length === 0) return '';
  const heads = ['Journey', 'Outcome', 'Friction', 'Steps', 'Keystrokes', 'Premature surveys'];
  const rows = results.slice(0, mostRows).map(({ journey, outcome, friction, counts }) => {
    const number = (value: number) => (outcome === 'unmeasured' ? '-' : String(value));
    return [
      inline(journey, longestName),
      outcome,
      friction === null ? '-' : points(friction.score),
      ...[counts.steps, counts.keystrokes, counts.surveysBeforeGoal].map(number),
      ...[counts.deadEnds, counts.redirects].map(number),
    ];
  });
  const all = [[...heads, 'Dead ends', 'Redirects'], aligned, ...rows];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const mostRows = 500;
const aligned = ['---', '---', '---:', '---:', '---:', '---:', '---:', '---:'];

const journeyOf = (result: JourneyResult): string => {
  const blocks = [
    `## ${verdicts[rank(result)]}: ${inline(result.journey, longestName)}`,
    outcomeOf(result),
    gatesOf(result).join('\n'),
    findingsOf(result).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
};

const verdicts = ['Failed', 'Not sure', 'Held, with a warning', 'Held'];

const outcomeOf = (result: JourneyResult): string => {
  const { outcome, friction, goal, detail } = result;
  const score =
    friction === null
      ? ''
      : ` Friction ${points(friction.score)} of 100, ${inline(friction.words)} (lower is better).`;
  if (outcome === 'reached') return `Reached: ${inline(goal)}.${score}`;
  const often = outcome === 'blocked' ? blockedInWords(result) : '';
  const head = `${outcome === 'blocked' ? 'Blocked' : 'Unmeasured'}${often === '' ? '' : ` ${often}`}`;
  return `**${head}.** ${inline(detail)}${score}`;
};

const gatesOf = ({ gates }: JourneyResult): readonly string[] => {
  const line = ({ gate, message }: GateResult, word: string) =>
    `- **${word}** ${inline(gate)}: ${inline(message)}`;
  return gates.flatMap((gate) => {
    if (gate.state === 'failed') return [line(gate, 'Failed')];
    if (gate.state === 'unsure') return [line(gate, 'Not sure')];
    return gate.state === 'warned' ? [line(gate, 'Warning')] : [];
  });
};

const findingsOf = (result: JourneyResult): readonly string[] => {
  const { findings, steps } = result;
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostFindings).map((finding, index) => {
    const words = steps[finding.step]?.words ?? '';
    const where = `Step ${finding.step + 1}${words === '' ? '' : `, ${inline(words, longestName)}`}`;
    return [
      `${index + 1}. **${inline(findingTitle(finding))}** (${where})`,
      `   ${inline(finding.message)}`,
      `   Fix: ${inline(finding.fix)} Fixing only this ${inline(savingsOverRuns(finding, result))}.`,
    ].join('  \n');
  });
  const left = findings.length - shown.length;
  const more = left > 0 ? ['', `${count(left, 'more finding')} in the whole report.`] : [];
  return ['### What got in the way', '', ...shown, ...more];
};
