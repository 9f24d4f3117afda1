import { describe, expect, it } from 'vitest';
import { saveReport, saveTraces } from '../../src/commands/files/save-results.ts';
import { formatChoice, reportFormats } from '../../src/commands/options/format-option.ts';
import { judge } from '../../src/pipeline.ts';
import { commandLine } from '../helpers/command-line.ts';
import { traceOf } from '../helpers/trace-of.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();

describe('--format', () => {
  it.each([
    ['json', [{ name: 'json' }]],
    ['json=a.json', [{ name: 'json', file: 'a.json' }]],
    ['json=C:\\a=b.json', [{ name: 'json', file: 'C:\\a=b.json' }]],
  ])('%s is understood', (text, choices) => {
    expect(formatChoice(text, [], reportFormats)).toEqual(choices);
  });

  it('may be repeated: one is printed, any number go to files', () => {
    const choices = ['json=a.json', 'terminal', 'json=b.json'].reduce(
      (before: ReturnType<typeof formatChoice>, text) => formatChoice(text, before, reportFormats),
      [],
    );
    expect(choices.map(({ file }) => file)).toEqual(['a.json', undefined, 'b.json']);
  });

  it.each([
    ['xml', [], 'Choose one of terminal, json'],
    ['jsn', [], 'Did you mean json?'],
    ['', [], 'Choose one of'],
    ['__proto__', [], 'Choose one of'],
    ['json=', [], 'Name the file, such as json=report.json.'],
    ['junit=', [], 'Name the file, such as junit=report.xml.'],
    ['terminal=a', [{ name: 'json', file: 'a' } as const], 'Another format goes to that file'],
    ['json', [{ name: 'terminal' } as const], 'Only one format can be printed.'],
    ['json', [{ name: 'json' } as const], 'Only one format can be printed.'],
  ])('%j after %j is refused', (text, before, words) => {
    expect(() => formatChoice(text, before, reportFormats)).toThrow(words);
  });
});

describe('formats in files', () => {
  const saved = async () => {
    await saveTraces(`${place.cwd}/friction-report`, [traceOf()]);
    await saveReport(`${place.cwd}/friction-report`, judge([traceOf()]));
  };

  it('are written beside what is printed, in folders that need not be there', async () => {
    await saved();
    const argv = ['judge', '--format', 'json=out/a.json', '--format', 'terminal=out/a.txt'];
    const { out, code } = await commandLine(argv, {
      cwd: place.cwd,
      env: { FORCE_COLOR: '1', COLUMNS: '50' },
    });
    expect(code).toBe(0);
    expect(out).toContain('Friction');
    expect(JSON.parse(place.read('out/a.json')).results).toHaveLength(1);
    expect(place.read('out/a.txt')).toContain('Friction');
    expect(place.read('out/a.txt')).not.toContain('\u001b');
  });

  it('are refused in one sentence where nothing can be written, before any judging', async () => {
    await saved();
    place.write('notes', '');
    for (const file of ['notes/a.json', '.']) {
      const { code, out, err } = await commandLine(['judge', '--format', `json=${file}`], {
        cwd: place.cwd,
      });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^Nothing can be written to .+ Name another file after --format\.\n$/);
    }
  });

  it('leave alone what others wrote to the summary of a GitHub job', async () => {
    await saved();
    place.write('summary', 'Before.\n');
    const file = `${place.cwd}/summary`;
    await commandLine(['judge', '--format', `json=${file}`], {
      cwd: place.cwd,
      env: { GITHUB_STEP_SUMMARY: file },
    });
    expect(place.read('summary')).toMatch(/^Before\.\n\{/);
  });
});
