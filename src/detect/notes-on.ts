import type { InterpretedTrace } from '../interpret/interpreted.ts';
import { interruptionsIn } from './facts/interruptions/interruptions.ts';
import { inSeconds } from './facts/trace/tell.ts';

/** What is said beside the findings without being one: a survey after the goal is fair. */
export const notesOn = (trace: InterpretedTrace): readonly string[] =>
  interruptionsIn(trace)
    .filter(({ kind, afterGoal }) => kind === 'survey' && afterGoal)
    .map(({ event }) => {
      const after = inSeconds(event.at - (trace.goalAt ?? event.at));
      return `A survey came ${after} after the goal was reached. There it is fair, and it is not counted as friction.`;
    });
