import { type Entry, entriesOf } from './entries.ts';
import type { Line, LineClass } from './line.ts';
import { type Operator, operators, operatorText, secondsOf, totalsOf } from './operators.ts';
import { operatorTimes, type Profile, profileOf } from './profiles.ts';

/** A share of an entry, and what it was spent on. */
export type Piece = Entry & {
  /** More than 0, at most 1. */
  readonly share: number;
  readonly class: LineClass;
  /** Identity of the finding that claims it; empty when none does. */
  readonly finding: string;
};

/** The ledger before any finding claims a line of it: one line an act and one a wait, all of them task. */
export function ledgerOf(
  trace: Parameters<typeof entriesOf>[0],
  profile: Profile = profileOf(trace.environment.profile),
): readonly Line[] {
  const pieces = entriesOf(trace, profile).map(
    (entry): Piece => ({ ...entry, share: 1, class: 'task', finding: '' }),
  );
  return linesOf(pieces, profile);
}

/** Pieces of entries as lines, numbered in the order given. */
export function linesOf(pieces: readonly Piece[], profile: Profile): readonly Line[] {
  const times = operatorTimes(profile);
  const digits = String(pieces.length).length;
  return pieces.map((piece, index) => ({
    id: `l${String(index + 1).padStart(digits, '0')}`,
    step: piece.step,
    event: piece.event,
    what: piece.what,
    operators: textOf(piece),
    share: piece.share,
    seconds: piece.share * secondsOf(piece.operators, times),
    class: piece.class,
    finding: piece.finding,
  }));
}

/** Effort in model seconds: every operator of these entries, counted over all of them, whatever it was spent on. */
export function effortOf(entries: readonly Entry[], profile: Profile): number {
  const totals = totalsOf(entries.flatMap((entry) => entry.operators));
  const times = operatorTimes(profile);
  const cost = (name: Operator) => totals[name] * times[name];
  return operators.reduce((sum, name) => sum + cost(name), 0);
}

function textOf({ operators: spent, share }: Piece): string {
  const text = operatorText(spent);
  return share === 1 ? text : `${Number((100 * share).toFixed(1))}% of ${text}`;
}
