import type { Detected } from '../../detect/detector.ts';
import { robotWallOn } from '../../detect/facts/pages/robot-wall.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { type FoundBy, isDeadEnd, type Sighting, sightingsOf } from '../model/found-by.ts';
import type { Outcome } from '../model/result.ts';

/** How the journey ended for the customer, and why. */
export type Ending = {
  readonly outcome: Outcome;
  /** Empty when reached. */
  readonly reason: string;
  /** The reason in a sentence; empty when reached. */
  readonly detail: string;
  /** What blocked the customer: there is one when and only when the outcome is blocked. */
  readonly by?: Detected;
};

/**
 * Reached, blocked by a dead end, or not measured. A dead end that the journey got past is recorded and blocks nothing:
 * it blocks where the walk stopped, or where all steps led without the goal.
 */
export function outcomeOf(trace: InterpretedTrace, found: readonly FoundBy[]): Ending {
  const { how, detail } = trace.end;
  if (how !== 'walked' && how !== 'stuck') return unmeasured(how, detail || whyUnmeasured[how]);
  const wall = isReached(trace) && trace.journey.goalKind !== 'done' ? '' : wallAtTheEnd(trace);
  if (wall !== '') return unmeasured('robot-wall', wall);
  const deadEnds = sightingsOf(found).filter(isDeadEnd);
  if (isReached(trace)) return reached(deadEnds);
  const end = deadEndAtTheEnd(trace, deadEnds);
  if (end) return blocked(end);
  if (how === 'walked') {
    return unmeasured(
      'goal-not-seen',
      `Every step was done, but the goal was not seen: ${trace.journey.goal}.${whereItIs(trace)}`,
    );
  }
  return unmeasured('off-script', detail || whyStuck(trace));
}

/** All steps were done, unless the last of them led to what is an error beyond doubt. */
function reached(deadEnds: readonly Sighting[]): Ending {
  const error = deadEnds.findLast(
    ({ detector, detected }) => detector.outdoesGoal === true && detected.blocks,
  );
  return error ? blocked(error) : { outcome: 'reached', reason: '', detail: '' };
}

/** In a sentence, who turned the robot away on the last page; empty: nobody did. */
function wallAtTheEnd(trace: InterpretedTrace): string {
  const by = robotWallOn(trace, trace.events.findLast(({ type }) => type === 'look')?.view ?? '');
  if (by === '') return '';
  return `${by} turned the robot away, which says nothing about customers. Let the site's owner allow it, or set customer: { present-as: customer } where you may.`;
}

/** What the last page has in place of the goal, so that the goal can be mended. */
function whereItIs({ events, journey }: InterpretedTrace): string {
  const look = events.findLast((event) => event.type === 'look')?.look;
  if (look === undefined) return '';
  if (journey.goalKind === 'url') return ` The last page is ${look.url}`;
  const refused = look.errors?.find(({ text }) => text !== '')?.text ?? '';
  if (refused !== '') return ` The last page does not accept something: "${refused}"`;
  const head = look.headings[0]?.text || look.title;
  return head === '' ? '' : ` The last page is headed "${head}".`;
}

const whyUnmeasured = {
  'goal-at-start':
    'The goal was true before the first act, so it cannot tell whether the job got done.',
  unreachable: 'The site did not answer.',
  browser: 'The browser failed.',
  stopped: 'The walk was stopped.',
} as const;

function isReached({ goalAt, journey, end }: InterpretedTrace): boolean {
  return goalAt !== null || (journey.goalKind === 'done' && end.how === 'walked');
}

/** What says most about why the customer could not go on: what blocks by itself first, then the latest. */
function deadEndAtTheEnd(
  trace: InterpretedTrace,
  deadEnds: readonly Sighting[],
): Sighting | undefined {
  return deadEnds
    .filter((sighting) => isWhereItEnded(trace, sighting))
    .toSorted((one, other) => {
      const blocks = Number(other.detected.blocks) - Number(one.detected.blocks);
      return blocks || other.detected.at - one.detected.at;
    })[0];
}

function isWhereItEnded(trace: InterpretedTrace, { detector, detected }: Sighting): boolean {
  if (detected.blocks || detected.step >= lastActedStep(trace)) return true;
  return (
    trace.end.how === 'walked' && detector.isWholePage === true && detected.page === lastPage(trace)
  );
}

/** The step where the walk stopped comes right after it, if it was not that one. */
function lastActedStep(trace: InterpretedTrace): number {
  const stopped = trace.end.step ?? Number.POSITIVE_INFINITY;
  const acted = trace.events.flatMap((event) =>
    event.type === 'act' && event.purpose === 'script' && event.step < stopped ? [event.step] : [],
  );
  return Math.max(-1, ...acted);
}

function lastPage(trace: InterpretedTrace): string | undefined {
  const looks = trace.events.flatMap((event) => (event.type === 'look' ? [event.look.url] : []));
  return looks.at(-1);
}

function whyStuck(trace: InterpretedTrace): string {
  const stuck = trace.events.findLast((event) => event.type === 'stuck');
  return stuck?.message ?? 'A step could not be done.';
}

function blocked({ detector, detected }: Sighting): Ending {
  return { outcome: 'blocked', reason: detector.id, detail: detected.message, by: detected };
}

function unmeasured(reason: string, detail: string): Ending {
  return { outcome: 'unmeasured', reason, detail };
}
