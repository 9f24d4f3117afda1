import { once } from 'node:events';
import { UserError } from '../../errors.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { allSteps } from '../../steps/all-steps.ts';
import { slugs } from '../../trace/slugs.ts';
import type { Trace } from '../../trace/trace.ts';
import { pause } from '../pause.ts';
import { type BrowserPool, makeBrowserPool, programOf } from './browser-pool.ts';
import type { ReplayOptions } from './replay-options.ts';
import { unwalked } from './unwalked.ts';
import { walkJourney } from './walk-journey.ts';

/**
 * Walks journeys, several at once, each in a fresh browser context. Those that are walked at the same time have a browser
 * each: what a site does to its own is nobody else's loss. Traces come in the order the journeys were given. A journey that
 * is given several times is walked as often.
 */
export async function replayJourneys(
  journeys: readonly Journey[],
  options: ReplayOptions,
): Promise<{ readonly traces: Trace[]; readonly interrupted: boolean }> {
  const path = await programOf(options.browser);
  const before = options.walkedBefore ?? [];
  const all = [...before, ...journeys];
  const folders = slugs(all.map(({ journey }) => journey)).slice(before.length);
  const traces: (Trace | undefined)[] = journeys.map(() => undefined);
  let next = 0;
  const work = async (): Promise<void> => {
    const pool = makeBrowserPool(path, options);
    for (let at = next++; at < journeys.length && !options.signal.aborted; at = next++) {
      const journey = journeys[at];
      if (!journey) continue;
      const which = { folder: folders[at] ?? '', run: runOf(all, before.length + at) };
      traces[at] = await walkOne(journey, which, pool, options);
    }
    await pool.close();
  };
  const workers = Math.max(1, Math.min(options.workers, journeys.length));
  const working = Promise.all(Array.from({ length: workers }, work));
  await Promise.race([working, longAfterStop(options.signal)]);
  const walked = traces.filter((trace) => trace !== undefined);
  return { traces: walked, interrupted: options.signal.aborted };
}

/** Whoever stops the walk does not wait for a browser that does not: so long, in real milliseconds. */
const stopsWithin = 1500;

async function longAfterStop(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
  await pause(stopsWithin);
}

/** How often the journey at this place has been given until then. */
function runOf(journeys: readonly Journey[], at: number): number {
  const name = (journey: Journey | undefined) => `${journey?.file}\n${journey?.journey}`;
  return journeys.slice(0, at + 1).filter((one) => name(one) === name(journeys[at])).length;
}

/** One walk of a journey. */
type Which = { readonly folder: string; readonly run: number };

async function walkOne(
  journey: Journey,
  { folder, run }: Which,
  pool: BrowserPool,
  options: ReplayOptions,
): Promise<Trace> {
  const of = allSteps(journey.steps).length;
  try {
    const started = await pool.browserFor(journey);
    const { trace, isLost } = await walkJourney(journey, {
      ...started,
      options,
      run,
      screenshots: `screenshots/${folder}`,
      progress: ({ index, words }, state, note) => {
        // Steps that are not measured are not told.
        if (index < 0) return;
        const step = index + 1;
        options.progress({ journey: journey.journey, run, step, of, words, state, note });
      },
    });
    // Whoever is walked next is not to pay for it.
    if (isLost) await pool.giveUp(journey);
    return trace;
  } catch (error) {
    // One journey's trouble does not touch the others, nor what was measured before.
    if (error instanceof UserError) return unwalked(journey, { options, run }, error.message);
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return unwalked(journey, { options, run }, `The browser failed: ${message}`);
  }
}
