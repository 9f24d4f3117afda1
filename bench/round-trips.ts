import type { Browser } from 'puppeteer';
import { doBare } from './bare.ts';
import type { Comparable } from './courses.ts';
import type { Workplace } from './replay-cost.ts';
import { ready, walk } from './walk.ts';

/** What was asked of the browser, how often in one run, and how long the answers took in all, in milliseconds a run. */
export type RoundTrip = { readonly asked: string; readonly times: number; readonly took: number };

/** What the walk and the bare script ask of the browser, the longest first: where to look for time to save. */
export async function roundTrips(
  { course, script }: Comparable,
  { ours, theirs, folder }: Workplace,
  runs: number,
): Promise<{ readonly ours: readonly RoundTrip[]; readonly theirs: readonly RoundTrip[] }> {
  const place = await ready(ours);
  const calls = await watchCalls(ours);
  const asked: { ours: Call[]; theirs: Call[] } = { ours: [], theirs: [] };
  // The first pair warms up.
  for (let run = 0; run <= runs; run++) {
    await walk(course.journey, place, { pace: 'robot', folder });
    const walked = calls.splice(0);
    await doBare(script, course.site, theirs, folder);
    const scripted = calls.splice(0);
    if (run === 0) continue;
    asked.ours.push(...walked);
    asked.theirs.push(...scripted);
  }
  return { ours: summed(asked.ours, runs), theirs: summed(asked.theirs, runs) };
}

/** The first lines of what was asked, and the sum of all. */
export function listOf(title: string, trips: readonly RoundTrip[]): string {
  const total = trips.reduce((sum, { times }) => sum + times, 0);
  const lines = trips
    .slice(0, 15)
    .map(
      ({ asked, times, took }) =>
        `${took.toFixed(0).padStart(7)} ms ${times.toFixed(1).padStart(6)}x  ${asked}`,
    );
  return [`${title}: ${total.toFixed(0)} round trips a run`, ...lines].join('\n');
}

type Call = { readonly asked: string; took: number };

/** Puts a stop-watch on every command that this process sends to any browser. */
async function watchCalls(browser: Browser): Promise<Call[]> {
  const calls: Call[] = [];
  const session = await browser.target().createCDPSession();
  const kind: { send: (method: string, ...rest: unknown[]) => Promise<unknown> } =
    Object.getPrototypeOf(session);
  const { send } = kind;
  kind.send = function (method, ...rest) {
    const call = { asked: nameOf(method, rest[0]), took: 0 };
    calls.push(call);
    const from = performance.now();
    const answer = send.call(this, method, ...rest);
    const done = (): void => {
      call.took = performance.now() - from;
    };
    answer.then(done, done);
    return answer;
  };
  await session.detach();
  return calls;
}

/** The command, and for one that runs something in the page which function of ours that is. */
function nameOf(method: string, about: unknown): string {
  if (typeof about !== 'object' || about === null) return method;
  if ('expression' in about)
    return /\bfriction\.(?!isFor\b)\w+/.exec(String(about.expression))?.[0] ?? method;
  return 'type' in about && method.startsWith('Input.') ? `${method} ${about.type}` : method;
}

function summed(calls: readonly Call[], runs: number): RoundTrip[] {
  const kinds = [...new Set(calls.map(({ asked }) => asked))];
  return kinds
    .map((kind) => calls.filter(({ asked }) => asked === kind))
    .map((all) => ({
      asked: all[0]?.asked ?? '',
      times: all.length / runs,
      took: all.reduce((sum, { took }) => sum + took, 0) / runs,
    }))
    .sort((a, b) => b.took - a.took);
}
