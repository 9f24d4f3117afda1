import type { Target } from '../../steps/target.ts';
import type { PressLanded } from '../input/press-landed.ts';
import type { Interruptions } from '../interruptions/interruptions.ts';
import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { PressEffects } from '../observe/press-effects.ts';
import type { StepEnd } from '../observe/step-end.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { WaitFor } from '../wait/wait-for.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';

/** What comes before and after every act: the result of the one before is met, and that of this one is waited for. */
export type Meeting = {
  /** The result of the act before is there when the next control can be used. */
  readonly meet: (target: Target, wanted: Wanted) => Promise<Found>;
  /** For acts that need no control: the result is there when the page is quiet. */
  readonly rest: () => Promise<void>;
  /** Does an act, and waits for what a press sets off. */
  readonly acted: (act: () => Promise<void>) => Promise<Before>;
  /** Text in a field is its own result: nothing has to land. */
  readonly entered: (act: () => Promise<void>) => Promise<void>;
};

export type MeetingParts = {
  readonly finder: Pick<Finder, 'find'>;
  readonly meter: Pick<WaitMeter, 'start' | 'end'>;
  readonly waitFor: Pick<WaitFor, 'quiet'>;
  readonly stepEnd: Pick<StepEnd, 'see'>;
  readonly effects: Pick<PressEffects, 'before'>;
  readonly landed: PressLanded;
  readonly interruptions: Pick<Interruptions, 'answerConsent'>;
};

export function makeMeeting(parts: MeetingParts): Meeting {
  const { finder, meter, stepEnd, effects, interruptions } = parts;
  return {
    meet: async (target, wanted) => {
      try {
        const found = await finder.find(target, wanted);
        meter.end('target');
        await stepEnd.see();
        // The answer may have led to another page, or drawn this one anew.
        const isAnswered = await interruptions.answerConsent(found);
        return isAnswered ? await finder.find(target, wanted) : found;
      } catch (error) {
        meter.end('cap');
        await stepEnd.see();
        throw error;
      }
    },
    rest: async () => {
      await parts.waitFor.quiet();
      await stepEnd.see();
    },
    acted: async (act) => {
      const before = effects.before();
      await act();
      meter.start();
      await parts.landed(before);
      return before;
    },
    entered: async (act) => {
      effects.before();
      await act();
      meter.start();
    },
  };
}
