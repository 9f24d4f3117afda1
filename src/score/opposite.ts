import type { Counterpart, Way } from '../detect/detector.ts';
import type { Trace } from '../trace/trace.ts';
import type { JourneyResult } from './result.ts';

/** The result of the journey that a trace names as its opposite, walked with the same device, when it is among these. */
export function oppositeAmong(
  { journey: { opposite }, environment: { device } }: Trace,
  results: readonly JourneyResult[],
): JourneyResult | undefined {
  if (opposite === undefined) return undefined;
  return results.find(
    ({ file, environment }) => environment.device === device && placeOf(file) === placeOf(opposite),
  );
}

/** One journey against the other, for the detector that compares them. Both judged without it. */
export function counterpartOf(own: JourneyResult, other: JourneyResult): Counterpart {
  const left = own.ledger
    .filter((line) => line.class === 'task' && line.share > 0)
    .map(({ event, share }) => ({ event, share }));
  return {
    journey: other.journey,
    isReached: own.outcome === 'reached' && other.outcome === 'reached',
    into: wayOf(other),
    out: wayOf(own),
    left,
  };
}

/** Getting in against getting out, in what the customer does and in all model seconds. */
export function againstOpposite(
  own: JourneyResult,
  other: JourneyResult,
): JourneyResult['opposite'] {
  const compare = (of: (result: JourneyResult) => number) => {
    const [into, out] = [of(other), of(own)];
    return { in: into, out, ratio: into === 0 ? null : out / into };
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

function wayOf({ counts, effort }: JourneyResult): Way {
  const { scriptedSteps: steps, clicks, pages } = counts;
  return { steps, clicks, pages, task: effort.task };
}

/** The same file however its name is written: ./a.yaml, b/../a.yaml. */
function placeOf(file: string): string {
  const parts = file.split('/').map(encodeURIComponent).join('/');
  return new URL(parts, 'file:///a/b/c/d/e/f/g/').pathname;
}
