import type { Finding, GateResult, JourneyResult, Report } from '../score/result.ts';
import { cleaned } from './words/clean.ts';
import { findingTitle } from './words/finding-title.ts';

/** A report as annotations of GitHub Actions, each at the line of the journey file it is about. */
export const renderGithub = (report: Report): string => {
  const lines = cleaned(report).results.flatMap(annotationsOf);
  return lines.length === 0 ? '::notice title=friction::Nothing got in the way.\n' : lines.join('');
};

type Level = 'error' | 'warning' | 'notice';
type Place = { readonly file: string; readonly line: number };

const annotationsOf = (result: JourneyResult): readonly string[] => {
  const failed = result.gates.some(({ state }) => state === 'failed');
  const gates = result.gates.flatMap((gate) => {
    const level = levels[gate.state];
    if (level === undefined) return [];
    return [
      annotation(level, placeOf(gate, result), `${result.journey}: ${gate.gate}`, gate.message),
    ];
  });
  const findings = result.findings.map((finding) =>
    annotation(
      failed ? 'warning' : 'notice',
      stepPlace(finding.step, result),
      `${result.journey}: ${findingTitle(finding)}`,
      `${finding.message} ${finding.fix}`,
    ),
  );
  return [...gates, ...findings];
};

const levels: Readonly<Record<string, Level | undefined>> = {
  failed: 'error',
  unsure: 'warning',
  warned: 'warning',
};

/** The step that the gate is about: where the journey ended, or where the first finding of its kind is. */
const placeOf = ({ gate }: GateResult, result: JourneyResult): Place => {
  const { findings, endedInStep } = result;
  const about: (finding: Finding) => boolean =
    gate === 'outcome'
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

const annotation = (level: Level, { file, line }: Place, title: string, text: string): string => {
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
