import type { Actor } from '../../steps/actor.ts';
import { perform } from '../../steps/index.ts';
import type { Step } from '../../steps/step.ts';
import type { TracedStep } from '../../trace/trace.ts';
import { StuckError, UnmeasurableError } from '../errors.ts';
import type { Visit } from '../visit.ts';
import { attended } from './attended.ts';

/** How a step went: what the progress line says. */
export type StepProgress = (
  step: Step,
  state: 'started' | 'done' | 'skipped' | 'stuck',
  note: string,
) => void;

export type WalkParts = {
  readonly actor: Actor;
  /** The steps of the trace, to be filled in. */
  readonly traced: readonly TracedStep[];
  readonly progress: StepProgress;
};

/** Walks steps in order. Throws StuckError when one that is not optional cannot be done. */
export async function walkSteps(
  visit: Visit,
  steps: readonly Step[],
  parts: WalkParts,
): Promise<void> {
  for (const [at, step] of steps.entries()) {
    if (visit.settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
    visit.dialogs.wanted = wantedAnswer(steps[at + 1]);
    await walkStep(visit, step, parts);
  }
}

/** A dialog is answered while its act is still going on, so the step after it is looked at before. */
function wantedAnswer(next: Step | undefined): Visit['dialogs']['wanted'] {
  return next?.verb === 'answer' ? next.args.answer : null;
}

async function walkStep(visit: Visit, step: Step, parts: WalkParts): Promise<void> {
  const traced = parts.traced[step.index];
  if (!visit.recorder.muted) visit.recorder.step = step.index;
  if (traced) traced.startedAt = Math.round(visit.clock.now());
  parts.progress(step, 'started', '');
  try {
    await attended(visit, async () => {
      await giveTime(visit, step);
      await perform(parts.actor, step);
    });
    if (traced) Object.assign(traced, { status: 'done', endedAt: Math.round(visit.clock.now()) });
    parts.progress(step, 'done', '');
  } catch (error) {
    if (!(error instanceof StuckError)) throw error;
    const status = step.optional ? 'skipped' : 'stuck';
    if (traced) Object.assign(traced, { status, endedAt: Math.round(visit.clock.now()) });
    parts.progress(step, status, error.message);
    if (step.optional) return;
    await recordStuck(visit, step, error);
    throw error;
  }
}

async function recordStuck(visit: Visit, step: Step, error: StuckError): Promise<void> {
  visit.meter.end('cap');
  await attended(visit, () => visit.stepEnd.see());
  visit.recorder.record('stuck', error.fact);
  await attended(visit, () => visit.screenshots.ofStep(visit.windows.current(), step.index));
}

/** What need not be there is looked for only so long, in milliseconds. */
const optionalLimit = 1000;

/** A step with a time of its own waits that long. Looking for what need not be there is no wait for the act before. */
async function giveTime(visit: Visit, step: Step): Promise<void> {
  visit.limit.timeout = step.within ?? visit.settings.defaultTimeout;
  visit.attention.stepEnds = performance.now() + visit.limit.timeout;
  visit.attention.worked = 0;
  if (!step.optional) return;
  await visit.waitFor.quiet();
  await visit.stepEnd.see();
  visit.limit.timeout = step.within ?? Math.min(optionalLimit, visit.settings.defaultTimeout);
}
