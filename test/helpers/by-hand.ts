import type { JourneyResult } from '../../src/score/model/result.ts';

/** Seconds of one of each operator at a desktop, as docs/score.md has them; a click is two B. */
export const [M, P, BB, H, K] = [1.2, 1.1, 2 * 0.1, 0.4, 0.23];
/** Seconds to read one word closely, and to find back to what one was doing. */
export const [R, L] = [0.252, 1.9];

/** What was done, in which operators, how long that takes, and the detector that claims it; nobody: task. */
export type ByHand = readonly [
  what: string,
  operators: string,
  seconds: number,
  claimedBy?: string,
];

/** Opening an address costs nothing: how the customer comes there is not the site's doing. */
export const open = (address: string): ByHand => [`open ${address}`, '', 0];
/** A press after another: the hand is at the mouse. */
export const press = (name: string): ByHand => [`click "${name}"`, 'MPBB', M + P + BB];
/** A press after typing: the hand goes from the keys to the mouse. */
export const pressAfterTyping = (name: string): ByHand => [
  `click "${name}"`,
  'MHPBB',
  M + H + P + BB,
];
/** A press that closes or answers what came in between. */
export const pressAway = (name: string, claimedBy: string): ByHand => [
  `press "${name}" to get it out of the way`,
  'MPBB',
  M + P + BB,
  claimedBy,
];

/** The ledger as the tool writes it. Measured waits are left out: they differ from run to run. */
export function ledgerOf({ ledger }: JourneyResult): readonly ByHand[] {
  return ledger
    .filter(({ operators }) => !operators.includes('W('))
    .map(({ what, operators, seconds, finding, class: kind }) => {
      const line = [what, operators, Number(seconds.toFixed(9))] as const;
      return kind === 'task' ? line : ([...line, finding.split(':')[0] ?? ''] as const);
    });
}

/** A ledger written by hand, as exact as the tool's. */
export const written = (lines: readonly ByHand[]): readonly ByHand[] =>
  lines.map(([what, operators, seconds, ...claimedBy]) => [
    what,
    operators,
    Number(seconds.toFixed(9)),
    ...claimedBy,
  ]);

/** Effort in model seconds without measured waits. */
export const actsOf = (one: JourneyResult): number =>
  ledgerOf(one).reduce((sum, [, , seconds]) => sum + seconds, 0);

/** What was found in which step, and its avoidable seconds. */
export const costsOf = ({ findings }: Pick<JourneyResult, 'findings'>) =>
  findings.map(({ detector, step, seconds }) => [detector, step, Number(seconds.toFixed(9))]);
