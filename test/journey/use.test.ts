import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { allSteps } from '../../src/steps/all-steps.ts';
import { problemsOf, withSteps } from './problems-of.ts';

const signIn = `journey: Sign in
steps:
  - type: { into: E-mail, text: "\${user}" }
  - type: { into: Password, text: "\${password}" }
  - if: { see: Welcome, then: [click: Close], else: [wait: 1s] }
`;

function parsed(text: string, files: Readonly<Record<string, string>>, set = {}) {
  const { journey, problems } = parseJourney(text, 'a/journey.yaml', {
    cwd: '/site',
    set,
    readText: (path) => ({ text: files[path.replace('/site/', '')] ?? '' }),
  });
  expect(problems).toEqual([]);
  if (journey === undefined) throw new Error('no journey');
  return journey;
}

describe('use', () => {
  const text = withSteps(
    `use: { file: parts/sign-in.yaml, with: { user: maria, password: "\${secret:PW}" } }\n    optional: true`,
    'click: Done',
  );
  const files = { 'a/parts/sign-in.yaml': signIn };

  it('puts the steps of another file in its place, with values', () => {
    const { steps, secrets } = parsed(text, files, { PW: 'tiger' });
    const all = allSteps(steps);
    expect(all.map(({ index, words }) => `${index} ${words}`)).toEqual([
      '0 open /',
      '1 type into "E-mail"',
      '2 type into "Password"',
      '3 if: see "Welcome"',
      '4 click "Close"',
      '5 wait 1 s',
      '6 click "Done"',
    ]);
    expect(all.map(({ place }) => `${place.file}:${place.line}`).slice(1, 4)).toEqual([
      'a/parts/sign-in.yaml:3',
      'a/parts/sign-in.yaml:4',
      'a/parts/sign-in.yaml:5',
    ]);
    expect(all.map(({ optional }) => optional === true)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(all[1]).toMatchObject({ args: { text: 'maria', secret: false } });
    expect(all[2]).toMatchObject({ args: { text: 'tiger', secret: true }, secret: true });
    expect(secrets).toEqual(['tiger']);
  });

  it('counts for the digest, whatever the line ends', () => {
    const digest = (part: string) =>
      parsed(text, { 'a/parts/sign-in.yaml': part }, { PW: 'x' }).digest;
    expect(digest(signIn)).toBe(digest(signIn.replaceAll('\n', '\r\n')));
    expect(digest(signIn)).not.toBe(digest(signIn.replace('Close', 'Shut')));
  });

  it('gives steps before and after no index', () => {
    const { before, steps, after } = parsed(
      `${withSteps('click: A')}before: [open: /]\nafter: [use: b.yaml]\n`,
      { 'a/b.yaml': 'steps: [click: B]' },
    );
    expect([before, steps, after].map((part) => part.map(({ index }) => index))).toEqual([
      [-1],
      [0, 1],
      [-1],
    ]);
  });

  it('says what is wrong, in the file where it is', () => {
    const files = {
      'circle.yaml': 'steps:\n  - use: again.yaml\n',
      'again.yaml': 'steps:\n  - use: circle.yaml\n',
      'wrong.yaml': 'steps:\n  - clik: A\n  - type: { into: A, text: "${usr}" }\n',
      'empty.yaml': '',
      'journey.yaml': 'steps:\n  - click: A\n',
    };
    const steps = withSteps(
      'use: missing.yaml',
      'use: circle.yaml',
      'use: { file: wrong.yaml, with: { user: maria, zip: 94530 } }',
      'use: { file: wrong.yaml, with: { user: anna } }',
      'use: empty.yaml',
      'use: journey.yaml',
      'use: a.yaml\n    say: Sign in',
    );
    expect(problemsOf(steps, { files })).toMatchInlineSnapshot(`
      "
      journey.yaml:6:10  There is no such file.
        6 |   - use: missing.yaml
          |          ^^^^^^^^^^^^
        Its path begins in the folder of this file.

      journey.yaml:8:56  94530 is read as the number 94530, not as text.
        8 |   - use: { file: wrong.yaml, with: { user: maria, zip: 94530 } }
          |                                                        ^^^^^
        Put it in quotes: zip: "94530"

      journey.yaml:11:10  This goes in a circle: journey.yaml uses journey.yaml.
        11 |   - use: journey.yaml
           |          ^^^^^^^^^^^^
        Move the common steps to a third file.

      journey.yaml:13:5  use is no step of its own, so there is nothing to say.
        13 |     say: Sign in
           |     ^^^
        Say it beside the steps in that file.

      again.yaml:2:10  This goes in a circle: circle.yaml uses again.yaml uses circle.yaml.
        2 |   - use: circle.yaml
          |          ^^^^^^^^^^^
        Move the common steps to a third file.

      empty.yaml:1:1  This file is empty.
        1 |
          | ^
        A journey has at least journey, site, goal and steps.

      wrong.yaml:2:5  There is no step called clik.
        2 |   - clik: A
          |     ^^^^
        Did you mean click?

      wrong.yaml:3:29  usr has no value.
        3 |   - type: { into: A, text: "\${usr}" }
          |                             ^^^^^^
        Did you mean user? Give it with --set usr=…, in a file with --env-file, or in
        the environment.

      8 problems in 4 files
      "
    `);
  });

  it('cannot grow without end', () => {
    const twice = (name: string) => `steps:\n  - use: ${name}.yaml\n  - use: ${name}.yaml\n`;
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`p${n}.yaml`, twice(`p${n + 1}`)]),
    );
    const told = problemsOf(withSteps('use: p0.yaml'), {
      files: { ...files, 'p20.yaml': 'steps: [click: A]' },
    });
    expect(told).toContain('A journey uses at most 200 files.');
    const many = 'steps:\n'.concat('  - click: A\n'.repeat(600));
    expect(
      problemsOf(withSteps('use: m.yaml', 'use: m.yaml'), { files: { 'm.yaml': many } }),
    ).toContain('A journey has at most 1000 steps, and this one has more.');
  });
});
