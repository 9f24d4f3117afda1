import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/pipeline.ts';
import { readTrace } from '../../src/trace/read-trace.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const list = (...argv: readonly string[]) =>
  commandLine(['run', '--list', ...argv], { cwd: place.cwd });

function write(name: string, journey: string, tags = ''): void {
  place.write(
    `journeys/${name}.yaml`,
    `journey: ${journey}\nsite: https://a.example\n${tags}goal: done\nsteps:\n  - open: /\n  - type: { into: Name, text: ada }\n`,
  );
}

describe('friction run --list', () => {
  it('tells what each script takes, within 80 columns, and starts no browser', async () => {
    write('book', 'Book a table for two on a Saturday evening in May', 'tags: [booking, smoke]\n');
    const { code, out } = await list('--browser', '/no/such/browser');
    expect(code).toBe(0);
    const [head = '', first = '', second = ''] = out.split('\n');
    expect(head).toMatch(/^Journey +Device +Steps +Keys +Seconds$/);
    expect(first).toMatch(/^Book a table for two on a Saturday even… desktop +2 +3 +\d+\.\d$/);
    expect(second).toBe('  journeys/book.yaml · tags: booking, smoke');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('lists what has one of the tags, and what has one of the words in its name', async () => {
    write('book', 'Book a table', 'tags: [booking]\n');
    write('leave', 'Cancel a table', 'tags: [leaving]\n');
    write('pay', 'Pay the bill');
    const names = async (...argv: readonly string[]) =>
      (await list(...argv)).out.match(/^(Book|Cancel|Pay)/gm);
    expect(await names('--tag', 'booking')).toEqual(['Book']);
    expect(await names('--tag', 'booking', '--tag', 'leaving')).toEqual(['Book', 'Cancel']);
    expect(await names('--journey', 'TABLE')).toEqual(['Book', 'Cancel']);
    expect(await names('--journey', 'table', '--tag', 'leaving')).toEqual(['Cancel']);
  });

  it('says what there is where nothing is meant', async () => {
    write('book', 'Book a table', 'tags: [booking]\n');
    const noTag = await list('--tag', 'bookings');
    expect([noTag.code, noTag.err]).toEqual([
      2,
      'No journey has the tag bookings. Tags there are: booking.\n',
    ]);
    const noName = await list('--journey', 'pay');
    expect(noName.err).toBe(
      'No journey has "pay" in its name. Journeys there are: "Book a table".\n',
    );
  });
});

describe('--last-failed', () => {
  const golden = path.resolve(import.meta.dirname, '../golden/traces');

  it('takes what was not measured or failed in the last report', async () => {
    const traces = await Promise.all(
      ['off-the-script', 'pop-ups'].map((name) => readTrace(path.join(golden, `${name}.json`))),
    );
    place.write('friction-report/report.json', JSON.stringify(judge(traces)));
    const [off = '', other = ''] = traces.map(({ journey }) => journey.journey);
    write('off', JSON.stringify(off));
    write('other', JSON.stringify(other));
    const { out } = await list('--last-failed');
    expect(out).toContain('journeys/off.yaml');
    expect(out).not.toContain('journeys/other.yaml');
  });

  it('says so where nothing failed, and where nothing was walked', async () => {
    write('book', 'Book a table');
    const none = await list('--last-failed');
    expect([none.code, none.err]).toEqual([
      2,
      'friction-report is not there. `friction run` writes friction-report/report.json.\n',
    ]);
    place.write('friction-report/report.json', JSON.stringify(judge([])));
    expect((await list('--last-failed')).err).toBe(
      'Nothing failed in the report in friction-report.\n',
    );
  });
});
