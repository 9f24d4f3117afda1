import { wayOut } from '../detect/detectors/way-out.ts';
import { type Detection, heard } from '../detect/index.ts';
import type { InterpretedTrace } from '../interpret/interpreted.ts';
import { scoreTrace } from './judge.ts';
import type { JourneyResult } from './model/result.ts';
import { type Counterpart, type Way, wayOutAgainst } from './way-out.ts';

/** The result of the journey that a trace names as its opposite, walked with the same device, when it is among these. */
export function oppositeAmong(
  { journey: { opposite }, environment: { device } }: InterpretedTrace,
  results: readonly JourneyResult[],
): JourneyResult | undefined {
  if (opposite === undefined) return undefined;
  return results.find(
    ({ file, environment }) => environment.device === device && placeOf(file) === placeOf(opposite),
  );
}

/** One walk as it was judged by itself. */
export type Alone = {
  readonly trace: InterpretedTrace;
  readonly verdicts: readonly Detection[];
  readonly result: JourneyResult;
};

/** The result of a walk once more, with what only the comparison with the journey that it undoes can tell. */
export function resultAgainst(
  { trace, verdicts, result }: Alone,
  opposite: JourneyResult,
): JourneyResult {
  const counterpart = counterpartOf(result, opposite);
  const paired = verdicts.map((said) =>
    said.detector.id === wayOut.id
      ? { ...said, verdict: heard(trace, wayOut, () => wayOutAgainst(trace, counterpart)) }
      : said,
  );
  return { ...scoreTrace(trace, paired), opposite: againstOpposite(result, opposite) };
}

/** One journey against the other, both judged alone. */
function counterpartOf(own: JourneyResult, other: JourneyResult): Counterpart {
  const left = own.ledger
    .filter((line) => line.class === 'task' && line.share > 0)
    .map(({ event, share }) => ({ event, share }));
  return {
    journey: other.journey,
    isReached: isReachedBoth(own, other),
    into: wayOf(other),
    out: wayOf(own),
    left,
  };
}

/** Getting in against getting out, in what the customer does and in all model seconds. Half a way says nothing about the whole. */
function againstOpposite(own: JourneyResult, other: JourneyResult): JourneyResult['opposite'] {
  const bothReached = isReachedBoth(own, other);
  const compare = (of: (result: JourneyResult) => number) => {
    const [into, out] = [of(other), of(own)];
    return { in: into, out, ratio: bothReached && into > 0 ? out / into : null };
  };
  return {
    journey: other.journey,
    outcome: other.outcome,
    steps: compare(({ counts }) => counts.steps),
    clicks: compare(({ counts }) => counts.clicks),
    keystrokes: compare(({ counts }) => counts.keystrokes),
    pages: compare(({ counts }) => counts.pages),
    seconds: compare(({ effort }) => effort.total),
  };
}

function isReachedBoth(own: JourneyResult, other: JourneyResult): boolean {
  return own.outcome === 'reached' && other.outcome === 'reached';
}

function wayOf({ counts, effort }: JourneyResult): Way {
  const { scriptedSteps: steps, clicks, keystrokes, pages } = counts;
  const doing = effort.task - effort.operators.task.W;
  return { steps, clicks, keystrokes, pages, task: effort.task, doing };
}

/** The same file however its name is written: ./a.yaml, b/../a.yaml. */
function placeOf(file: string): string {
  const parts = file.split('/').map(encodeURIComponent).join('/');
  return new URL(parts, 'file:///a/b/c/d/e/f/g/').pathname;
}
