import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';
import { blockedResult, reportOf, resultOf } from '../report/report-of.ts';

const place = workplace();
const compare = (...argv: readonly string[]) =>
  commandLine(['compare', ...argv], { cwd: place.cwd });

describe('friction compare', () => {
  it('reads files and folders, and prints and writes what was asked for', async () => {
    place.write('before/report.json', renderJson(reportOf(blockedResult())));
    place.write('after.json', renderJson(reportOf(resultOf())));
    const files = ['--format', 'markdown=c.md', '--format', 'html=c.html'];
    const { code, out } = await compare('before', 'after.json', ...files);
    expect(code).toBe(0);
    expect(out).toContain('Better: outcome blocked → reached');
    expect(place.read('c.md')).toContain('# Friction compared');
    expect(place.read('c.html')).toMatch(/^<!doctype html>/);
    expect((await compare('after.json', 'before')).code).toBe(0);
  });

  it('says in a sentence what cannot be compared', async () => {
    place.write('a.json', renderJson(reportOf(resultOf())));
    place.write('b.json', renderJson(reportOf(resultOf({ journey: 'Pay', job: '' }))));
    const strangers = await compare('a.json', 'b.json');
    expect(strangers).toMatchObject({ code: 2, out: '' });
    expect(strangers.err).toContain('These results have no journey in common.');
    expect((await compare('a.json')).err).toContain('There is nothing to compare in one report');
    const missing = await compare('a.json', 'c.json');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('c.json is not there.');
    expect((await compare()).code).toBe(2);
    expect((await compare('a.json', 'a.json', '--format', 'junit')).err).toContain(
      'Choose one of terminal, json, markdown, html.',
    );
  });
});
