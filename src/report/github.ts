import type { Finding, GateResult, JourneyResult, Report } from '../score/model/result.ts';
import { capital } from './words/capital.ts';
import { cleaned } from './words/clean.ts';
import { findingTitle } from './words/finding-title.ts';
import { seenInWords } from './words/runs.ts';

/**
 * A report as annotations of GitHub Actions, each at the line of the journey file it is about. GitHub shows ten of each level
 * for a step of a job: the most important come first, and the last says how many more there are.
 */
export const renderGithub = (report: Report): string => {
  const { results, notes = [] } = cleaned(report);
  const all = [...results.flatMap(annotationsOf), ...notes.map(noteOf)];
  if (all.length === 0) return '::notice title=friction::Nothing got in the way.\n';
  return levels
    .map((level) => all.filter((one) => one.level === level))
    .flatMap(mostImportant)
    .map(written)
    .join('');
};

const levels = ['error', 'warning', 'notice'] as const;
type Level = (typeof levels)[number];
type Place = { readonly file: string; readonly line: number };
type Annotation = {
  readonly level: Level;
  /** Lower comes first. */
  readonly rank: number;
  readonly place: Place;
  readonly title: string;
  readonly text: string;
};

/** What GitHub shows of one level for one step of a job. */
const most = 10;

const mostImportant = (all: readonly Annotation[]): readonly Annotation[] => {
  const sorted = all.toSorted((one, other) => one.rank - other.rank);
  const [first] = sorted;
  if (first === undefined || sorted.length <= most) return sorted;
  const left = sorted.length - (most - 1);
  const names = { error: 'failures', warning: 'warnings', notice: 'findings' };
  const last = {
    ...first,
    title: 'friction: and more',
    text: `${left} more ${names[first.level]} are in the report: GitHub shows ten of a level.`,
    place: { file: '', line: 1 },
  };
  return [...sorted.slice(0, most - 1), last];
};

const annotationsOf = (result: JourneyResult): readonly Annotation[] => {
  const failed = result.gates.some(({ state }) => state === 'failed');
  const told = new Set<string | undefined>();
  const gates = result.gates.flatMap((gate) => {
    const level = levelOf[gate.state];
    if (level === undefined) return [];
    told.add(gate.finding);
    const title = `${result.journey}: ${gate.gate}`;
    const place = placeOf(gate, result);
    return [{ level, rank: rankOf(gate), place, title, text: gate.message }];
  });
  // What a gate tells of is not told twice.
  const findings = result.findings
    .filter(({ id }) => !told.has(id))
    .map((finding, at) => ({
      level: failed ? ('warning' as const) : ('notice' as const),
      rank: finding.blocks ? 3 : 4 + at,
      place: stepPlace(finding.step, result),
      title: `${result.journey}: ${findingTitle(finding)}`,
      text: `${finding.message} ${finding.fix}${seenInRuns(finding)}`,
    }));
  return [...gates, ...findings];
};

const seenInRuns = (finding: Finding): string => {
  const seen = seenInWords(finding);
  return seen === '' ? '' : ` ${capital(seen)}.`;
};

/** What is to be known of the comparison with the baseline as a whole. */
const noteOf = (text: string): Annotation => {
  return { level: 'notice', rank: 3, place: { file: '', line: 1 }, title: 'friction', text };
};

/** That the customer is blocked comes first, then what is new, then the limits. */
const rankOf = ({ gate, finding }: GateResult): number =>
  gate === 'outcome' ? 0 : finding === undefined ? 2 : 1;

const levelOf: Readonly<Record<string, Level | undefined>> = {
  failed: 'error',
  unsure: 'warning',
  warned: 'warning',
};

/** The step that the gate is about: of the finding it names, where the journey ended, or where the first finding of its kind is. */
const placeOf = ({ gate, finding: named }: GateResult, result: JourneyResult): Place => {
  const { findings, endedInStep } = result;
  const about: (finding: Finding) => boolean =
    named !== undefined
      ? ({ id }) => id === named
      : gate === 'outcome'
        ? ({ blocks }) => blocks
        : ({ detector, kind, blocks }) =>
            gate.includes(detector) ||
            gate.includes(kind) ||
            (gate === 'dead-ends' && blocks) ||
            (gate === 'interruptions' && detector === 'interruption');
  const step = findings.find(about)?.step ?? (gate === 'outcome' ? endedInStep : null);
  return step === null ? { file: result.file, line: 1 } : stepPlace(step, result);
};

const stepPlace = (step: number, { steps, file }: JourneyResult): Place => {
  const found = steps[step];
  const isWritten = found !== undefined && found.file !== '' && found.line > 0;
  return isWritten ? { file: found.file, line: found.line } : { file, line: 1 };
};

/** In characters: GitHub cuts long ones, in the middle of what they say. */
const longest = 1000;

const written = ({ level, place: { file, line }, title, text }: Annotation): string => {
  const about = [
    ...(file === '' ? [] : [`file=${property(file.replace(/^\.\//, ''))}`, `line=${line}`]),
    `title=${property(cut(title, 160))}`,
  ];
  return `::${level} ${about.join(',')}::${data(cut(text, longest))}\n`;
};

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const data = (text: string): string => text.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));

const property = (text: string): string =>
  data(text).replace(/[:,]/g, (sign) => encodeURIComponent(sign));
