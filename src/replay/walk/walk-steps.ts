import type { Actor } from '../../steps/actor.ts';
import { perform } from '../../steps/index.ts';
import type { Step } from '../../steps/step.ts';
import type { TracedStep } from '../../trace/trace.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { StuckError, UnmeasurableError } from '../errors.ts';
import type { DialogState } from '../observe/probes/dialogs.ts';
import type { Screenshots } from '../observe/screenshots.ts';
import type { StepEnd } from '../observe/step-end.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { WaitFor } from '../wait/wait-for.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { Windows } from '../windows/windows.ts';
import { type AttendedParts, attended } from './attended.ts';

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

export type StepTools = AttendedParts & {
  readonly settings: Pick<Settings, 'signal' | 'defaultTimeout'>;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now' | 'toolTime'>;
  readonly recorder: Recorder;
  readonly dialogs: Pick<DialogState, 'wanted'>;
  readonly windows: Pick<Windows, 'current' | 'inFront'>;
  readonly screenshots: Pick<Screenshots, 'ofStep'>;
  readonly stepEnd: Pick<StepEnd, 'see'>;
  readonly meter: Pick<WaitMeter, 'end'>;
  readonly waitFor: Pick<WaitFor, 'quiet'>;
};

/** Walks steps in order. Throws StuckError when one that is not optional cannot be done. */
export async function walkSteps(
  tools: StepTools,
  steps: readonly Step[],
  parts: WalkParts,
): Promise<void> {
  for (const [at, step] of steps.entries()) {
    if (tools.settings.signal.aborted) throw new UnmeasurableError('stopped', 'It was stopped.');
    tools.dialogs.wanted = wantedAnswer(steps[at + 1]);
    await walkStep(tools, step, parts);
  }
}

/** A dialog is answered while its act is still going on, so the step after it is looked at before. */
function wantedAnswer(next: Step | undefined): DialogState['wanted'] {
  return next?.verb === 'answer' ? next.args.answer : null;
}

async function walkStep(tools: StepTools, step: Step, parts: WalkParts): Promise<void> {
  const traced = parts.traced[step.index];
  if (!tools.recorder.muted) tools.recorder.step = step.index;
  if (traced) traced.startedAt = Math.round(tools.clock.now());
  parts.progress(step, 'started', '');
  try {
    await attended(tools, async () => {
      await giveTime(tools, step);
      await perform(parts.actor, step);
    });
    if (traced) Object.assign(traced, { status: 'done', endedAt: Math.round(tools.clock.now()) });
    parts.progress(step, 'done', '');
  } catch (error) {
    if (!(error instanceof StuckError)) throw error;
    const status = step.optional ? 'skipped' : 'stuck';
    if (traced) Object.assign(traced, { status, endedAt: Math.round(tools.clock.now()) });
    parts.progress(step, status, error.message);
    if (step.optional) return;
    await recordStuck(tools, step, error);
    throw error;
  }
}

async function recordStuck(tools: StepTools, step: Step, error: StuckError): Promise<void> {
  tools.meter.end('cap');
  await attended(tools, () => tools.stepEnd.see());
  tools.recorder.record('stuck', error.fact);
  await attended(tools, () => tools.screenshots.ofStep(tools.windows.current(), step.index));
}

/** What need not be there is looked for only so long, in milliseconds. */
const optionalLimit = 1000;

/** A step with a time of its own waits that long. Looking for what need not be there is no wait for the act before. */
async function giveTime(tools: StepTools, step: Step): Promise<void> {
  tools.limit.timeout = step.within ?? tools.settings.defaultTimeout;
  tools.attention.stepEnds = performance.now() + tools.limit.timeout;
  tools.attention.worked = 0;
  if (!step.optional) return;
  await tools.waitFor.quiet();
  await tools.stepEnd.see();
  tools.limit.timeout = step.within ?? Math.min(optionalLimit, tools.settings.defaultTimeout);
}
