import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadJourney, loadJourneys } from '../../src/journey/load/load-journeys.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { withSteps } from './problems-of.ts';

let cwd = '';

function put(file: string, text: string | Buffer) {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  writeFileSync(path.join(cwd, file), text);
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'friction-journeys-'));
  put('shop/b.yaml', withSteps('use: parts/part.yaml').replace('journey: t', 'journey: B'));
  put('shop/a.yml', withSteps().replace('journey: t', 'journey: A'));
  put('ruled/a.yaml', withSteps().replace('journey: t', 'journey: A'));
  put('ruled/friction.yaml', '');
  put('shop/parts/part.yaml', 'steps:\n  - click: A\n');
  put('shop/docker-compose.yaml', 'services: {}\n');
  put('shop/.hidden/c.yaml', withSteps());
  put('shop/node_modules/d.yaml', withSteps());
  put('bad/one.yaml', withSteps('clik: A'));
  put('bad/two.yaml', 'journey: t\n');
  put('empty/readme.md', '# nothing\n');
  put('odd/utf16.yaml', Buffer.from('\ufeffjourney: t', 'utf16le'));
  put('odd/bom.yaml', `\ufeff${withSteps().replaceAll('\n', '\r\n')}`);
  put('odd/large.yaml', '');
  truncateSync(path.join(cwd, 'odd/large.yaml'), 1024 * 1024 + 1);
  const whole = { journey: 'J', site: 'https://a.example', goal: 'done', steps: [{ open: '/' }] };
  put(
    'forms/flow.yaml',
    '{ journey: F, site: https://a.example, goal: done, steps: [{ open: / }] }',
  );
  put('forms/indented.yaml', withSteps().replace('journey: t', 'journey: I').replace(/^/gm, '  '));
  put(
    'forms/comments.yaml',
    `\ufeff# ours\n\n---\n${withSteps().replace('journey: t', 'journey: C')}`,
  );
  put('forms/text.json', JSON.stringify(whole));
  put('forms/broken.json', '{ "journey": "B", "steps": [');
  put('forms/broken.yaml', '  { journey: B, steps: [');
  put('forms/package.json', '{ "name": "shop", "goal": "sell" }');
  put('forms/trace.json', '{ "journey": { "journey": "T" }, "steps": [] }');
  put('forms/part.yaml', '{ steps: [{ click: A }] }');
  put('values.env', 'CITY=Berkeley\n# a comment\nSTREET="Fern Hollow"\n');
  put('city.yaml', withSteps(`click: \${CITY} \${STREET}`));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const load = (...paths: readonly string[]) => {
  const { journeys, problems } = loadJourneys(paths, { cwd });
  return {
    journeys: journeys.map(({ journey, file }) => `${journey} ${file}`),
    problems: formatProblems(problems),
  };
};

describe('the opposite of a journey', () => {
  const named = (name: string, opposite: string) =>
    `${withSteps().replace('journey: t', `journey: ${name}`)}opposite: ${opposite}\n`;

  beforeAll(() => {
    put('club/leave.yaml', named('Leave', 'in/join.yaml'));
    put('club/in/join.yaml', withSteps().replace('journey: t', 'journey: Join'));
    put('round/a.yaml', named('A', 'b.yaml'));
    put('round/b.yaml', named('B', 'a.yaml'));
    put('broken/leave.yaml', named('Leave', 'join.yaml'));
    put('broken/join.yaml', 'journey: Join\n');
  });

  it('is walked right after it', () => {
    expect(load('club/leave.yaml', 'city.yaml').journeys.slice(0, 2)).toEqual([
      'Leave club/leave.yaml',
      'Join club/in/join.yaml',
    ]);
  });

  it('is walked once, wherever it was asked for, and two may name each other', () => {
    expect(load('./club/in/join.yaml', 'club').journeys).toEqual([
      'Join club/in/join.yaml',
      'Leave club/leave.yaml',
    ]);
    expect(load('round/b.yaml').journeys).toEqual(['B round/b.yaml', 'A round/a.yaml']);
  });

  it('is named by its path from the working directory', () => {
    const { journeys } = loadJourneys([path.join(cwd, 'club/leave.yaml')], { cwd });
    expect(journeys[0]?.opposite).toBe('club/in/join.yaml');
    expect(journeys.map(({ file }) => file)).toEqual(['club/leave.yaml', 'club/in/join.yaml']);
  });

  it('must be a journey itself', () => {
    expect(load('broken/leave.yaml').problems).toContain('broken/join.yaml:1:1  goal is missing.');
  });
});

describe('loadJourneys', () => {
  it('finds journeys in folders and below, and leaves out what is none', () => {
    expect(load('shop')).toEqual({ journeys: ['A shop/a.yml', 'B shop/b.yaml'], problems: '' });
  });

  it('finds a journey however it is written, or says what keeps it from being read', () => {
    const { journeys, problems } = load('forms');
    expect(journeys).toEqual([
      'C forms/comments.yaml',
      'F forms/flow.yaml',
      'I forms/indented.yaml',
      'J forms/text.json',
    ]);
    const told = problems.match(/^forms\/\S+/gm) ?? [];
    expect([...new Set(told.map((file) => file.split(':')[0]))]).toEqual([
      'forms/broken.json',
      'forms/broken.yaml',
    ]);
    expect(load('forms/*.json').journeys).toEqual(['J forms/text.json']);
  });

  it('takes files, folders and globs in the order given, each once', () => {
    expect(load('shop/b.yaml', 'shop', 'shop/*.y*ml').journeys).toEqual([
      'B shop/b.yaml',
      'A shop/a.yml',
    ]);
  });

  it('names files by their path from the working directory, however they were given', () => {
    const whole = path.join(cwd, 'shop');
    const { journeys } = loadJourneys([whole, path.join(cwd, 'ruled/a.yaml')], { cwd });
    expect(journeys.map(({ file }) => file)).toEqual(['shop/a.yml', 'shop/b.yaml', 'ruled/a.yaml']);
    expect(journeys[1]?.steps.map(({ place }) => place.file)).toContain('shop/parts/part.yaml');
    const { journeys: above } = loadJourneys(['b.yaml', '../ruled/./a.yaml'], { cwd: whole });
    expect(above.map(({ file }) => file)).toEqual(['b.yaml', '../ruled/a.yaml']);
  });

  it('says of a folder that may not be read that it may not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'friction-locked-'));
    chmodSync(folder, 0);
    // The administrator may read everything.
    const own = process.geteuid?.();
    if (own === 0) process.seteuid?.(65_534);
    try {
      const { problems } = loadJourneys([folder], { cwd });
      expect(problems.map(({ message }) => message)).toEqual([
        'You are not allowed to read this folder.',
      ]);
    } finally {
      if (own === 0) process.seteuid?.(own);
      rmSync(folder, { recursive: true });
    }
  });

  it('takes no friction.yaml for a journey, by a glob or in a folder', () => {
    expect(load('ruled').journeys).toEqual(['A ruled/a.yaml']);
    expect(load('ruled/*.yaml')).toEqual({ journeys: ['A ruled/a.yaml'], problems: '' });
  });

  it('takes a part for a journey when it is named', () => {
    expect(load('shop/b.yaml', 'shop/parts/part.yaml').problems).toContain(
      'shop/parts/part.yaml:1:1  goal is missing.',
    );
  });

  it('tells the problems of all files at once, and keeps the good ones', () => {
    const { journeys, problems } = load(
      'bad',
      'shop/a.yml',
      'missing.yaml',
      'empty',
      'no*.yaml',
      'odd',
    );
    expect(journeys).toEqual(['A shop/a.yml', 't odd/bom.yaml']);
    expect(problems).toMatchInlineSnapshot(`
      "empty  There is no journey in this folder.

      no*.yaml  No journey file matches this.

      bad/one.yaml:6:5  There is no step called clik.
        6 |   - clik: A
          |     ^^^^
        Did you mean click?

      bad/two.yaml:1:1  site is missing.
        1 | journey: t
          | ^^^^^^^
        For example: site: https://clinic.example

      bad/two.yaml:1:1  goal is missing.
        1 | journey: t
          | ^^^^^^^
        For example: goal: { see: Your appointment is booked }

      bad/two.yaml:1:1  steps is missing.
        1 | journey: t
          | ^^^^^^^
        Below steps: each line is one step, such as - open: /

      missing.yaml  There is no such file.

      odd/large.yaml  This file is larger than 1 MB: no journey is.

      odd/utf16.yaml  This file is not text in UTF-8. Save it with the encoding UTF-8.

      9 problems in 7 files"
    `);
  });

  it('says of a link that leads in a circle that it does', () => {
    symlinkSync('circle.yaml', path.join(cwd, 'circle.yaml'));
    expect(load('circle.yaml').problems).toBe(
      'circle.yaml  This file is a link that leads in a circle.\n\n1 problem in 1 file',
    );
  });

  it('takes values from a file, and an address in place of its own', () => {
    const { journeys } = loadJourneys(['city.yaml'], {
      cwd,
      envFile: 'values.env',
      site: 'http://b.example:81/',
    });
    expect(journeys[0]?.steps[1]?.words).toBe('click "Berkeley Fern Hollow"');
    expect(journeys[0]?.site).toBe('http://b.example:81');
    expect(
      formatProblems(
        loadJourneys(['city.yaml'], { cwd, envFile: 'no.env', env: { CITY: 'a', STREET: 'b' } })
          .problems,
      ),
    ).toBe('no.env  There is no such file.\n\n1 problem in 1 file');
  });
});

describe('loadJourney', () => {
  it('gives one journey with its defaults', () => {
    const { journey, problems } = loadJourney('shop/a.yml', { cwd });
    expect(problems).toEqual([]);
    expect(journey).toMatchObject({
      site: 'https://a.example',
      customer: { device: 'desktop', language: 'en-US', consent: 'accept', presentAs: 'robot' },
      goal: 'done',
      duty: [],
      tags: [],
      limits: {},
      once: false,
      before: [],
      after: [],
      secrets: [],
    });
    expect(journey).not.toHaveProperty('needs');
  });
});
