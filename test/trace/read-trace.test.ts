import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTrace, readTrace } from '../../src/trace/read-trace.ts';
import { writeTrace } from '../../src/trace/write-trace.ts';
import { savedTrace } from './saved-trace.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'friction-trace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refused = (data: unknown) => () => parseTrace(JSON.stringify(data), 'a.json');

describe('readTrace and writeTrace', () => {
  it('give back what was written, and leave no draft', async () => {
    const file = path.join(folder, 'deep/er/a.json');
    await writeTrace(file, savedTrace());
    expect(await readTrace(file)).toEqual(savedTrace());
    expect(await readdir(path.dirname(file))).toEqual(['a.json']);
  });

  it('say why a trace cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    await expect(writeTrace(path.join(file, 'a.json'), savedTrace())).rejects.toMatchObject({
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
    expect(refused({ ...savedTrace(), traceVersion: 0 })).toThrow(
      'a.json is a trace of version 0, and this friction reads version 2: run the journey again.',
    );
    expect(refused({ ...savedTrace(), traceVersion: 7 })).toThrow(
      'a.json is a trace of version 7, and this friction reads version 2: judge it with a newer friction.',
    );
  });

  it('refuses a damaged one, and says where', () => {
    const [step] = savedTrace().steps;
    const damaged = { ...savedTrace(), steps: [{ ...step, line: 'one' }] };
    expect(refused(damaged)).toThrow(
      'a.json is a damaged trace: what is written at /steps/0/line does not belong there.',
    );
    const { events: _, ...lost } = savedTrace();
    expect(refused(lost)).toThrow(/^a\.json is a damaged trace/);
    expect(refused({ ...savedTrace(), events: [{ type: 'unheard-of' }] })).toThrow(/\/events\/0/);
  });
});
