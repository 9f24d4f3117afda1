import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/steps/typed.ts';
import { makeRedactor } from '../../src/trace/redact.ts';

const typed = (value: string, label = 'Field'): Typed => ({ value, label, secret: false });
const secret = (value: string): Typed => ({ value, label: 'secret', secret: true });

describe('makeRedactor', () => {
  const redact = makeRedactor([
    typed('Anna Berg', 'Name'),
    typed('anna.berg+x@example.com', 'E-mail'),
    typed('+1 510 555 0117', 'Phone'),
    typed('Anna', 'First name'),
    typed('no', 'Answer'),
    typed('Größe 5 & <6>', 'Size'),
    secret('7'),
  ]);

  it.each([
    ['Thank you, Anna Berg', 'Thank you, ‹typed: Name›'],
    ['ANNA BERG', '‹typed: Name›'],
    ['Anna\u00a0 \nBerg', '‹typed: Name›'],
    ['/thanks?name=Anna%20Berg&x=Anna+Berg', '/thanks?name=‹typed: Name›&x=‹typed: Name›'],
    ['to anna.berg%2Bx%40example.com.', 'to ‹typed: E-mail›.'],
    ['next=%2Fa%3Fe%3Danna.berg%252Bx%2540example.com', 'next=%2Fa%3Fe%3D‹typed: E-mail›'],
    ['Hello Anna', 'Hello ‹typed: First name›'],
    ['call (510) 555-0117 now', 'call ‹typed: Phone› now'],
    ['15105550117', '‹typed: Phone›'],
    ['%2B1%20510%20555%200117', '‹typed: Phone›'],
    ['Gr\u00f6\u00dfe 5 &amp; &lt;6&gt;', '‹typed: Size›'],
    ['GR\u00d6SSE 5 & <6>', '‹typed: Size›'],
    ['no, room 7', 'no, room ‹secret›'],
    ['nothing of it', 'nothing of it'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('walks plain JSON and leaves the words of the tool alone', () => {
    const again = makeRedactor([typed('document', 'Search'), typed('12345', 'Code')]);
    const event = { type: 'overlay', features: { in: 'document', text: 'a Document' }, at: 12345 };
    expect(again(event)).toEqual({
      type: 'overlay',
      features: { in: 'document', text: 'a ‹typed: Search›' },
      at: 12345,
    });
    expect(again({ alerts: ['12345 sent', null, true] })).toEqual({
      alerts: ['‹typed: Code› sent', null, true],
    });
  });

  it('keeps a secret out of the label of another field', () => {
    const again = makeRedactor([typed('blue house', 'Is it tiger?'), secret('tiger')]);
    expect(again('a blue house, a tiger')).toBe('a ‹typed: a field›, a ‹secret›');
  });

  it('does not search what it has put in', () => {
    const again = makeRedactor([typed('Anna', 'typed'), typed('typed', 'Anna')]);
    const once = again('Anna typed');
    expect(once).toBe('‹typed: typed› ‹typed: Anna›');
    expect(again(once)).toBe(once);
  });

  it('changes nothing when nothing was typed', () => {
    const value = { a: ['b'] };
    expect(makeRedactor([])(value)).toBe(value);
    expect(makeRedactor([typed('ab'), typed('   '), secret(' ')])('ab  c')).toBe('ab  c');
  });

  it('knows a value in which a page has escaped one kind of quotes only', () => {
    const again = makeRedactor([typed(`O'Hara "Red"`, 'Name')]);
    expect(again("Hello O'Hara &quot;Red&quot;")).toBe('Hello ‹typed: Name›');
    expect(again("Hello O'Hara &#34;Red&#34;")).toBe('Hello ‹typed: Name›');
  });

  it('leaves no typed value, however it comes back', () => {
    const ways: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      encodeURIComponent,
      (text) => encodeURIComponent(text).replaceAll('%20', '+'),
      (text) => new URLSearchParams({ q: text }).toString(),
      (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    ];
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 3, maxLength: 20, unit: 'grapheme' })
          .filter((text) => text.trim() === text && text.length > 2),
        fc.constantFrom(...ways),
        fc.string({ maxLength: 10 }),
        (value, way, around) => {
          const result = makeRedactor([typed(value, '·')])(`${around} ${way(value)} ${around}`);
          const left = result.replaceAll('‹typed: ·›', '').toLowerCase();
          expect(result).toContain('‹typed: ·›');
          expect(
            around.toLowerCase().includes(value.toLowerCase()) ||
              !left.includes(value.toLowerCase()),
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('knows a telephone number however its digits are grouped', () => {
    const digit = fc.constantFrom(...'0123456789');
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 7, maxLength: 16 }),
        fc.array(fc.constantFrom('', ' ', '-', '.', ') '), { minLength: 16, maxLength: 16 }),
        fc.array(fc.constantFrom('', ' ', '-'), { minLength: 16, maxLength: 16 }),
        (digits, typedWith, shownWith) => {
          const join = (gaps: readonly string[]) =>
            digits.map((one, at) => (at === 0 ? one : `${gaps[at]}${one}`)).join('');
          const result = makeRedactor([typed(join(typedWith))])(`tel ${join(shownWith)}!`);
          expect(result).toBe('tel ‹typed: Field›!');
        },
      ),
      { numRuns: 50 },
    );
  });
});
