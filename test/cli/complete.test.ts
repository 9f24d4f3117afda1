import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { detectors } from '../../src/detect/index.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** What a shell would offer for the last of these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  printed.length = 0;
  const { code, err } = await commandLine(['complete', '--', ...words], { cwd: place.cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(printed.at(-1)).toBe(':4');
  return printed.slice(0, -1).map((line) => line.split('\t', 1)[0] ?? '');
}

function journey(name: string, tags: readonly string[]): string {
  return `journey: ${JSON.stringify(name)}\ntags: ${JSON.stringify(tags)}\nsite: https://a.example\ngoal: done\nsteps: [open: /]\n`;
}

describe('completion', () => {
  it('knows the commands', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining(Object.keys(commands)));
    expect(await offered('ba')).toEqual(['baseline']);
  });

  it('knows the options of a command', async () => {
    expect(await offered('run', '--max')).toEqual(['--max-friction']);
    expect(await offered('schema', '--')).toEqual(['--help']);
  });

  it('knows what may be chosen', async () => {
    expect(await offered('run', '--pace', '')).toEqual(['fast', 'real', 'robot']);
    expect(await offered('init', '--ci', 'git')).toEqual(['github', 'gitlab']);
    expect(await offered('schema', 'tr')).toEqual(['trace']);
    expect(await offered('report', '--format', 'm')).toEqual(['markdown']);
    expect(await offered('complete', '')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  });

  it('knows the detectors', async () => {
    expect(await offered('explain', '')).toEqual(detectors.map(({ id }) => id));
  });

  it('knows the journeys that are here, with their tags and the words of their names', async () => {
    place.write('journeys/book.yaml', journey('Book a table', ['booking', 'phone']));
    place.write('journeys/parts/leave.yaml', journey('Cancel a booking', ['booking']));
    place.write('journeys/parts/sign-in.yaml', 'steps: [open: /]\n');
    place.write('friction.yaml', 'preset: strict\n');
    place.write('deep/er/still/other.yaml', journey('Other', ['elsewhere']));
    const files = ['journeys/book.yaml', 'journeys/parts/leave.yaml', 'deep/er/still/other.yaml'];
    expect(await offered('check', '')).toEqual(files);
    expect(await offered('run', '--headed', 'journeys/b')).toEqual(['journeys/book.yaml']);
    expect(await offered('run', 'journeys/book.yaml', '--tag', '')).toEqual(['booking', 'phone']);
    expect(await offered('run', '--journey', '')).toEqual(['Book', 'Cancel', 'booking', 'table']);
    expect(printed).toContain('table\tBook a table');
  });

  it('knows files of the kind that is wanted', async () => {
    place.write('staging.env', 'A=1\n');
    place.write('night/report.json', '{}');
    place.write('night/traces/one.json', '{}');
    place.write('checkout.json', '{}');
    expect(await offered('run', '--env-file', '')).toEqual(['staging.env']);
    expect(await offered('run', '--out', '')).toEqual(['night', 'night/traces']);
    expect(await offered('compare', '')).toEqual(['night/report.json']);
    expect(await offered('judge', '')).toEqual(['night/traces/one.json']);
    expect(await offered('import', 'ch')).toEqual(['checkout.json']);
  });

  it('offers no word that a shell would run, and no line of more than one', async () => {
    const tags = ['$(touch owned)', '`id`', 'a;b', "it's", 'two words', '-rf', 'good'];
    place.write('journeys/a.yaml', journey('One\n\tmore $(id)', tags));
    place.write('journeys/$(id).yaml', journey('Two', []));
    expect(await offered('run', '--tag', '')).toEqual(['good']);
    expect(printed[0]).toBe('good\tOne more (id)');
    expect(await offered('run', '')).toEqual(['journeys/a.yaml']);
  });

  it('reads what is no journey without a word about it', async () => {
    place.write('broken.yaml', 'journey: [a\n  b: {');
    place.write('list.yaml', '- a\n');
    place.write('empty.yaml', '');
    expect(await offered('run', '')).toEqual([]);
    expect(await offered('run', '--tag', '')).toEqual([]);
  });

  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script of %s', async (shell) => {
    expect(await commandLine(['complete', shell])).toEqual({ code: 0, out: '', err: '' });
    expect(printed.join('\n')).toContain('friction complete');
  });

  it('says which shells there are', async () => {
    expect(await commandLine(['complete', 'tcsh'])).toEqual({
      code: 2,
      out: '',
      err: '"tcsh" is not known here. Choose one of zsh, bash, fish, powershell.\n',
    });
    expect(await commandLine(['complete'])).toEqual({
      code: 2,
      out: '',
      err: "Missing required argument 'shell'.\n",
    });
  });
});
