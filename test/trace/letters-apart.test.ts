import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/steps/typed.ts';
import { makeRedactor } from '../../src/trace/redact.ts';

const plain = (value: string, label = 'Field'): Typed => ({ value, label, secret: false });
const secret = (value: string): Typed => ({ value, label: 'secret', secret: true });

const redact = makeRedactor([
  plain('zacq.quill@mailhaven.example', 'E-mail'),
  plain('Zacharias Quillfeather', 'Name'),
  plain('Ouagadougou', 'City'),
  plain('4929123456789016', 'Card'),
  secret('Tr0ub4dor&3xyz'),
]);

describe('a value whose letters a page sets apart', () => {
  it.each([
    ['over inline elements', 'Hi Tr0ub4d or&3xyz.', 'Hi ‹secret›.'],
    ['over blocks', 'Tr0u\nb4dor&3xyz', '‹secret›'],
    ['an e-mail over elements', 'to zacq.quill@mai lhaven.example now', 'to ‹typed: E-mail› now'],
    ['a last name over elements', 'Dear Quill feather,', 'Dear ‹typed: Name›,'],
    ['letter by letter', 'in O u a g a d o u g o u!', 'in ‹typed: City›!'],
    ['with soft hyphens', 'in Oua\u00adga\u00addou\u00adgou', 'in ‹typed: City›'],
    ['in full width', 'in Ｏｕａｇａｄｏｕｇｏｕ', 'in ‹typed: City›'],
    ['without blanks', 'user zachariasquillfeather', 'user ‹typed: Name›'],
    ['the name in an e-mail alone', 'user zacq.quill', 'user ‹typed: E-mail›'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([1, 2, 3, 4, 5])('in an address in an address, %i deep', (depth) => {
    let address = 'zacq.quill@mailhaven.example';
    for (let round = 0; round < depth; round++) address = encodeURIComponent(address);
    expect(redact(`https://a.example/?trip=${address}&x=1`)).toBe(
      'https://a.example/?trip=‹typed: E-mail›&x=1',
    );
  });

  it.each(['Our gadgets out', 'a tad bored', 'Quills and feathers', 'feather quill'])(
    'leaves other words: %s',
    (text) => {
      expect(redact(text)).toBe(text);
    },
  );
});

describe('a value that a site puts into a code', () => {
  const bytes = (before: string) => Buffer.from(`${before}Tr0ub4dor&3xyz;x`);
  const hash = (name: string) => createHash(name).update('Tr0ub4dor&3xyz').digest('hex');
  it.each([
    bytes('').toString('base64'),
    bytes('a').toString('base64'),
    bytes('ab').toString('base64url'),
    Buffer.from('Tr0ub4dor&3xyz').toString('hex'),
    'zyx3&rod4bu0rT',
    ...['md5', 'sha1', 'sha256', 'sha512'].map(hash),
    hash('sha256').toUpperCase(),
  ])('%s', (code) => {
    expect(redact(`token=${code} ok`)).toMatch(/^token=.{0,6}‹secret›.{0,6} ok$/);
  });
});

describe('what stands under a key of the tool', () => {
  it('is searched, unless it is one of its own words', () => {
    const field = {
      id: 'e1',
      question: 'e2/radio/Tr0ub4dor&3xyz',
      autocomplete: 'section-Ouagadougou name',
      type: 'text',
      role: 'Ouagadougou',
    };
    const look = {
      type: 'look',
      because: 'Part of Ouagadougou never came.',
      look: { fields: [field] },
    };
    const text = JSON.stringify(redact(look));
    expect(text).not.toMatch(/Ouaga|Tr0ub/);
    expect(redact(look).look.fields[0]).toMatchObject({ id: 'e1', type: 'text' });
    const own = makeRedactor([plain('text'), plain('name'), plain('look'), plain('dialog')]);
    const words = { type: 'look', role: 'dialog', field: { type: 'text', autocomplete: 'name' } };
    expect(own(words)).toEqual(words);
  });
});
