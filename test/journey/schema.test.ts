import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadJourneys } from '../../src/journey/load/load-journeys.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { journeySchema } from '../../src/journey/written/schema.ts';
import { withSteps } from './problems-of.ts';

const root = path.resolve(import.meta.dirname, '../..');
const examples = readdirSync(path.join(root, 'journeys')).filter((file) => file.endsWith('.yaml'));
// As an editor does: formats it does not know are ignored.
const validate = new Ajv({
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
  formats: {},
});
for (const format of ['web-address', 'regular-expression', 'language-tag', 'key-name']) {
  validate.addFormat(format, true);
}
const check = validate.compile(journeySchema());

describe('the schema for editors', () => {
  it.each(examples)('accepts journeys/%s', (file) => {
    check(parse(readFileSync(path.join(root, 'journeys', file), 'utf8')));
    expect(check.errors).toBeNull();
  });

  it.each([
    ['a value for a number', `click: { text: a, nth: "\${N}" }`],
    ['a value for a length of time', `wait: "\${PAUSE}"`],
    [
      'a nested list',
      'if: { see: a, then: [click: [a, { in: { role: dialog, name: b }, name: c }]] }',
    ],
    ['a modifier', 'click: a\n    must-exist: true'],
  ])('accepts %s', (_, item) => {
    check(parse(withSteps(item)));
    expect(check.errors).toBeNull();
  });

  it.each([
    ['an unknown verb', 'clik: a'],
    ['two verbs', 'click: a\n    hover: b'],
    ['no verb', 'say: a'],
    ['a number for text', 'type: { into: a, text: 01234 }'],
    ['a missing text', 'type: { into: a }'],
    ['a wrong length of time', 'wait: 4 seconds'],
    ['an unknown part', 'click: { nme: a }'],
    ['a place alone', 'click: { in: a }'],
    ['two conditions', 'expect: { see: a, url: b }'],
    ['a wrong step inside', 'if: { see: a, then: [clik: b] }'],
    ['a path that is none', 'open: about'],
  ])('refuses %s', (_, item) => {
    expect(check(parse(withSteps(item)))).toBe(false);
  });

  it.each([
    ['a missing goal', withSteps().replace('goal: done', '')],
    ['another goal', withSteps().replace('goal: done', 'goal: won')],
    ['no steps', withSteps().replace('  - open: /', '')],
    ['an unknown key', `${withSteps()}stepps: []\n`],
    ['an unknown limit', `${withSteps()}limits: { frictoin: 1 }\n`],
    ['an unknown device', `${withSteps()}customer: { device: watch }\n`],
  ])('refuses %s', (_, text) => {
    expect(check(parse(text))).toBe(false);
  });
});

describe('the example journeys', () => {
  it('have nothing wrong with them', () => {
    const set = { PASSWORD: 'tiger', EMAIL: 'anna@example.com' };
    const { journeys, problems } = loadJourneys(['journeys'], { cwd: root, set });
    expect(formatProblems(problems)).toBe('');
    expect(journeys.length).toBeGreaterThan(1);
  });
});
