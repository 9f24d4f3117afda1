import { preparation, readingTime, wayToKeys } from '../../effort/preparation.ts';
import type { Act } from '../../trace/act-events.ts';
import type { EventOf } from '../../trace/event.ts';
import type { Sought } from '../../trace/sought.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { UnmeasurableError } from '../errors.ts';
import type { GoalWatch } from '../observe/goal-watch.ts';
import type { OverlayProbe } from '../observe/overlays/overlay-probe.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { Intent } from '../observe/probes/navigations.ts';
import type { StepEnd } from '../observe/step-end.ts';
import type { Acts } from '../record/acts.ts';
import type { RecentAct } from '../record/recent-act.ts';
import type { Fact, Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import type { Attention } from '../tab/attention.ts';

/** Lets the customer make up their mind, and records what they do. */
export type ActLog = {
  /**
   * The customer reads what is new, thinks, and moves; then the act is recorded, just before it is done. Whatever comes up
   * meanwhile is met by the act. Between reading and thinking they look for what they are about to press.
   */
  readonly record: (
    fact: Omit<Fact<'act'>, 'prepared' | 'sought'>,
    look?: () => Promise<Sought | undefined>,
  ) => Promise<EventOf<'act'>>;
  /** After a press the hand goes to the keys before the first of them: a page may do something of its own in that time. */
  readonly moveToKeys: () => Promise<void>;
  /** What came up meanwhile has been dealt with: the act comes after it, and what it opens is asked for. */
  readonly redate: (act: EventOf<'act'>) => void;
  /** What the act was meant for has gone, or cannot be reached: it is not done. */
  readonly withdraw: (act: EventOf<'act'>) => void;
  /** So many screens were scrolled. What was done before and answers to are left as they are: nothing was pressed. */
  readonly scrolled: (screens: number) => Promise<void>;
};

type ActLogParts = {
  readonly settings: Settings;
  readonly clock: Pick<CustomerClock, 'now' | 'think'>;
  readonly recorder: Recorder;
  readonly acts: Acts;
  readonly goal: Pick<GoalWatch, 'check' | 'seen'>;
  readonly poll: Pick<PagePoll, 'grantRequests'>;
  readonly stepEnd: Pick<StepEnd, 'readWords'>;
  readonly effects: Pick<PressEffects, 'end'>;
  readonly overlays: Pick<OverlayProbe, 'isAnswered'>;
  readonly intent: Intent;
  readonly attention: Attention;
};

export function makeActLog(parts: ActLogParts): ActLog {
  const { settings, clock, recorder, acts, intent, attention } = parts;
  const { profile } = settings;
  /** How long the hand takes from the mouse to the keys, in milliseconds of customer's time. */
  let toKeys = 0;
  let hasBegun = false;
  return {
    record: async (fact, look) => {
      const isOfJob = fact.verb !== 'open' && fact.purpose === 'script' && !answers(parts, fact);
      if (isOfJob && !hasBegun && !recorder.muted) {
        hasBegun = true;
        await refuseGoalAtStart(parts.goal);
      }
      const reading = readingTime(parts.stepEnd.readWords(), profile);
      parts.poll.grantRequests(2000);
      const prepared = preparation(fact, profile, acts.all());
      const way = wayToKeys(fact, profile, acts.all());
      // What the page still does while it is read, the customer sees: it is between looking and pressing that nothing may move.
      if (look && reading > 0) await clock.think(reading);
      const sought = await look?.();
      await clock.think((look ? prepared : reading + prepared) - way);
      toKeys = way;
      await parts.effects.end();
      const whole = { ...fact, ...(sought && { sought }) };
      const act = recorder.record('act', { ...whole, prepared: Math.round(reading + prepared) });
      acts.put(act);
      intent.acts++;
      acts.setLast(recentAct(parts, act));
      attention.worked = 0;
      return act;
    },
    moveToKeys: async () => {
      const way = toKeys;
      toKeys = 0;
      if (way > 0) await clock.think(way);
    },
    redate: (act) => {
      recorder.renew(act);
      acts.put(act);
      acts.setLast(recentAct(parts, act));
    },
    withdraw: (act) => {
      recorder.withdraw(act);
      acts.remove(act);
      intent.acts--;
      acts.setLast(null);
    },
    scrolled: async (screens) => {
      const fact = { verb: 'scroll', purpose: 'script' as const, presses: [], keys: [], screens };
      const prepared = preparation(fact, profile, acts.all());
      acts.put(recorder.record('act', { ...fact, prepared: Math.round(prepared) }));
      if (prepared > 0) await clock.think(prepared);
    },
  };
}

function recentAct(parts: ActLogParts, act: EventOf<'act'>): RecentAct {
  const { settings, clock, recorder } = parts;
  const { verb, widget, purpose } = act;
  const answered = answers(parts, act) ? act.within?.overlay : undefined;
  const closes = purpose === 'close-overlay';
  const step = settings.journey.steps[recorder.step]?.words ?? '';
  return {
    at: clock.now(),
    name: widget?.name ?? '',
    words: closes ? 'closing what lay over the page' : step,
    left: false,
    opens: widget?.opens === true,
    hovers: verb === 'hover',
    field: typing.has(verb) ? (widget?.rect ?? null) : null,
    keyAt: clock.now(),
    because: act.because ?? answered ?? '',
  };
}

/** A step gets rid of what came in between: that is no act of the job. */
function answers({ overlays }: ActLogParts, { within }: Pick<Act, 'within'>): boolean {
  return within !== undefined && overlays.isAnswered(within.overlay);
}

const typing: ReadonlySet<string> = new Set(['type', 'paste', 'press']);

/** A goal that holds before anything was done cannot tell whether the job got done. */
async function refuseGoalAtStart(goal: ActLogParts['goal']): Promise<void> {
  await goal.check();
  if (!goal.seen()) return;
  throw new UnmeasurableError(
    'goal-at-start',
    'The goal is true at the start: it holds before anything has been done. Choose a goal that only the finished job shows.',
  );
}
