import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { operators } from '../../src/effort/operators.ts';
import { profileOf } from '../../src/effort/profiles.ts';
import { scoreTrace } from '../../src/score/judge.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { commandLine } from '../helpers/command-line.ts';
import { detectedOf, judgedBy } from '../helpers/detected-of.ts';
import { type About, actEvent, traceOf, typeEvent, waitEvent } from '../helpers/trace-of.ts';
import { blockedResult, reportOf } from '../report/report-of.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'friction-explain-'));
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const save = (name: string, data: unknown) =>
  writeFile(path.join(cwd, name), typeof data === 'string' ? data : JSON.stringify(data));

/** A postcode typed, a press, and a needless wait of 3 s. */
function walked(about: About = {}): JourneyResult {
  const events = [
    typeEvent('Postcode', 5),
    actEvent({ widget: { name: 'Book' } }),
    waitEvent({ duration: 3000 }),
  ];
  const wait = detectedOf({ kind: 'redirect', claims: [{ event: 2 }] });
  const trace = traceOf({ journey: { needs: ['postcode'] }, ...about }, { events });
  return scoreTrace(trace, [judgedBy('redirect', [wait])]);
}

describe('friction explain --score', () => {
  it('has the formula, and every constant with its range and source', async () => {
    const { code, out } = await commandLine(['explain', '--score']);
    const told = oneLine(out);
    expect(code).toBe(0);
    expect(told).toContain('x = A / (J + 10 s)');
    expect(told).toContain('0.9 at 0.2 and 0.5 at 1');
    for (const name of ['web-desktop', 'web-touch']) {
      const [, part = ''] = told.split(`Seconds of each operator: ${name}`);
      for (const operator of operators) {
        const { value, low, high, source } = profileOf(name).constants[operator];
        const range = low === high ? '' : ` (${low} to ${high})`;
        expect(part).toContain(`${operator} ${value}${range}: `);
        expect(part).toContain(source);
      }
    }
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("puts the journey's own numbers in", async () => {
    await save('report.json', reportOf(walked()));
    // The folder of results will do.
    const { code, out } = await commandLine(['explain', '--score', '.'], { cwd });
    expect(code).toBe(0);
    expect(out).not.toContain('web-touch');
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        // MPBBH5K and HPBB with its M: 4.05 + 2.9 s.
        'task = 2 M × 1.2 + 2 H × 0.4 + 2 P × 1.1 + 4 B × 0.1 + 5 K × 0.23 = 6.95 s',
        'avoidable = 3 W × 1 = 3.00 s',
        'duty = nothing = 0.00 s',
        'job minimum = 2 M × 1.2 + 1 P × 1.1 + 2 B × 0.1 + 5 K × 0.23 + 1 W × 1 = 5.85 s',
        'effort = task 6.95 + avoidable 3.00 + duty 0.00 = 9.95 s',
        'x = A / (J + 10) = 3.00 / (5.85 + 10) = 0.189',
      ]),
    );
    expect(out).toMatch(/^friction = 100 - 100 · LN\(0\.189\) = 9\.3: smooth, 80 % interval/m);
  });

  it('says why a blocked journey has 100, and where there is none', async () => {
    const unmeasured = walked({ end: { how: 'unreachable' } });
    await save('two.json', reportOf(blockedResult(), unmeasured));
    const { out } = await commandLine(['explain', '--score', 'two.json'], { cwd });
    expect(out).toContain('friction = 100, because the journey is blocked');
    expect(out).toContain('No friction score');
  });

  it.each([
    ['missing.json', undefined, 'missing.json is not there.'],
    ['text.json', 'hello', 'text.json is not a report: it is not JSON'],
    ['other.json', { a: 1 }, 'other.json is not a report: it is JSON, but friction did not'],
    ['old.json', { schemaVersion: 0 }, 'old.json is a report of version 0, and this friction'],
    ['broken.json', { ...reportOf(walked()), results: [{}] }, 'broken.json is damaged, or of'],
    ['model.json', { ...reportOf(), scoreModel: '0' }, 'model.json was scored by model 0'],
  ])('refuses %s in a sentence', async (name, data, message) => {
    if (data !== undefined) await save(name, data);
    const { code, out, err } = await commandLine(['explain', '--score', name], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
