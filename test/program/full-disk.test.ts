import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { type Served, serve } from '../../src/demo/serve.ts';
import type { Report } from '../../src/score/model/result.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const [, doneWell] = demoSites;
let site: Served;
beforeAll(async () => {
  site = await serve(doneWell.folder, { host: doneWell.host });
});
afterAll(() => site.close());

/** A device on which there is never any room. */
const full = '/dev/full';

/** The files a walk writes that find no room; all others do. */
const withoutRoom = ['screenshots/book/step-01.webp', 'traces/book.json.part', 'report.json'];

describe.skipIf(!existsSync(full))('a disk that fills up during a walk', () => {
  it('costs what there is no room for, and what was measured is told', async () => {
    for (const file of withoutRoom) {
      const from = path.join(place.cwd, 'friction-report', file);
      mkdirSync(path.dirname(from), { recursive: true });
      symlinkSync(full, from);
    }
    const steps = 'steps:\n  - open: /\n  - click: Book online\n';
    place.write('book.yaml', `journey: Book\nsite: ${site.url}\ngoal: done\n${steps}`);
    const argv = ['run', 'book.yaml', '--format', 'json'];
    const { code, out, err } = await runProgram(argv, { cwd: place.cwd });
    // What was measured has been told, but there is no record of it.
    expect(code).toBe(3);
    expect(err).toMatch(/^The trace could not be written to .*: the disk is full\.$/m);
    expect(err).toMatch(/^The report could not be written to .*: the disk is full\. Make room\./m);
    expect(err).not.toContain('    at ');
    const { results }: Report = JSON.parse(out);
    expect(results).toMatchObject([{ outcome: 'reached', trace: '' }]);
    const [first, second] = results[0]?.steps ?? [];
    expect(first?.screenshot).toBe('');
    expect(second?.screenshot).not.toBe('');
    expect(out).toContain('Not every picture could be kept: the disk is full.');
  });
});
