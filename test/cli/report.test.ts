import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import { renderJson } from '../../src/report/json.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';
import { blockedResult, reportOf, resultOf } from '../report/report-of.ts';

const place = workplace();
const friction = (...argv: readonly string[]) => commandLine(argv, { cwd: place.cwd });
const report = reportOf(resultOf(), { ...blockedResult(), journey: 'Cancel it' });
const saved = (name = 'friction-report/report.json') => place.write(name, renderJson(report));

describe('friction report', () => {
  it('prints the report for people, from the folder or the file', async () => {
    saved();
    const first = await friction('report');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Cancel it');
    expect(await friction('report', 'friction-report')).toEqual(first);
    expect(await friction('report', 'friction-report/report.json')).toEqual(first);
  });

  it.each(Object.entries(formats))('writes %s to a file, and nothing else', async (name, load) => {
    saved();
    const { code, out, err } = await friction('report', '--format', `${name}=out/it`);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Written: out/it\n' });
    const style = { colour: false, width: 80, picture: () => undefined };
    expect(place.read('out/it')).toBe((await load())(report, style));
  });

  it('writes the page beside the record when no file is named', async () => {
    saved('old/report.json');
    const { out, err } = await friction('report', 'old', '--format', 'html');
    expect({ out, err }).toEqual({ out: '', err: 'Written: old/report.html\n' });
    expect(place.read('old/report.html')).toMatch(/^<!doctype html>/);
  });

  it('says nothing of whether limits hold: that was said when it was walked', async () => {
    saved();
    expect(report.results.some(({ gates }) => gates.some(({ state }) => state === 'failed'))).toBe(
      true,
    );
    expect((await friction('report', '--format', 'json')).code).toBe(0);
  });

  it('never writes over the record', async () => {
    saved();
    const { code, err } = await friction('report', '--format', 'csv=friction-report/report.json');
    expect(code).toBe(2);
    expect(err).toContain('is the report itself');
    expect(place.report()).toEqual(report);
  });

  it('writes what can be handed on beside the record, and leaves that alone', async () => {
    saved();
    const { out, err } = await friction('report', '--redact');
    expect(out).toBe('');
    expect(err).toBe(
      'Written: friction-report/report-redacted.json\nWritten: friction-report/report-redacted.html\n',
    );
    expect(place.report()).toEqual(report);
    expect(place.read('friction-report/report-redacted.html')).toContain('site A');
    for (const name of ['report-redacted.json', 'report-redacted.html']) {
      expect(place.read(`friction-report/${name}`)).not.toMatch(/clinic\.example|meduno|555-0138/);
    }
    expect((await friction('report', '--redact', '--format', 'csv')).out).toContain('site A');
  });

  it('refuses in a sentence what is no report', async () => {
    place.write('friction-report/report.json', '{}');
    const { code, out, err } = await friction('report');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^friction-report\/report\.json is not a report.*\.\n$/);
    expect((await friction('report', 'nowhere')).err).toContain('nowhere is not there.');
  });
});
