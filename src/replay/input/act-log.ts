import { preparation, readingTime, wayToKeys } from '../../effort/preparation.ts';
import type { Act } from '../../trace/act-events.ts';
import type { EventOf } from '../../trace/event.ts';
import type { Sought } from '../../trace/sought.ts';
import { UnmeasurableError } from '../errors.ts';
import type { RecentAct } from '../record/recent-act.ts';
import type { Fact } from '../record/recorder.ts';
import type { Visit } from '../visit.ts';

/**
 * The customer reads what is new, thinks, and moves; then the act is recorded, just before it is done. Whatever comes up
 * meanwhile is met by the act. Between reading and thinking they look for what they are about to press.
 */
export async function recordAct(
  visit: Visit,
  fact: Omit<Fact<'act'>, 'prepared' | 'sought'>,
  look?: () => Promise<Sought | undefined>,
): Promise<EventOf<'act'>> {
  if (fact.verb !== 'open' && fact.purpose === 'script' && !answersOverlay(visit, fact)) {
    await refuseGoalAtStart(visit);
  }
  const reading = readingTime(visit.stepEnd.readWords(), visit.settings.profile);
  visit.poll.grantRequests(2000);
  const prepared = preparation(fact, visit.settings.profile, visit.acts.all());
  const way = wayToKeys(fact, visit.settings.profile, visit.acts.all());
  // What the page still does while it is read, the customer sees: it is between looking and pressing that nothing may move.
  if (look && reading > 0) await visit.clock.think(reading);
  const sought = await look?.();
  await visit.clock.think((look ? prepared : reading + prepared) - way);
  handsOnMouse.set(visit, way);
  await visit.effects.end();
  const act = visit.recorder.record('act', {
    ...fact,
    ...(sought && { sought }),
    prepared: Math.round(reading + prepared),
  });
  visit.acts.put(act);
  visit.intent.acts++;
  visit.acts.setLast(lastActOf(visit, act));
  visit.attention.worked = 0;
  return act;
}

const handsOnMouse = new WeakMap<Visit, number>();

/** After a press the hand goes to the keys before the first of them: a page may do something of its own in that time. */
export async function moveToKeys(visit: Visit): Promise<void> {
  const way = handsOnMouse.get(visit) ?? 0;
  handsOnMouse.delete(visit);
  if (way > 0) await visit.clock.think(way);
}

/** What came up meanwhile has been dealt with: the act comes after it, and what it opens is asked for. */
export function dateAct(visit: Visit, act: EventOf<'act'>): void {
  visit.recorder.renew(act);
  visit.acts.put(act);
  visit.acts.setLast(lastActOf(visit, act));
}

/** What the act was meant for has gone, or cannot be reached: it is not done. */
export function withdrawAct(visit: Visit, act: EventOf<'act'>): void {
  visit.recorder.withdraw(act);
  visit.acts.remove(act);
  visit.intent.acts--;
  visit.acts.setLast(null);
}

function lastActOf(visit: Visit, act: EventOf<'act'>): RecentAct {
  const { verb, widget, purpose } = act;
  const answered = answersOverlay(visit, act) ? act.within?.overlay : undefined;
  const closes = purpose === 'close-overlay';
  const step = visit.settings.journey.steps[visit.recorder.step]?.words ?? '';
  return {
    at: visit.clock.now(),
    name: widget?.name ?? '',
    words: closes ? 'closing what lay over the page' : step,
    left: false,
    opens: widget?.opens === true,
    hovers: verb === 'hover',
    field: typing.has(verb) ? (widget?.rect ?? null) : null,
    keyAt: visit.clock.now(),
    because: act.because ?? answered ?? '',
  };
}

/** A step gets rid of what came in between: that is no act of the job. */
function answersOverlay(visit: Visit, { within }: Pick<Act, 'within'>): boolean {
  return within !== undefined && visit.overlays.isAnswered(within.overlay);
}

const typing: ReadonlySet<string> = new Set(['type', 'paste', 'press']);

/** Each key is an act: what it brings was asked for as much as what the first brought. */
export function noteKey(visit: Visit): void {
  visit.acts.amendLast({ keyAt: visit.clock.now() });
}

/** A goal that holds before anything was done cannot tell whether the job got done. */
async function refuseGoalAtStart(visit: Visit): Promise<void> {
  if (visit.begun || visit.recorder.muted) return;
  visit.begun = true;
  await visit.goal.check();
  if (!visit.goal.seen()) return;
  throw new UnmeasurableError(
    'goal-at-start',
    'The goal is true at the start: it holds before anything has been done. Choose a goal that only the finished job shows.',
  );
}
