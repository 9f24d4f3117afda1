import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { timedDetectors } from '../../src/detect/index.ts';
import { judge } from '../../src/pipeline.ts';
import { readTrace } from '../../src/trace/read-trace.ts';

const traces = path.join(import.meta.dirname, 'traces');
const names = readdirSync(traces).map((file) => path.basename(file, '.json'));

/** Walks that were made once, in a real browser: time stands still in them, so that also what rests on it is held. */
describe('a saved trace', () => {
  it.each(names)('is judged as ever: %s', async (name) => {
    const trace = await readTrace(path.join(traces, `${name}.json`));
    // What the detectors say of themselves is in each report, and changes as they do.
    const { checks: _, ...report } = judge([trace], { traceFile: () => `traces/${name}.json` });
    const golden = path.join(import.meta.dirname, 'reports', `${name}.json`);
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it('is one of two of each outcome, and two of them show what rests on time', async () => {
    const all = await Promise.all(
      names.map((name) => readTrace(path.join(traces, `${name}.json`))),
    );
    const results = all.flatMap((trace) => judge([trace]).results);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      ...['blocked', 'blocked', 'reached', 'reached', 'unmeasured', 'unmeasured'],
    ]);
    const timed = results.filter(({ findings }) =>
      findings.some(({ detector }) => timedDetectors.includes(detector)),
    );
    expect(timed.length).toBeGreaterThanOrEqual(2);
  });
});
