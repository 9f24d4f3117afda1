import type { Actor } from '../../steps/actor.ts';
import type { Condition } from '../../steps/condition.ts';
import { conditionInWords } from '../../steps/written-condition.ts';
import { StuckError } from '../errors.ts';
import { type ConditionParts, conditionTest } from '../locate/conditions.ts';
import type { StepEnd } from '../observe/step-end.ts';
import { pause } from '../pause.ts';
import type { Recorder } from '../record/recorder.ts';
import type { StepLimit } from '../settings.ts';
import type { Until } from '../wait/until.ts';
import type { WaitFor } from '../wait/wait-for.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';

export type LookVerbParts = ConditionParts & {
  readonly limit: StepLimit;
  readonly recorder: Recorder;
  readonly stepEnd: Pick<StepEnd, 'see'>;
  readonly until: Until;
  readonly waitFor: Pick<WaitFor, 'quiet'>;
  readonly meter: Pick<WaitMeter, 'end'>;
};

/** What is looked for on the page, with nothing done to it. */
export function makeLookVerbs(parts: LookVerbParts): Pick<Actor, 'expect' | 'holds'> {
  const { limit, recorder, stepEnd } = parts;
  return {
    expect: async (condition) => {
      const holds = conditionTest(parts, condition);
      const held = await parts.until(async () => ((await holds()) ? true : null), limit.timeout);
      parts.meter.end(held ? 'target' : 'cap');
      await stepEnd.see();
      if (!held) throw notMet(condition);
      recorder.pendingStep = recorder.muted ? null : recorder.step;
    },
    holds: async (condition, within) => {
      await parts.waitFor.quiet(Math.min(limit.timeout, 2000));
      await stepEnd.see();
      const holds = conditionTest(parts, condition);
      // Looking out for it is not the customer's time: the clock stands still meanwhile.
      return lookOut(holds, within);
    },
  };
}

function notMet(condition: Condition): StuckError {
  const wanted = conditionInWords(condition);
  const message = `This was expected, and did not come: ${wanted}.`;
  return new StuckError({ found: 'not-met', wanted, nearest: [], reason: '', message });
}

async function lookOut(holds: () => Promise<boolean>, within: number): Promise<boolean> {
  const end = performance.now() + within;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() >= end) return false;
    await pause(25);
  }
}
