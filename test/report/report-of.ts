import { detectors } from '../../src/detect/index.ts';
import { totalsOf } from '../../src/effort/operators.ts';
import { checkOf } from '../../src/score/model/check-of.ts';
import {
  type Finding,
  type JourneyResult,
  type Report,
  type StepResult,
  schemaVersion,
} from '../../src/score/model/result.ts';
import { detectorOf } from '../helpers/detected-of.ts';
import { tracedStep } from '../helpers/trace-of.ts';

/** A made-up finding: what is not said has a harmless default. */
export function findingOf(partial: Partial<Finding> = {}): Finding {
  const { detector = 'interruption', kind = 'survey' } = partial;
  const premature = partial.premature ?? (kind === 'survey' && partial.evidence === undefined);
  const { role, why, forces, title, titleFor } = detectorOf(detector);
  return {
    id: 'f1',
    title: titleFor?.(kind, premature) ?? title,
    why,
    role,
    ...(forces && { forces }),
    ...(premature && { premature }),
    detector: 'interruption',
    kind: 'survey',
    confidence: 0.95,
    seenIn: { runs: 1, of: 1 },
    step: 1,
    page: 'https://clinic.example/book/new?session=1',
    at: 12.34,
    message:
      'A survey asked for a rating 3.0 s after the page opened, before there was anything to rate. It blocked the view.',
    fix: 'Ask after the job is done, on the page that says so, and where it covers nothing.',
    blocks: false,
    breaksTrust: false,
    seconds: 7.2,
    share: 31.6,
    scoreIfFixed: 22.4,
    saves: { seconds: 7.2, steps: 1, keystrokes: 0, points: 31.6 },
    evidence: { kind: 'survey' },
    ...partial,
  };
}

export function stepOf(index: number, words: string): StepResult {
  const { avoidable: needless, ...step } = tracedStep(index, { words });
  const costs = { task: 1, avoidable: 0, duty: 0, forcedSteps: 0 };
  return { ...step, needless, ...costs, page: 'https://clinic.example/' };
}

/** Made-up effort: its interval a fifth to each side, all of it measured time. */
export function effortOf(
  seconds: Omit<JourneyResult['effort'], 'intervals' | 'operators'>,
): JourneyResult['effort'] {
  const around = (value: number) => ({ low: 0.8 * value, high: 1.2 * value });
  const measured = (value: number) => totalsOf([{ operator: 'W', count: value }]);
  const { total, task, avoidable, duty, jobMinimum } = seconds;
  return {
    ...seconds,
    intervals: { total: around(total), avoidable: around(avoidable) },
    operators: {
      task: measured(task),
      avoidable: measured(avoidable),
      duty: measured(duty),
      jobMinimum: measured(jobMinimum),
    },
  };
}

/** A made-up journey that was reached with nothing in the way. */
export function resultOf(partial: Partial<JourneyResult> = {}): JourneyResult {
  return {
    journey: "Book a doctor's appointment",
    job: 'See a doctor this week without a phone call',
    site: 'https://clinic.example',
    file: 'journeys/book.yaml',
    journeyDigest: '0'.repeat(64),
    goal: 'see "Your appointment is booked"',
    tags: [],
    environment: {
      browser: 'Chrome/156.0',
      device: 'desktop',
      viewport: { width: 1280, height: 800 },
      language: 'en-US',
      pace: 'fast',
      presentAs: 'customer',
      profile: 'web-desktop',
      timeout: 10_000,
    },
    consent: 'accept',
    outcome: 'reached',
    reason: '',
    detail: '',
    endedInStep: null,
    runs: [],
    counts: {
      steps: 3,
      scriptedSteps: 3,
      forcedSteps: 0,
      clicks: 2,
      keystrokes: 11,
      questions: { asked: 1, required: 1, needed: 1, filled: 1, prefilled: 0 },
      pages: 2,
      redirects: 0,
      interruptions: {},
      surveysBeforeGoal: 0,
      deadEnds: 0,
      waits: { total: 1.52, longest: 0.8, over1s: 0, over10s: 0 },
    },
    effort: effortOf({ total: 12.4, task: 12.4, avoidable: 0, duty: 0, jobMinimum: 11 }),
    friction: { score: 0, low: 0, high: 0, words: 'smooth' },
    volume: null,
    opposite: null,
    findings: [],
    verdicts: [{ detector: 'interruption', role: 'interruption', verdict: 'clear', because: '' }],
    steps: [
      stepOf(0, 'open /'),
      stepOf(1, 'type the postcode into "Postcode"'),
      stepOf(2, 'click "Book the Appointment"'),
    ],
    ledger: [],
    gates: [
      { gate: 'outcome', limit: 'reached', actual: 'reached', state: 'held', message: 'Reached.' },
    ],
    notes: [],
    trace: '',
    ...partial,
  };
}

/** A made-up journey in which everything goes wrong that can. */
export function blockedResult(): JourneyResult {
  const calls =
    'After "Book the Appointment" the page said: "We are sorry. Please call 1-800-555-0138." The customer can only call (1-800-555-0138).';
  return resultOf({
    outcome: 'blocked',
    reason: 'channel-switch',
    detail: calls,
    counts: {
      ...resultOf().counts,
      steps: 5,
      scriptedSteps: 4,
      forcedSteps: 1,
      surveysBeforeGoal: 1,
      deadEnds: 1,
      redirects: 2,
      interruptions: { survey: 1 },
      waits: { total: 14.2, longest: 11, over1s: 2, over10s: 1 },
    },
    effort: effortOf({ total: 42.6, task: 13, avoidable: 28.1, duty: 1.5, jobMinimum: 11 }),
    friction: { score: 100, low: 100, high: 100, words: 'mostly waste' },
    findings: [
      findingOf({
        detector: 'channel-switch',
        kind: 'channel-switch',
        step: 2,
        page: 'https://clinic.example/sorry',
        at: 44.1,
        message: calls,
        fix: 'Let the customer finish here.',
        blocks: true,
        seconds: 0,
        share: 43,
        scoreIfFixed: 57,
        saves: { seconds: 0, steps: 0, keystrokes: 0, points: 43 },
      }),
      findingOf({
        scoreIfFixed: 100,
        saves: { seconds: 7.2, steps: 1, keystrokes: 0, points: 0 },
      }),
      findingOf({
        detector: 'redirect',
        kind: 'redirect',
        message: 'The customer was passed on twice before the page came, over go.meduno.example.',
        fix: 'Link straight to where the customer ends up.',
        seconds: 1.1,
        share: 0.4,
        scoreIfFixed: 100,
        saves: { seconds: 1.1, steps: 0, keystrokes: 0, points: 0 },
        evidence: {
          hops: [
            hop('https://clinic.example/book', 'https://go.meduno.example/', 'http', 302, 0.12),
            hop(
              'https://go.meduno.example/',
              'https://go.meduno.example/new?s=1',
              'meta-refresh',
              0,
              1,
            ),
          ],
        },
      }),
    ],
    verdicts: [
      { detector: 'interruption', role: 'interruption', verdict: 'found', because: '' },
      { detector: 'dead-click', role: 'dead-end', verdict: 'error', because: 'it broke' },
      {
        detector: 'no-way-on',
        role: 'dead-end',
        verdict: 'incomplete',
        because: 'a frame could not be seen',
      },
    ],
    gates: [
      {
        gate: 'outcome',
        limit: 'reached',
        actual: 'blocked',
        state: 'failed',
        message: 'The customer was blocked.',
      },
      {
        gate: 'friction',
        limit: 30,
        actual: 100,
        state: 'failed',
        message: 'Friction: 100, limit 30.',
      },
      {
        gate: 'dead-ends',
        limit: 2,
        actual: 1,
        state: 'unsure',
        message: 'Dead ends: 1, limit 2, but not everything could be seen.',
      },
    ],
    notes: ['Steps are not judged: the journey does not say what the job needs.'],
    trace: 'traces/book.json',
  });
}

function hop(from: string, to: string, kind: string, status: number, seconds: number) {
  return {
    from,
    to,
    kind,
    status,
    seconds,
    purpose: '',
    crossSite: kind === 'http',
    painted: kind !== 'http',
  };
}

export function reportOf(...results: readonly JourneyResult[]): Report {
  return {
    schemaVersion,
    scoreModel: '1',
    tool: { name: 'friction', version: '0.0.0' },
    startedAt: '2026-01-01T00:00:00.000Z',
    results: [...results],
    checks: detectors.map(checkOf),
  };
}
