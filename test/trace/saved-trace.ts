import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { tracedJourney, tracedSteps } from '../../src/trace/traced-journey.ts';

/** A small trace as it would be saved. */
export function savedTrace(): Trace {
  const text = 'journey: Visit us\nsite: https://a.example\ngoal: done\nsteps: [open: /]\n';
  const { journey } = parseJourney(text, 't.yaml');
  if (journey === undefined) throw new Error('the journey has problems');
  return {
    traceVersion: 2,
    tool: { name: 'friction', version: '1.0.0' },
    run: 1,
    startedAt: '2026-01-05T12:00:00.000Z',
    journey: tracedJourney(journey),
    environment: {
      browser: 'Chrome/156',
      device: 'desktop',
      viewport: { width: 1280, height: 800 },
      language: 'en-US',
      pace: 'fast',
      presentAs: 'robot',
      profile: 'klm-1',
      timeout: 10_000,
    },
    end: { how: 'walked', detail: '', step: null },
    goalAt: 1200,
    endedAt: 1500,
    steps: tracedSteps(journey),
    events: [{ type: 'goal', step: 0, at: 1200, pageAt: 900, view: 'v1' }],
    blindSpots: [],
  };
}
