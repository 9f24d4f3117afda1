import type { Line, LineClass } from '../../effort/line.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { StepResult } from '../model/result.ts';

/** What each step cost, by class, and on which page it ended. Forced acts are given by their positions in the trace. */
export function stepResultsOf(
  trace: InterpretedTrace,
  ledger: readonly Line[],
  forced: ReadonlySet<number>,
): readonly StepResult[] {
  return trace.steps.map(({ avoidable: needless, ...step }) => {
    const lines = ledger.filter((line) => line.step === step.index);
    const forcedSteps = [...forced].filter((event) => trace.events[event]?.step === step.index);
    return {
      ...step,
      needless,
      task: secondsIn(lines, 'task'),
      avoidable: secondsIn(lines, 'avoidable'),
      duty: secondsIn(lines, 'duty'),
      forcedSteps: forcedSteps.length,
      page: step.status === 'not-walked' ? '' : pageAtEndOf(step.index, trace),
    };
  });
}

/** Model seconds of the lines of one class. */
export function secondsIn(lines: readonly Line[], name: LineClass): number {
  return lines.reduce((sum, line) => (line.class === name ? sum + line.seconds : sum), 0);
}

function pageAtEndOf(step: number, trace: InterpretedTrace): string {
  const addresses = trace.events.flatMap((event) => {
    if (event.step > step) return [];
    if (event.type === 'look') return [event.look.url];
    return event.type === 'view' && !event.url.startsWith('chrome-error:') ? [event.url] : [];
  });
  return addresses.at(-1) ?? '';
}
