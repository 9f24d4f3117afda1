import type { Journey } from '../../src/journey/model/journey.ts';
import { judge } from '../../src/pipeline.ts';
import { replayJourneys } from '../../src/replay/walk/replay-journeys.ts';
import type { ReplayOptions } from '../../src/replay/walk/replay-options.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import type { Trace } from '../../src/trace/trace.ts';

export type HowToWalk = Pick<ReplayOptions, 'browser' | 'outFolder' | 'screenshots' | 'pace'> & {
  readonly workers?: number;
};

/** Walks these journeys in one browser, two at once if nothing else is said, and judges them. In the order given. */
export async function walkJourneys(
  journeys: readonly Journey[],
  how: HowToWalk,
): Promise<readonly { readonly result: JourneyResult; readonly trace: Trace }[]> {
  const { traces } = await replayJourneys(journeys, {
    ...how,
    timeout: 5000,
    workers: how.workers ?? 2,
    headed: false,
    allowHosts: [],
    denyHosts: [],
    signal: new AbortController().signal,
    progress: () => undefined,
    toolVersion: '0.0.0',
    startedAt: () => '2026-01-01T00:00:00.000Z',
  });
  const { results } = judge(traces);
  return journeys.map(({ journey }, at) => {
    const [result, trace] = [results[at], traces[at]];
    if (!result || !trace) throw new Error(`${journey} was not walked`);
    return { result, trace };
  });
}
