import type { JourneyResult } from '../model/result.ts';

/** What a reader of several walks must know: whether they came to the same, and which of them is shown. */
export function instability(
  results: readonly JourneyResult[],
  shown: number,
): readonly [string, ...string[]] {
  const measured = results.filter(({ outcome }) => outcome !== 'unmeasured');
  const missed = results.filter(({ outcome }) => outcome === 'unmeasured');
  const unmeasured = missed.slice(0, 1).map(({ detail }) => {
    return `${missed.length} of ${results.length} runs could not be measured: ${detail}`;
  });
  const differences = differencesOf(measured);
  if (differences.length === 0) {
    const runs = measured.length === results.length ? `${results.length} runs` : 'measured runs';
    return [`The ${runs} came to the same counts and findings.`, ...unmeasured];
  }
  return [
    `This journey is not the same each time: ${differences.join(', ')}. Shown is run ${shown + 1} of ${results.length}, the worst.`,
    ...unmeasured,
  ];
}

const measures: readonly (readonly [string, (result: JourneyResult) => number])[] = [
  ['steps', ({ counts }) => counts.steps],
  ['clicks', ({ counts }) => counts.clicks],
  ['keystrokes', ({ counts }) => counts.keystrokes],
  ['questions', ({ counts }) => counts.questions.asked],
  ['pages', ({ counts }) => counts.pages],
  ['redirects', ({ counts }) => counts.redirects],
  ['surveys before the goal', ({ counts }) => counts.surveysBeforeGoal],
  ['interruptions', ({ counts }) => sum(Object.values(counts.interruptions))],
  ['dead ends', ({ counts }) => counts.deadEnds],
];

function differencesOf(results: readonly JourneyResult[]): readonly string[] {
  const blocked = results.filter(({ outcome }) => outcome === 'blocked').length;
  const isMixed = blocked > 0 && blocked < results.length;
  const counted = measures.flatMap(([name, of]) => {
    const values = results.map(of);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least < most ? [`${name} ${least} to ${most}`] : [];
  });
  const differs = [
    ...(isMixed ? [`blocked in ${blocked} of ${results.length} runs`] : []),
    ...counted,
  ];
  if (differs.length > 0 || new Set(results.map(foundIn)).size <= 1) return differs;
  return ['what was found differs'];
}

function foundIn({ findings }: JourneyResult): string {
  return findings
    .map(({ id }) => id)
    .sort()
    .join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, each) => before + each, 0);
}
