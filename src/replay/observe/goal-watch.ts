import type { EventOf } from '../../trace/event.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';

/** Whether a condition holds now: on the page before the customer, or in another window. */
export type ConditionTest = (tab?: Tab) => Promise<boolean>;

/** Looks whether the goal has been reached. */
export type GoalWatch = {
  /** From now on this is the goal; before that, and for a journey that is done at its last step, there is none. */
  readonly begin: (test: ConditionTest) => void;
  /** Looks once. The goal counts from the moment it first holds, here or in the window before. */
  readonly check: () => Promise<void>;
  /** When it first held; null: not yet. */
  readonly seen: () => EventOf<'goal'> | null;
  /** Whether it holds now. */
  readonly holds: ConditionTest;
};

export function makeGoalWatch(recorder: Recorder, windows: Pick<Windows, 'before'>): GoalWatch {
  let holds: ConditionTest = async () => false;
  let seen: EventOf<'goal'> | null = null;
  return {
    begin: (test) => {
      holds = test;
    },
    check: async () => {
      if (seen || recorder.muted) return;
      const before = windows.before();
      const isReached = (await holds()) || (before !== null && (await holds(before)));
      if (isReached) seen = recorder.record('goal', {});
    },
    seen: () => seen,
    holds: (tab) => holds(tab),
  };
}
