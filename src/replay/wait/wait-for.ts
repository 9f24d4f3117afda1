import type { GoalWatch } from '../observe/goal-watch.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { StepLimit } from '../settings.ts';
import type { Windows } from '../windows/windows.ts';
import { isAtRest, type Until } from './until.ts';
import type { WaitMeter } from './wait-meter.ts';

/** Waits for what needs no control to be found, and ends the wait with it. */
export type WaitFor = {
  /** For steps that need no control: until the page is quiet, or the time is over; in milliseconds of customer's time. */
  readonly quiet: (limit?: number) => Promise<void>;
  /** After the last step: until the goal has been reached. */
  readonly goal: () => Promise<void>;
};

type WaitForParts = {
  readonly limit: StepLimit;
  readonly windows: Pick<Windows, 'current'>;
  readonly poll: Pick<PagePoll, 'poll'>;
  readonly goal: Pick<GoalWatch, 'check' | 'seen'>;
  readonly meter: Pick<WaitMeter, 'end'>;
  readonly until: Until;
};

/** A page is quiet when nothing has changed for so long, in real milliseconds. */
const quietAfter = 60;

export function makeWaitFor({ limit, windows, poll, goal, meter, until }: WaitForParts): WaitFor {
  const isQuiet = async (): Promise<boolean> => {
    if (windows.current().dialogOpen) return true;
    const still = await poll.poll();
    return isAtRest(windows.current(), still, quietAfter);
  };
  return {
    quiet: async (atMost = limit.timeout) => {
      const quiet = await until(async () => ((await isQuiet()) ? true : null), atMost);
      meter.end(quiet === null ? 'cap' : 'quiet');
    },
    goal: async () => {
      const reached = async () => {
        await goal.check();
        return goal.seen();
      };
      await until(reached, limit.timeout);
      meter.end(goal.seen() ? 'goal' : 'cap');
    },
  };
}
