import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveReport, saveTraces } from '../../src/commands/files/save-results.ts';
import { judge } from '../../src/pipeline.ts';
import { commandLine } from '../helpers/command-line.ts';
import { actEvent, traceOf } from '../helpers/trace-of.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const friction = (...argv: readonly string[]) => commandLine(argv, { cwd: place.cwd });

/** What `friction run` leaves behind after so many presses. */
async function walked(presses: number): Promise<void> {
  const events = Array.from({ length: presses }, (_, step) => actEvent({ step }));
  const out = path.join(place.cwd, 'friction-report');
  const traces = [traceOf({}, { events })];
  const names = await saveTraces(out, traces);
  await saveReport(out, judge(traces, { traceFile: (index) => names[index] ?? '' }));
}

describe('friction baseline', () => {
  it('writes what is accepted; from then on what got worse fails', async () => {
    await walked(2);
    const without = await friction('judge');
    expect(without.code).toBe(0);
    expect(without.out).toContain('There is no baseline to compare with');
    expect((await friction('judge', '--require-baseline')).code).toBe(2);
    expect((await friction('baseline', '--tighten')).code).toBe(2);

    const written = await friction('baseline');
    expect(written.out).toBe('friction-baseline.json now holds 1 journey. Commit it.\n');
    expect((await friction('baseline')).out).toContain('says that already');
    expect((await friction('judge', '--require-baseline')).code).toBe(0);

    await walked(3);
    const worse = await friction('judge');
    expect(worse.code).toBe(1);
    expect(worse.out).toContain('Steps: 3, in the baseline 2.');

    await walked(1);
    const better = await friction('judge');
    expect(better.code).toBe(0);
    expect(better.out.replace(/\s+/g, ' ')).toContain('steps 1 instead of 2');
    await friction('baseline', '--tighten');
    await walked(2);
    expect((await friction('judge')).code).toBe(1);
  });

  it('tells rules that are not known, and baselines that are none', async () => {
    await walked(1);
    writeFileSync(path.join(place.cwd, 'friction.yaml'), 'rules: { redirct: off }\n');
    const rule = await friction('judge');
    expect(rule).toMatchObject({ code: 2, out: '' });
    expect(rule.err).toContain('Did you mean redirect?');
    writeFileSync(path.join(place.cwd, 'friction.yaml'), '');
    writeFileSync(path.join(place.cwd, 'friction-baseline.json'), '{');
    const damaged = await friction('judge');
    expect(damaged.code).toBe(2);
    expect(damaged.err).toContain('It is not whole JSON.');
  });
});
