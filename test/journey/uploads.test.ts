import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, type Ended } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const outside = "This file lies outside of the journey's folder, and is not given to sites.";

/** Checks a journey in a folder of its own that uploads this; a letter lies beside that folder, another in it. */
async function check(file: string, ...options: readonly string[]): Promise<Ended> {
  place.write('letters/cv.pdf', 'a letter');
  place.write('letters-private/key.pdf', 'a key');
  place.write('journeys/own.pdf', 'a letter');
  mkdirSync(path.join(place.cwd, 'journeys/more'), { recursive: true });
  place.write('journeys/more/deep.pdf', 'a letter');
  place.write(
    'journeys/apply.yaml',
    `journey: Apply\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - upload: { into: CV, file: ${JSON.stringify(file)} }\n`,
  );
  return commandLine(['check', 'journeys', ...options], { cwd: place.cwd });
}

const link = (to: string, name: string): void => {
  mkdirSync(path.dirname(path.join(place.cwd, name)), { recursive: true });
  symlinkSync(path.resolve(place.cwd, to), path.join(place.cwd, name));
};

describe('a file that a journey uploads', () => {
  it.each(['own.pdf', './own.pdf', 'more/deep.pdf', 'more/../own.pdf'])(
    'may lie in its folder: %s',
    async (file) => {
      expect(await check(file)).toMatchObject({ code: 0 });
    },
  );

  it('is refused outside of it, at its line, with what to do', async () => {
    const { code, err } = await check('../letters/cv.pdf');
    expect(code).toBe(2);
    expect(err).toContain(`journeys/apply.yaml:6:31  ${outside}`);
    expect(err).toContain('--allow-upload');
    expect(err).toContain('friction.yaml');
  });

  it.each(['/etc/passwd', '../journeys/../letters/cv.pdf', 'more/../../letters/cv.pdf'])(
    'is refused however it is written: %s',
    async (file) => {
      expect((await check(file)).err).toContain(outside);
    },
  );

  it('is refused where a link leads out, be it of the file or of a folder', async () => {
    link('letters/cv.pdf', 'journeys/linked.pdf');
    link('letters', 'journeys/linked');
    expect((await check('linked.pdf')).err).toContain(outside);
    expect((await check('linked/cv.pdf')).err).toContain(outside);
    link('journeys/own.pdf', 'journeys/inner.pdf');
    expect(await check('inner.pdf')).toMatchObject({ code: 0 });
  });

  it('is refused where a file that the journey uses names it, too', async () => {
    place.write('parts/steps.yaml', 'steps:\n  - upload: { into: CV, file: secret.pdf }\n');
    place.write('parts/secret.pdf', 'a letter');
    place.write(
      'one.yaml',
      'journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - use: parts/steps.yaml\n',
    );
    place.write(
      'deep/two.yaml',
      'journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - use: ../parts/steps.yaml\n',
    );
    expect(await commandLine(['check', 'one.yaml'], { cwd: place.cwd })).toMatchObject({ code: 0 });
    const { err } = await commandLine(['check', 'deep/two.yaml'], { cwd: place.cwd });
    expect(err).toContain(`parts/steps.yaml:2:31  ${outside}`);
  });

  it.each(['letters', 'letters/cv.pdf', './letters/', path.resolve('/')])(
    'is allowed with --allow-upload %s',
    async (allowed) => {
      const to = ['--allow-upload', allowed];
      expect(await check('../letters/cv.pdf', ...to)).toMatchObject({ code: 0 });
    },
  );

  it('is not allowed by what is called alike, or by another file', async () => {
    expect((await check('../letters-private/key.pdf', '--allow-upload', 'letters')).err).toContain(
      outside,
    );
    const other = ['--allow-upload', 'letters/cv.pdf'];
    expect((await check('../letters-private/key.pdf', ...other)).err).toContain(outside);
    link('letters-private/key.pdf', 'letters/leads-out.pdf');
    expect((await check('../letters/leads-out.pdf', '--allow-upload', 'letters')).err).toContain(
      outside,
    );
  });

  it('is allowed by friction.yaml, from the folder that lies in', async () => {
    place.write('friction.yaml', 'allow-upload: [letters]\n');
    expect(await check('../letters/cv.pdf')).toMatchObject({ code: 0 });
    place.write('friction.yaml', 'allow-upload: []\n');
    place.write('rules/friction.yaml', 'allow-upload: [../letters]\n');
    expect(await check('../letters/cv.pdf')).toMatchObject({ code: 2 });
    expect(await check('../letters/cv.pdf', '--config', 'rules/friction.yaml')).toMatchObject({
      code: 0,
    });
  });

  it('is told when what is allowed is not there', async () => {
    const { code, err } = await check('own.pdf', '--allow-upload', 'leters');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'There is no leters, which --allow-upload names.\n',
    });
  });

  it('is refused by the walk as by the check', async () => {
    await check('../letters/cv.pdf');
    const { code, err } = await commandLine(['run', 'journeys'], { cwd: place.cwd });
    expect(code).toBe(2);
    expect(err).toContain(outside);
  });
});

describe('a file that a journey uses', () => {
  const using = (name: string): string =>
    `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - use: ${name}\n`;

  it.each([
    ['an environment file', 'DB_PASSWORD=Tr0ub4dor\nAPI_KEY=SKEYq7Wz9\n'],
    ['a list of users', 'root:x:0:0:root:/root:/bin/Tr0ub4dor\n'],
    ['a key', '-----BEGIN KEY-----\nTr0ub4dorSKEYq7Wz9=\n-----END KEY-----\n'],
    ['other YAML', 'db:\n  password: Tr0ub4dor\n'],
    ['other JSON', '{"auths": {"a": "Tr0ub4dor"}}'],
    ['a list', '- Tr0ub4dor\n'],
    ['a program', '#!/bin/sh\nexport KEY="Tr0ub4dor"\n  bad: [\n'],
  ])('is none when it is %s, and nothing of it is shown', async (_, text) => {
    place.write('journeys/other.txt', text);
    place.write('journeys/t.yaml', using('other.txt'));
    const { code, err } = await commandLine(['check', 'journeys/t.yaml'], { cwd: place.cwd });
    expect(code).toBe(2);
    expect(err).toContain('journeys/t.yaml:6:10  This file has no steps.');
    expect(err).not.toMatch(/Tr0ub4dor|SKEY|PASSWORD|BEGIN/);
    place.write('journeys/other.yaml', text);
    place.write('journeys/t.yaml', `opposite: other.yaml\n${using('other.txt')}`);
    const opposite = await commandLine(['check', 'journeys/t.yaml'], { cwd: place.cwd });
    expect(opposite.err).toContain('journeys/t.yaml:1:11  This file is no journey.');
    expect(opposite.err).not.toMatch(/Tr0ub4dor|SKEY|PASSWORD|BEGIN/);
  });

  it('is told with its lines where it is one, with a slip', async () => {
    place.write('part.yaml', 'steps:\n  - clik: Save\n');
    place.write('t.yaml', using('part.yaml'));
    const { err } = await commandLine(['check', 't.yaml'], { cwd: place.cwd });
    expect(err).toContain('Did you mean click?');
    expect(err).toContain('- clik: Save');
  });
});

describe('a number in a journey', () => {
  it.each([
    ['wait: 99999999999999999999s', '6:11', 'is longer than an hour.'],
    ['wait: 61m', '6:11', '61m is longer than an hour.'],
    ['{ click: a, within: 2000000m }', '6:25', 'is longer than an hour.'],
    ['if: { see: a, within: 3601s, then: [click: b] }', '6:27', 'is longer than an hour.'],
    ['click: { text: a, nth: 99999999999999999999 }', '6:28', 'is more than 10000.'],
  ])('has a bound: %s', async (step, where, words) => {
    place.write(
      't.yaml',
      `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - ${step}\n`,
    );
    const { code, err } = await commandLine(['check', 't.yaml'], { cwd: place.cwd });
    expect(code).toBe(2);
    expect(err).toContain(`t.yaml:${where}`);
    expect(err).toContain(words);
  });

  it.each([
    ['limits: { steps: 99999999999999999999 }', 'is more than 1000000.'],
    ['limits: { waiting: 86401 }', 'is more than 86400.'],
    ['limits: { steps: 1e999 }', 'must be a whole number'],
    ['limits: { friction: 101 }', 'is not a number from 0 to 100.'],
    ['volume: { per-month: 1e30, source: me }', 'is more than 10000000000.'],
  ])('has a bound at the top, too: %s', async (line, words) => {
    place.write(
      't.yaml',
      `journey: t\nsite: https://a.example\ngoal: done\n${line}\nsteps:\n  - open: /\n`,
    );
    const { code, err } = await commandLine(['check', 't.yaml'], { cwd: place.cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/t\.yaml:4:\d+/);
    expect(err).toContain(words);
    if (line.startsWith('volume')) return;
    place.write('friction.yaml', `# rules\n${line}\n`);
    const rules = await commandLine(['run', '--config', 'friction.yaml', 't.yaml'], {
      cwd: place.cwd,
    });
    expect(rules.err).toMatch(/friction\.yaml:2:\d+/);
    expect(rules.err).toContain(words);
  });

  it.each(['wait: 60m', 'wait: 0s', '{ click: a, within: 20s }', 'click: { text: a, nth: 2 }'])(
    'within its bound is right: %s',
    async (step) => {
      place.write(
        't.yaml',
        `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - ${step}\n`,
      );
      expect(await commandLine(['check', 't.yaml'], { cwd: place.cwd })).toMatchObject({ code: 0 });
    },
  );

  it.each([
    ['--timeout', '99999999999999999999s'],
    ['--workers', '99999999'],
    ['--runs', '99999999'],
    ['--max-friction', '1e99'],
    ['--shard', '1/99999999'],
  ])('has a bound on the command line: %s %s', async (option, value) => {
    const { code, err } = await commandLine(['run', option, value], { cwd: place.cwd });
    expect({ code, isSentence: /^Write .*\.\n$/m.test(err) || /Write .*\./.test(err) }).toEqual({
      code: 2,
      isSentence: true,
    });
  });
});
