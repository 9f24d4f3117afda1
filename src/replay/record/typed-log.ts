import type { Journey } from '../../journey/model/journey.ts';
import { typedValues } from '../../journey/values/typed-values.ts';
import type { Typed } from '../../steps/typed.ts';

/** What was typed, kept in memory only, so that it can be taken out of all that is written. */
export type TypedLog = {
  readonly add: (typed: Typed) => void;
  /** What the journey gives to the site, and what was typed so far. */
  readonly all: () => readonly Typed[];
  /** Something was typed into a page. */
  readonly hasTyped: () => boolean;
};

export function makeTypedLog(journey: Journey): TypedLog {
  const typed: Typed[] = [];
  return {
    add: (value) => void typed.push(value),
    all: () => [...typedValues(journey), ...typed],
    hasTyped: () => typed.length > 0,
  };
}
