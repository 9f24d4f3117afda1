import type { JourneyResult } from '../../score/model/result.ts';
import type { Trace } from '../../trace/trace.ts';

/** The result with every path that it names changed. */
export function withFiles(result: JourneyResult, rename: (file: string) => string): JourneyResult {
  return {
    ...result,
    trace: rename(result.trace),
    runs: result.runs.map((run) => ({ ...run, trace: rename(run.trace) })),
    steps: result.steps.map((step) => ({ ...step, screenshot: rename(step.screenshot) })),
    findings: result.findings.map((finding) =>
      finding.screenshot === undefined
        ? finding
        : { ...finding, screenshot: rename(finding.screenshot) },
    ),
  };
}

/** The trace with every path that it names changed. */
export function withPictures(trace: Trace, rename: (file: string) => string): Trace {
  return {
    ...trace,
    steps: trace.steps.map((step) => ({ ...step, screenshot: rename(step.screenshot) })),
    events: trace.events.map((event) =>
      event.type === 'overlay' && event.screenshot !== undefined
        ? { ...event, screenshot: rename(event.screenshot) }
        : event,
    ),
  };
}

/** A path as the tool writes it: below the folder of the report, in plain words. Any other is nobody's to follow or to read. */
export function ownPath(file: string): string {
  const isOwn = /^[^/\\:\p{C}]+(?:\/[^/\\:\p{C}]+)*$/u.test(file);
  return isOwn && !file.split('/').includes('..') ? file : '';
}
