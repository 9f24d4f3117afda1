import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseJourney } from '../../src/journey/read/parse-journey.ts';
import { dateValue } from '../../src/journey/values/date-value.ts';
import { typedValues } from '../../src/journey/values/typed-values.ts';
import { problemsOf, withSteps } from './problems-of.ts';

function parsed(text: string, options: ParseOptions = {}) {
  const { journey, problems } = parseJourney(text, 'journey.yaml', {
    now: new Date(2026, 0, 31, 12),
    random: () => 0.5,
    ...options,
  });
  expect(problems).toEqual([]);
  if (journey === undefined) throw new Error('no journey');
  return journey;
}

describe('values', () => {
  it('come from --set, then the file, then the environment', () => {
    const text = withSteps(`open: /\${A}/\${B}/\${C}`);
    const journey = parsed(text, {
      set: { A: 'set' },
      fromFile: { A: 'file', B: 'file' },
      env: { A: 'env', B: 'env', C: 'env' },
    });
    expect(journey.steps[1]?.args).toEqual({ url: '/set/file/env' });
  });

  it('go into every field, numbers and truth values included', () => {
    const text = `journey: \${NAME}
site: \${SITE}
customer: { device: "\${DEVICE}" }
limits: { friction: "\${MAX}", outcome: "\${OUTCOME}" }
once: \${ONCE}
tags: ["\${NAME}"]
goal: \${GOAL}
steps:
  - open: \${PATH_}
  - click: { text: "\${NAME}", nth: "\${N}" }
    optional: \${ONCE}
    within: \${WITHIN}
  - back: \${ONCE}
`;
    const set = {
      NAME: 'Book',
      SITE: 'http://a.example/x/',
      DEVICE: 'phone',
      MAX: '12.5',
      OUTCOME: 'blocked',
    };
    const more = { ONCE: 'true', GOAL: 'done', PATH_: '/', N: '2', WITHIN: '3s' };
    expect(parsed(text, { set: { ...set, ...more } })).toMatchObject({
      journey: 'Book',
      site: 'http://a.example/x',
      customer: { device: 'phone' },
      limits: { friction: 12.5, outcome: 'blocked' },
      once: true,
      tags: ['Book'],
      goal: 'done',
      steps: [
        { args: { url: '/' } },
        { args: { target: [{ text: 'Book', nth: 2 }] }, optional: true, within: 3000 },
        { verb: 'back' },
      ],
    });
  });

  it('stay text where text is wanted, whatever they look like', () => {
    const text = withSteps(`type: { into: A, text: "\${A}" }`, `type: { into: B, text: "\${B}" }`);
    const { steps } = parsed(text, { set: { A: '01234', B: 'x: [#1, *y] ${A}' } });
    expect(steps.slice(1).map(({ args }) => args)).toMatchObject([
      { text: '01234' },
      { text: 'x: [#1, *y] ${A}' },
    ]);
  });

  it('can be written as they are', () => {
    const { steps } = parsed(withSteps('click: $${NAME} costs $5', 'click: $$'));
    expect(steps[1]?.args).toEqual({ target: [{ any: `\${NAME} costs $5` }] });
    expect(steps[2]?.args).toEqual({ target: [{ any: '$$' }] });
  });

  it('are the same in every place, when they are unique', () => {
    const text = withSteps(
      `type: { into: E-mail, text: "\${unique:email}" }`,
      `type: { into: Again, text: "\${unique:email}" }`,
      `type: { into: Name, text: "\${unique:name}/\${unique:number}" }`,
      `expect: { see: "\${unique:email}" }`,
    );
    const { steps } = parsed(text);
    expect(steps.slice(1).map(({ args }) => args)).toMatchObject([
      { text: 'customer.nnnnnnnnnn@example.com' },
      { text: 'customer.nnnnnnnnnn@example.com' },
      { text: 'Kim Nnnnnnnn/55555555' },
      { condition: { see: 'customer.nnnnnnnnnn@example.com' } },
    ]);
    // Words that differed from run to run would make every finding a new one.
    expect(steps[4]?.words).toBe(`expect: see "\${unique:email}"`);
    const other = parsed(text, { random: Math.random }).steps[1];
    expect(other?.args).not.toEqual(steps[1]?.args);
  });

  it('are told when they are missing or unknown', () => {
    const text = withSteps(
      'click: ${CITTY}',
      'click: ${unique:mail}',
      'click: ${uniqe:email}',
      'click: ${date:tomorrow}',
      'click: ${first name}',
      'click: "${CITY"',
      'type: { into: A, text: ${CITY} }',
      'press: ${CITY}',
      'type: { into: Code, text: "${totp:CITY}" }',
      'click: A\n    say: "${totp:KEY}"',
    );
    const set = { CITY: 'Berkeley 1', KEY: 'JBSWY3DPEHPK3PXP' };
    expect(problemsOf(text, { set })).toMatchInlineSnapshot(`
      "
      journey.yaml:6:12  CITTY has no value.
        6 |   - click: \${CITTY}
          |            ^^^^^^^^
        Did you mean CITY? Give it with --set CITTY=…, in a file with --env-file, or
        in the environment.

      journey.yaml:7:12  There is no unique mail.
        7 |   - click: \${unique:mail}
          |            ^^^^^^^^^^^^^^
        Did you mean email?

      journey.yaml:8:12  There is no kind of value called uniqe.
        8 |   - click: \${uniqe:email}
          |            ^^^^^^^^^^^^^^
        Did you mean unique?

      journey.yaml:9:12  This is not a date that can be worked out.
        9 |   - click: \${date:tomorrow}
          |            ^^^^^^^^^^^^^^^^
        Write \${date:+7d}, with d, w, m or y, and perhaps a form:
        \${date:+7d:DD.MM.YYYY}.

      journey.yaml:10:12  This is not the name of a value.
        10 |   - click: \${first name}
           |            ^^^^^^^^^^^^^
        A name is made of letters, digits and _.

      journey.yaml:11:13  The } that closes this is missing.
        11 |   - click: "\${CITY"
           |             ^^
        Write $\${ for the characters themselves.

      journey.yaml:12:28  Inside { } or [ ] a value with \${ } needs quotes.
        12 |   - type: { into: A, text: \${CITY} }
           |                            ^^^^^^^
        Write "\${CITY}".

      journey.yaml:13:12  \${CITY} is not a key, such as Enter, Escape, ArrowDown or Control+A.
        13 |   - press: \${CITY}
           |            ^^^^^^^

      journey.yaml:14:32  The value of CITY is not a key for one-time codes.
        14 |   - type: { into: Code, text: "\${totp:CITY}" }
           |                                ^^^^^^^^^^^^
        It is the text the site shows beside the QR code: letters A to Z and digits 2
        to 7.

      journey.yaml:16:10  A one-time code can only be typed.
        16 |     say: "\${totp:KEY}"
           |          ^^^^^^^^^^^^^
        Use it as the text of type or paste.

      10 problems in 1 file
      "
    `);
  });
});

describe('dates', () => {
  const now = new Date(2026, 0, 31, 23, 59);
  it.each([
    ['', '2026-01-31'],
    ['+7d', '2026-02-07'],
    ['-31d', '2025-12-31'],
    ['+2w', '2026-02-14'],
    ['+1m', '2026-02-28'],
    ['-1y', '2025-01-31'],
    ['+7d:DD.MM.YYYY', '07.02.2026'],
    ['+0d:M/D/YY', '1/31/26'],
    [':D', '31'],
  ])('%s', (written, date) => {
    expect(dateValue(written, now)).toBe(date);
  });

  it.each(['tomorrow', '7d', '+7', '+7d:mm', '+7h', '+7d:'])('not %s', (written) => {
    expect(dateValue(written, now)).toBeUndefined();
  });
});

describe('secrets', () => {
  const set = { PASSWORD: 'tiger', KEY: 'JBSW Y3DP EHPK 3PXP' };

  it('mark their step, and are known', () => {
    const text = withSteps(
      `type: { into: Password, text: "\${secret:PASSWORD}!" }`,
      'type: { into: PIN, first: "4711", text: "0815" }\n    secret: true',
      `type: { into: Code, text: "\${totp:KEY}" }`,
      'expect: { see: Not tiger but 0815 }',
      'type: { into: Colour, text: blue }',
    );
    const journey = parsed(text, { set });
    expect(journey.steps.map(({ secret }) => secret ?? false)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(journey.secrets).toEqual(['tiger', 'JBSW Y3DP EHPK 3PXP', 'tiger!', '0815', '4711']);
    expect(journey.steps[4]?.words).toBe('expect: see "Not ‹secret› but ‹secret›"');
    expect(typedValues(journey)).toEqual([
      ...journey.secrets.map((value) => ({ value, label: 'secret', secret: true })),
      { value: 'tiger!', label: 'Password', secret: true },
      { value: '0815', label: 'PIN', secret: true },
      { value: '4711', label: 'PIN', secret: true },
      { value: 'blue', label: 'Colour', secret: false },
    ]);
  });

  it('never stand in a message', () => {
    const text = `journey: \${secret:PASSWORD}
site: \${secret:PASSWORD}
goal: { see: { matches: "\${secret:PASSWORD}(" } }
steps:
  - open: \${secret:PASSWORD}
  - wait: \${secret:PASSWORD}
  - press: \${secret:PASSWORD}
  - use: \${secret:PASSWORD}
  - upload: { into: CV, file: "\${secret:PASSWORD}" }
  - click: { nth: "\${secret:PASSWORD}", text: a }
  - answer: \${secret:PASSWORD}
  - click: A
    say: \${secret:PASSWORD}
`;
    const told = problemsOf(text, { set: { PASSWORD: '5tiger' } });
    expect(told).not.toContain('tiger');
    expect(told).toContain('11 problems in 1 file');
  });
});
