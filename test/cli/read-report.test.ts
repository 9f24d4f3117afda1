import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/commands/files/read-report.ts';
import { renderJson } from '../../src/report/json.ts';
import { workplace } from '../helpers/workplace.ts';
import { blockedResult, reportOf, resultOf } from '../report/report-of.ts';

const place = workplace();
const report = reportOf(resultOf(), blockedResult());
const text = renderJson(report);

describe('a report.json', () => {
  it('is read from its file, or from the folder of results', async () => {
    place.write('friction-report/report.json', `\ufeff${text}`);
    expect(await readReport('friction-report', place.cwd)).toEqual(report);
    expect(await readReport('friction-report/report.json', place.cwd)).toEqual(report);
  });

  const version = (written: string) =>
    text.replace(/"schemaVersion": \d+/, `"schemaVersion": ${written}`);
  it.each([
    ['cut off', text.slice(0, -200), 'is not a report: it is not JSON, or a part of it is missing'],
    ['empty', '', 'is not a report'],
    ['foreign', '{"results": []}', 'friction did not write it'],
    ['a list', '[]', 'friction did not write it'],
    ['nothing', 'null', 'friction did not write it'],
    ['older', version('0'), 'is a report of version 0, and this friction reads version'],
    ['newer', version('99'), 'Read it with a newer friction.'],
    ['of a strange version', version('{"a": "\\u001b[2J"}'), 'of version no known number'],
    ['of wrong types', text.replace(/"steps": 3/, '"steps": "3"'), 'is damaged'],
    ['without a part', text.replace('"results"', '"result"'), 'is damaged'],
    [
      'hostile',
      text.replace('"evidence": {', '"evidence": {"__proto__": {"x": 1},'),
      'names that no report has',
    ],
    [
      'deep',
      text.replace('"evidence": {', `"evidence": {"x": ${'['.repeat(1e5)}${']'.repeat(1e5)},`),
      'nested too deeply',
    ],
  ])('that is %s is refused in one line', async (_, written, words) => {
    expect(written).not.toBe(text);
    const reading = readReport(place.write('r.json', written), place.cwd);
    await expect(reading).rejects.toThrow(words);
    await expect(reading).rejects.toThrow(/^r\.json [\x20-\x7e]+\.$/);
    await expect(reading).rejects.toMatchObject({ name: 'UserError', kind: 'wrong-input' });
  });

  it('of 500 MB is refused before it is read', async () => {
    writeFileSync(path.join(place.cwd, 'big.json'), '{');
    truncateSync(path.join(place.cwd, 'big.json'), 500_000_000);
    await expect(readReport('big.json', place.cwd)).rejects.toThrow('larger than 100 MB');
  });

  it('that is not there is told so, and where reports come from', async () => {
    await expect(readReport('none.json', place.cwd)).rejects.toThrow('none.json is not there.');
  });
});
