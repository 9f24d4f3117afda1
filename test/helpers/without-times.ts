import type { JourneyResult } from '../../src/score/model/result.ts';

/** All of a result that may not differ from run to run: everything but measured times. */
export function withoutTimes(result: JourneyResult): unknown {
  const { outcome, reason, counts, findings, verdicts, ledger } = result;
  const { waits: _, ...exact } = counts;
  return {
    outcome,
    reason,
    counts: exact,
    // Their order goes by seconds, and some of those are measured.
    findings: findings
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, kind, step, blocks, message }) => {
        return { id, kind, step, blocks, message: message.replace(/[\d.]+ s\b/g, '… s') };
      }),
    verdicts,
    ledger: ledger
      .filter(({ operators }) => !/\bW/.test(operators))
      .map(({ step, what, operators, class: kind, finding }) => ({
        step,
        what,
        operators,
        kind,
        finding,
      })),
  };
}
