import { byWeight } from '../findings/findings.ts';
import { geometricMean } from '../model/geometric-mean.ts';
import type {
  Counts,
  DetectorVerdict,
  Finding,
  JourneyResult,
  RunResult,
} from '../model/result.ts';
import { instability } from './instability.ts';
import { repeatedOf } from './repeated.ts';

/**
 * Several walks of one journey as one result. Shown is the worst walk, whole: its steps, ledger and friction belong
 * together. Beside it: of each count the most, waits by their geometric mean, and each finding as seen in k of n.
 * Walks that could not be measured count only when none could.
 */
export function mergeRuns(results: readonly JourneyResult[]): JourneyResult {
  const [first] = results;
  if (first === undefined) throw new Error('There is no run to merge.');
  if (results.length === 1) return first;
  const measured = results.filter(({ outcome }) => outcome !== 'unmeasured');
  const walks = measured.length > 0 ? measured : results;
  const shown = walks.toSorted(worstFirst)[0] ?? first;
  return {
    ...shown,
    runs: results.map(runOf),
    ...(walks.length > 1 && { repeated: repeatedOf(walks) }),
    counts: worstCounts(walks.map(({ counts }) => counts)),
    volume: volumeOver(shown, walks),
    findings: findingsOver(shown, walks),
    verdicts: shown.verdicts.map((verdict) => strongest(verdict, walks)),
    notes: [...instability(results, results.indexOf(shown)), ...notesOver(shown, walks)],
  };
}

function runOf(result: JourneyResult, index: number): RunResult {
  const { outcome, reason, detail, counts, effort, friction, findings, trace } = result;
  const seen = findings.map(({ id }) => id);
  return {
    run: index + 1,
    outcome,
    reason,
    detail,
    counts,
    effort,
    friction,
    findings: seen,
    trace,
  };
}

function worstFirst(one: JourneyResult, other: JourneyResult): number {
  const isBlocked = ({ outcome }: JourneyResult) => Number(outcome === 'blocked');
  return (
    isBlocked(other) - isBlocked(one) ||
    (other.friction?.score ?? 0) - (one.friction?.score ?? 0) ||
    other.counts.steps - one.counts.steps ||
    other.effort.total - one.effort.total
  );
}

/** The most there was of each. Scripted and forced steps stay those of one walk, so that they add up. */
function worstCounts(all: readonly Counts[]): Counts {
  const most = (of: (counts: Counts) => number): number => Math.max(...all.map(of));
  const mean = (of: (counts: Counts) => number): number => geometricMean(all.map(of));
  const steps = most((counts) => counts.steps);
  const longest = all.filter((counts) => counts.steps === steps);
  const forcedSteps = Math.max(...longest.map((counts) => counts.forcedSteps));
  const needed = all.flatMap(({ questions }) => questions.needed ?? []);
  return {
    steps,
    scriptedSteps: steps - forcedSteps,
    forcedSteps,
    clicks: most(({ clicks }) => clicks),
    keystrokes: most(({ keystrokes }) => keystrokes),
    questions: {
      asked: most(({ questions }) => questions.asked),
      required: most(({ questions }) => questions.required),
      needed: needed.length === 0 ? null : Math.max(...needed),
      filled: most(({ questions }) => questions.filled),
      prefilled: most(({ questions }) => questions.prefilled),
    },
    pages: most(({ pages }) => pages),
    redirects: most(({ redirects }) => redirects),
    interruptions: Object.fromEntries(
      [...new Set(all.flatMap(({ interruptions }) => Object.keys(interruptions)))].map((kind) => [
        kind,
        most(({ interruptions }) => interruptions[kind] ?? 0),
      ]),
    ),
    surveysBeforeGoal: most(({ surveysBeforeGoal }) => surveysBeforeGoal),
    deadEnds: most(({ deadEnds }) => deadEnds),
    waits: {
      total: mean(({ waits }) => waits.total),
      longest: mean(({ waits }) => waits.longest),
      over1s: most(({ waits }) => waits.over1s),
      over10s: most(({ waits }) => waits.over10s),
    },
  };
}

/** Customers meet now this walk and now that: hours a month are those of the mean walk. */
function volumeOver(
  { volume }: JourneyResult,
  walks: readonly JourneyResult[],
): JourneyResult['volume'] {
  const all = walks.flatMap((walk) => walk.volume?.avoidableHours ?? []);
  if (volume === null || all.length === 0) return volume;
  const mean = (of: (hours: (typeof all)[number]) => number): number =>
    all.reduce((sum, hours) => sum + of(hours), 0) / all.length;
  const value = mean((hours) => hours.value);
  const [low, high] = [mean((hours) => hours.low), mean((hours) => hours.high)];
  return { ...volume, avoidableHours: { value, low, high } };
}

/**
 * What any walk met, in the order of what to fix first. What only others met than the one that is shown has no part in its
 * score.
 */
function findingsOver(shown: JourneyResult, walks: readonly JourneyResult[]): Finding[] {
  const known = new Set(shown.findings.map(({ id }) => id));
  const others = walks.flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      if (known.has(finding.id)) return [];
      known.add(finding.id);
      const saves = { ...finding.saves, points: null };
      return [{ ...withoutPlace(finding), share: null, scoreIfFixed: null, saves }];
    }),
  );
  const runsWith = (id: string): number =>
    walks.filter(({ findings }) => findings.some((finding) => finding.id === id)).length;
  const all = [...shown.findings, ...others].map((finding) => ({
    ...finding,
    seenIn: { runs: runsWith(finding.id), of: walks.length },
  }));
  // What blocked the walk that is shown stands first in it.
  const first = shown.outcome === 'blocked' ? all.slice(0, 1) : [];
  return [...first, ...all.slice(first.length).toSorted(byWeight)];
}

/** Only a picture of its own shows what another walk met: at that step the one that is shown may have been elsewhere. */
function withoutPlace(finding: Finding): Finding {
  if (finding.screenshot !== undefined) return finding;
  const { rect: _, ...placeless } = finding;
  return placeless;
}

const strength = ['found', 'error', 'incomplete', 'clear', 'not-applicable'];

/** Found in one walk is found; clear is only what was clear in every walk. Of doubts, those that say most. */
function strongest(verdict: DetectorVerdict, walks: readonly JourneyResult[]): DetectorVerdict {
  const same = walks.flatMap(({ verdicts }) =>
    verdicts.filter(({ detector }) => detector === verdict.detector),
  );
  const rank = (one: DetectorVerdict) => strength.indexOf(one.verdict);
  const doubts = ({ because }: DetectorVerdict) => because.length;
  const weigh = (one: DetectorVerdict, other: DetectorVerdict) =>
    rank(one) - rank(other) || doubts(other) - doubts(one);
  return same.toSorted(weigh)[0] ?? verdict;
}

function notesOver(shown: JourneyResult, walks: readonly JourneyResult[]): string[] {
  return [...new Set([...shown.notes, ...walks.flatMap(({ notes }) => notes)])];
}
