import fc from 'fast-check';
import { describe, it } from 'vitest';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { withSteps } from './problems-of.ts';

const whole = withSteps(
  'type: { into: Zip, text: "94530" }',
  'if: { see: [a], then: [click: b] }',
  'use: x.yaml',
  `wait: \${PAUSE}`,
  'click: &a { role: button, name: *a }',
);
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      ': ',
      '- ',
      '\n',
      '\n  ',
      '\n  - ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '#',
      ' #1',
      '"',
      "'",
      '&a',
      '*a',
      '!t',
      '|',
      '>',
    ],
    ...[
      'journey',
      'goal',
      'steps',
      'click',
      'if',
      'use',
      'then',
      `\${`,
      `\${A}`,
      '$$',
      '\t',
      '---',
      '<<',
      '%',
      '@',
      '?',
    ],
    ...['null', 'true', '1e400', '0x1g', '\u0000', '\ud800', '\u2028', '__proto__', 'constructor'],
  ),
  fc.string({ maxLength: 6 }),
);

/** Whatever is read: a journey, or problems that can be shown. */
function isAnswered(text: string): boolean {
  const { journey, problems } = parseJourney(text, 'a.yaml', {
    readText: () => ({ reason: 'No.' }),
  });
  const places = problems.every(({ line, column }) => line >= 1 && column >= 1);
  return (
    (journey !== undefined) === (problems.length === 0) &&
    places &&
    formatProblems(problems) !== undefined
  );
}

describe('parseJourney', () => {
  it('answers for any text', () => {
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(texts, isAnswered), { numRuns: 150 });
  });

  it('answers for a journey with a hole or an addition anywhere', () => {
    const at = fc.nat(whole.length);
    fc.assert(
      fc.property(at, fc.nat(5), piece, (from, length, put) => {
        return isAnswered(whole.slice(0, from) + put + whole.slice(from + length));
      }),
      { numRuns: 150 },
    );
  });
});
