import type { InterpretedEvent, InterpretedTrace } from '../../interpret/interpreted.ts';

import {
  type FoundBy,
  isDeadEnd,
  isInterruption,
  isPrematureSurvey,
  type Sighting,
  sightingsOf,
} from '../model/found-by.ts';
import type { Counts } from '../model/result.ts';
import { questionsOf } from './questions.ts';

/** Words of the language that are no steps of the customer's. */
const noSteps = new Set(['wait', 'expect', 'if', 'use', 'scroll']);

/** What the journey took, in whole numbers, and its waits in seconds. */
export function countsOf(trace: InterpretedTrace, found: readonly FoundBy[]): Counts {
  const sightings = sightingsOf(found);
  const acts = trace.events.filter((event) => event.type === 'act');
  return {
    ...stepCounts(trace, found),
    clicks: sum(acts.map((act) => act.presses.length)),
    keystrokes: sum(acts.flatMap((act) => act.keys.map((keys) => keys.keystrokes))),
    questions: questionsOf(trace),
    pages: trace.events.filter(
      (event) => event.type === 'view' && event.seen && !isBrowsers(event.url),
    ).length,
    redirects: sum(trace.events.map(countedHops)),
    interruptions: byKind(sightings.filter(isInterruption)),
    surveysBeforeGoal: sightings.filter(isPrematureSurvey).length,
    deadEnds: sightings.filter(isDeadEnd).length,
    waits: waitsOf(trace),
  };
}

/** The customer's acts by who wanted them. */
function stepCounts(
  trace: InterpretedTrace,
  found: readonly FoundBy[],
): Pick<Counts, 'steps' | 'scriptedSteps' | 'forcedSteps'> {
  const forced = forcedActs(trace, found);
  const scriptedSteps = scriptedActs(trace, forced).size;
  return { steps: scriptedSteps + forced.size, scriptedSteps, forcedSteps: forced.size };
}

/**
 * Positions in the trace of the acts forced on the customer: closing or answering what came in between, whoever wrote
 * that step, and doing again what the site lost or refused.
 */
export function forcedActs(
  trace: InterpretedTrace,
  found: readonly FoundBy[],
): ReadonlySet<number> {
  const claimed = new Set(
    found
      .filter(({ detector }) => detector.forces !== undefined)
      .flatMap(({ found: all }) => all.flatMap(({ claims }) => claims.map(({ event }) => event))),
  );
  const isForced = (event: InterpretedEvent, position: number) =>
    event.type === 'act' && (event.purpose !== 'script' || claimed.has(position));
  return new Set(
    trace.events.flatMap((event, position) => (isForced(event, position) ? [position] : [])),
  );
}

/** The steps of the script, each with the positions of its acts: one that took several tries is still one. */
export function scriptedActs(
  trace: InterpretedTrace,
  forced: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const steps = new Map<string, number[]>();
  for (const [position, event] of trace.events.entries()) {
    if (event.type !== 'act' || forced.has(position) || noSteps.has(event.verb)) continue;
    const key = `${event.step} ${event.verb}`;
    const known = steps.get(key);
    if (known) known.push(position);
    else steps.set(key, [position]);
  }
  return steps;
}

function countedHops(event: InterpretedEvent): number {
  return event.type === 'navigation' ? event.hops.filter((hop) => hop.counted).length : 0;
}

function byKind(sightings: readonly Sighting[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { detected } of sightings) kinds[detected.kind] = (kinds[detected.kind] ?? 0) + 1;
  return kinds;
}

function waitsOf(trace: InterpretedTrace): Counts['waits'] {
  const seconds = trace.events.flatMap((event) =>
    event.type === 'wait' ? [Math.max(0, event.duration) / 1000] : [],
  );
  return {
    total: sum(seconds),
    longest: Math.max(0, ...seconds),
    over1s: seconds.filter((wait) => wait > 1).length,
    over10s: seconds.filter((wait) => wait > 10).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, each) => before + each, 0);
}

/** What the browser puts there where no page came is none that the site showed. */
const isBrowsers = (url: string): boolean => url.startsWith('chrome-error:');
