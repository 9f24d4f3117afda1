import { formatProblems } from '../../src/journey/format-problems.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { judge } from '../../src/pipeline.ts';
import { type ReplayOptions, replayJourneys } from '../../src/replay/walk/replay-journeys.ts';
import type { JourneyResult } from '../../src/score/result.ts';
import type { Trace } from '../../src/trace/trace.ts';
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

export type ZooWalk = Pick<ReplayOptions, 'browser' | 'outFolder' | 'screenshots' | 'pace'> & {
  readonly site: (name: string) => string;
  readonly workers?: number;
};

/** Walks these cases in one browser. */
export async function walkZoo(cases: readonly ZooCase[], walk: ZooWalk): Promise<Walked[]> {
  const journeys = cases.map((one) => journeyOf(one, walk.site(one.name)));
  const { traces } = await replayJourneys(journeys, {
    ...walk,
    timeout: 5000,
    workers: walk.workers ?? 2,
    headed: false,
    allowHosts: [],
    denyHosts: [],
    signal: new AbortController().signal,
    progress: () => undefined,
    toolVersion: '0.0.0',
    startedAt: () => '2026-01-01T00:00:00.000Z',
  });
  const { results } = judge(traces);
  return cases.map((of, at) => {
    const [result, trace] = [results[at], traces[at]];
    if (!result || !trace) throw new Error(`${of.name} was not walked`);
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
