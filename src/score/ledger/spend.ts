import { type Entry, entriesOf } from '../../effort/entries.ts';
import { effortOf, linesOf, type Piece } from '../../effort/ledger.ts';
import type { Line, LineClass } from '../../effort/line.ts';
import { type Counted, operators, type Times, totalsOf } from '../../effort/operators.ts';
import { operatorTimes, type Profile } from '../../effort/profiles.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { JourneyResult } from '../model/result.ts';
import { addedEntries, classify } from './classify.ts';
import type { Identified } from './identity.ts';
import { jobMinimum } from './job-minimum.ts';
import { secondsIn } from './step-results.ts';

/** Where the customer's effort went. */
export type Spent = {
  /** Before anyone says what for. */
  readonly entries: readonly Entry[];
  readonly pieces: readonly Piece[];
  readonly ledger: readonly Line[];
  readonly effort: Omit<JourneyResult['effort'], 'intervals'>;
};

/** How far the classes may be from the total, in seconds: what floating point makes of some thousand additions. */
const tolerance = 1e-9;

/** Costs the trace, and says what each second was for. Task, avoidable and duty add up to the total, or it throws. */
export function spend(
  trace: InterpretedTrace,
  found: readonly Identified[],
  profile: Profile,
): Spent {
  const entries = entriesOf(trace, profile);
  const added = found.flatMap((finding) => addedEntries(finding, trace));
  const pieces = classify(trace, entries, found);
  const ledger = linesOf(pieces, profile);
  const job = jobMinimum(trace, profile);
  const times = operatorTimes(profile);
  const effort = {
    total: effortOf([...entries, ...added], profile),
    task: secondsIn(ledger, 'task'),
    avoidable: secondsIn(ledger, 'avoidable'),
    duty: secondsIn(ledger, 'duty'),
    jobMinimum: operators.reduce((sum, name) => sum + job[name] * times[name], 0),
    operators: {
      task: operatorsIn(pieces, 'task'),
      avoidable: operatorsIn(pieces, 'avoidable'),
      duty: operatorsIn(pieces, 'duty'),
      jobMinimum: job,
    },
  };
  const drift = effort.total - (effort.task + effort.avoidable + effort.duty);
  // Also when it is not a number.
  if (!(Math.abs(drift) <= tolerance)) {
    throw new Error(
      `The ledger does not add up: ${drift} s of ${effort.total} s stand on no line.`,
    );
  }
  return { entries, pieces, ledger, effort };
}

function operatorsIn(pieces: readonly Piece[], name: LineClass): Times {
  const scaled = ({ operators: spent, share }: Piece): readonly Counted[] =>
    spent.map(({ operator, count }) => ({ operator, count: share * count }));
  return totalsOf(pieces.filter((piece) => piece.class === name).flatMap(scaled));
}
