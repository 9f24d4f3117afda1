import type { Journey } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { type HowToWalk, walkJourneys } from '../helpers/walk-journeys.ts';
import type { ZooCase } from './zoo-case.ts';

/** A case, and what the tool says about it. */
export type Walked = {
  readonly of: ZooCase;
  readonly result: JourneyResult;
  readonly trace: Trace;
  /** Kinds of the interruptions that were found, consent once. */
  readonly found: readonly string[];
  /** Why the journey did not go as its steps say; empty when it did. */
  readonly trouble: string;
};

export type ZooWalk = HowToWalk & { readonly site: (name: string) => string };

/** Walks these cases in one browser. */
export async function walkZoo(cases: readonly ZooCase[], walk: ZooWalk): Promise<Walked[]> {
  const { site, ...how } = walk;
  const journeys = cases.map((one) => journeyOf(one, site(one.name)));
  const walked = await walkJourneys(journeys, how);
  return walked.map(({ result, trace }, at) => {
    const of = cases[at];
    if (!of) throw new Error('More was walked than there is');
    return { of, result, trace, found: kindsIn(result), trouble: troubleOf(result) };
  });
}

/** YAML holds JSON. */
function journeyOf({ name, label }: ZooCase, site: string): Journey {
  const steps = label.steps ?? [{ open: '/' }, { wait: '6s' }];
  const { customer } = label;
  const text = JSON.stringify({
    journey: name,
    site,
    ...(customer && { customer }),
    goal: 'done',
    steps,
  });
  const { journey, problems } = parseJourney(text, `${name}/label.yaml`);
  if (journey) return journey;
  throw new Error(formatProblems(problems));
}

function kindsIn({ findings }: JourneyResult): string[] {
  const kinds = findings
    .filter(({ detector }) => detector === 'interruption')
    .map(({ kind }) => kind);
  // A banner that comes again on the next page is one banner.
  return kinds.filter((kind, at) => kind !== 'consent' || kinds.indexOf(kind) === at);
}

const troubleOf = ({ outcome, reason, detail }: JourneyResult): string =>
  outcome === 'reached' ? '' : `${outcome}, ${reason}: ${detail}`;
