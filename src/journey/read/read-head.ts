import type { Static } from 'typebox';
import { readCondition } from '../../steps/written-condition.ts';
import type { Goal, Journey } from '../model/journey.ts';
import type { WrittenHead } from '../written/written-head.ts';

type HeadKeys =
  | 'journey'
  | 'job'
  | 'customer'
  | 'needs'
  | 'duty'
  | 'goal'
  | 'tags'
  | 'limits'
  | 'once'
  | 'volume';

/** Everything but the steps, from data that the schema has approved. */
export function readHead(value: unknown): Pick<Journey, HeadKeys> {
  const head = value as Static<typeof WrittenHead>;
  const { device, language, consent, 'present-as': presentAs } = head.customer ?? {};
  return {
    journey: head.journey,
    ...(head.job !== undefined && { job: head.job }),
    customer: {
      device: device ?? 'desktop',
      language: language ?? 'en-US',
      consent: consent ?? 'accept',
      presentAs: presentAs ?? 'robot',
    },
    ...(head.needs !== undefined && { needs: head.needs }),
    duty: head.duty ?? [],
    goal: readGoal(head.goal),
    tags: head.tags ?? [],
    limits: head.limits ?? {},
    once: head.once ?? false,
    ...(head.volume && {
      volume: { perMonth: head.volume['per-month'], source: head.volume.source },
    }),
  };
}

function readGoal(written: Static<typeof WrittenHead>['goal']): Goal {
  return typeof written === 'string' ? 'done' : readCondition(written);
}
