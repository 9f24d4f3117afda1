import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { tracedJourney, tracedSteps } from '../../src/trace/traced-journey.ts';

const text = `
journey: Sign in
site: https://shop.example/de/
needs: [e-mail]
limits: { dead-ends: 0, outcome: blocked }
goal: { see: "Hello anna@example.com" }
before:
  - open: /reset
steps:
  - open: /
  - type: { into: E-mail, text: anna@example.com }
    optional: true
  - type: { into: Password, text: "\${secret:PASSWORD}" }
  - if: { see: "not tiger", then: [ click: Anna@example.com ] }
    avoidable: it knows me
`;

const { journey } = parseJourney(text, 'a/sign-in.yaml', { set: { PASSWORD: 'tiger' } });
if (journey === undefined) throw new Error('the journey has problems');

describe('tracedJourney', () => {
  it('tells what judging needs, and no typed value', () => {
    const { digest, ...traced } = tracedJourney(journey);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(traced).toEqual({
      journey: 'Sign in',
      job: '',
      site: 'https://shop.example/de',
      file: 'a/sign-in.yaml',
      tags: [],
      once: false,
      needs: ['e-mail'],
      duty: [],
      goal: 'see "Hello ‹typed: E-mail›"',
      goalKind: 'see',
      limits: { 'dead-ends': 0, outcome: 'blocked' },
      consent: 'accept',
    });
  });
});

describe('tracedSteps', () => {
  it('lists the measured steps, nested ones at their index', () => {
    const steps = tracedSteps(journey);
    expect(steps.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(steps.map(({ words }) => words)).toEqual([
      'open /',
      'type into "E-mail"',
      'type into "Password"',
      'if: see "not ‹secret›"',
      'click "‹typed: E-mail›"',
    ]);
    expect(steps[1]).toMatchObject({
      line: 11,
      optional: true,
      conditional: false,
      status: 'not-walked',
    });
    expect(steps[4]).toMatchObject({ line: 14, conditional: true, avoidable: 'it knows me' });
  });
});
