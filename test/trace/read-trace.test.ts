import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { parseTrace, readTrace } from '../../src/trace/read-trace.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { tracedJourney, tracedSteps } from '../../src/trace/traced-journey.ts';
import { writeTrace } from '../../src/trace/write-trace.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'friction-trace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function trace(): Trace {
  const text = 'journey: t\nsite: https://a.example\ngoal: done\nsteps: [open: /]\n';
  const { journey } = parseJourney(text, 't.yaml');
  if (journey === undefined) throw new Error('the journey has problems');
  return {
    traceVersion: 1,
    tool: { name: 'friction', version: '1.0.0' },
    startedAt: '2026-01-05T12:00:00.000Z',
    journey: tracedJourney(journey),
    environment: {
      browser: 'Chrome/156',
      device: 'desktop',
      viewport: { width: 1280, height: 800 },
      language: 'en-US',
      pace: 'fast',
      presentAs: 'robot',
      profile: 'klm-1',
      timeout: 10_000,
    },
    end: { how: 'walked', detail: '', step: null },
    goalAt: 1200,
    endedAt: 1500,
    steps: tracedSteps(journey),
    events: [{ type: 'goal', step: 0, at: 1200, pageAt: 900, view: 'v1' }],
    blindSpots: [],
  };
}

const refused = (data: unknown) => () => parseTrace(JSON.stringify(data), 'a.json');

describe('readTrace and writeTrace', () => {
  it('give back what was written, and leave no draft', async () => {
    const file = path.join(folder, 'deep/er/a.json');
    await writeTrace(file, trace());
    expect(await readTrace(file)).toEqual(trace());
    expect(await readdir(path.dirname(file))).toEqual(['a.json']);
  });

  it('say why a trace cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    await expect(writeTrace(path.join(file, 'a.json'), trace())).rejects.toMatchObject({
      name: 'UserError',
      kind: 'cannot-measure',
      message: `The trace could not be written to ${path.join(file, 'a.json')}: a part of that path is a file.`,
    });
  });

  it('refuse what cannot be read', async () => {
    const missing = path.join(folder, 'missing.json');
    await expect(readTrace(missing)).rejects.toThrow(`${missing} is not there.`);
    await expect(readTrace(folder)).rejects.toThrow(`${folder} is a folder, not a trace.`);
  });

  it('refuse what is far too large, without reading it', async () => {
    const large = path.join(folder, 'large.json');
    await writeFile(large, '');
    await truncate(large, 200 * 1024 * 1024 + 1);
    await expect(readTrace(large)).rejects.toThrow(
      `${large} is larger than 200 MB, which no trace is.`,
    );
  });
});

describe('parseTrace', () => {
  it('refuses what is not JSON, or not ours', () => {
    expect(() => parseTrace('{"traceVersion": 1', 'a.json')).toThrow(
      'a.json is not a trace: it is not JSON.',
    );
    for (const data of [{}, [], null, 'traceVersion', 7]) {
      expect(refused(data)).toThrow(
        'a.json is not a trace: it is JSON, but friction did not write it.',
      );
    }
  });

  it('refuses another version', () => {
    expect(refused({ ...trace(), traceVersion: 7 })).toThrow(
      'a.json is a trace of version 7, and this friction reads version 1: run the journey again.',
    );
  });

  it('refuses a damaged one, and says where', () => {
    const [step] = trace().steps;
    const damaged = { ...trace(), steps: [{ ...step, line: 'one' }] };
    expect(refused(damaged)).toThrow(
      'a.json is a damaged trace: what is written at /steps/0/line does not belong there.',
    );
    const { events: _, ...lost } = trace();
    expect(refused(lost)).toThrow(/^a\.json is a damaged trace/);
    expect(refused({ ...trace(), events: [{ type: 'unheard-of' }] })).toThrow(/\/events\/0/);
  });
});
