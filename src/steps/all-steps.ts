import type { Step } from './step.ts';

/** Steps with those nested in an `if` after it, in the order they are written. */
export function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) =>
    step.verb === 'if' ? [step, ...allSteps(step.args.yes), ...allSteps(step.args.no)] : [step],
  );
}
