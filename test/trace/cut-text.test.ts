import { describe, expect, it } from 'vitest';
import { makeRedactor } from '../../src/trace/redact.ts';

const secret = 'Tr0ub4dor&3xyz';
const hide = makeRedactor([{ value: secret, label: 'Password', secret: true }]);
/** Words of a page, so that the last of the given ones ends at the length that pages are read to. */
const filled = (end: string, length: number): string => {
  const words = 'We are glad that you are with us. '.repeat(400);
  return `${words.slice(0, length - end.length - 1)} ${end}`;
};

describe('a text that was cut', () => {
  it.each([8000, 300, 120, 60])('at %i leaves no half of a secret', (length) => {
    for (let letters = 4; letters <= secret.length; letters += 1) {
      const piece = secret.slice(0, letters);
      for (const text of [
        filled(piece, length),
        `${filled(piece, length)}…`,
        `Over it lies "${filled(piece, length)}".`,
      ]) {
        expect(hide(text)).toContain('‹secret›');
        expect(hide(text)).not.toContain(piece.slice(0, 4));
      }
    }
  });

  it('is hidden behind the cut as before it, where more text follows', () => {
    const text = `${filled(secret.slice(0, 9), 8000)}…\nThe password is ${secret}, says a frame.`;
    const hidden = hide(text);
    expect(hidden).not.toMatch(/Tr0u|dor&3/);
    expect(hidden).toMatch(/ ‹secret›…\nThe password is ‹secret›, says a frame\.$/);
  });

  it.each([
    ['an address', encodeURIComponent(secret), 13],
    ['an address in an address', encodeURIComponent(encodeURIComponent(secret)), 14],
    ['a sign of an address', encodeURIComponent(secret), 11],
    ['Base64', Buffer.from(secret).toString('base64'), 11],
    ['hexadecimal', Buffer.from(secret).toString('hex'), 15],
    ['letters set apart', [...secret].join(' '), 13],
    ['soft hyphens', [...secret].join('\u00ad'), 13],
  ])('leaves no half of it as %s', (_, written, length) => {
    const piece = written.slice(0, length);
    const hidden = hide(`https://shop.example/a/long/path/to/somewhere/else?back=${piece}`);
    expect(hidden).toMatch(/back=‹secret›$/);
  });

  it.each([
    ['an e-mail address', 'zacq.quill@mailhaven.example', 'zacq.quill@mai'],
    ['a card', '4929123456789016', '4929 1234 56'],
    ['a customer number', 'KX77-4410-QZ', 'KX77-441'],
    ['a name', 'Zacharias Quillfeather', 'Zacharias Quil'],
  ])('leaves no half of %s that is no secret', (_, value, piece) => {
    const redact = makeRedactor([{ value, label: 'Field', secret: false }]);
    expect(redact(filled(piece, 120))).toMatch(/ ‹typed: Field›$/);
  });

  it('keeps its end where that is no part of a value', () => {
    for (const end of ['Tribe', 'x0ub4', 'T', 'Tr0', 'other'])
      expect(hide(filled(end, 120))).toBe(filled(end, 120));
    const typed = makeRedactor([{ value: 'Berkeley', label: 'City', secret: false }]);
    for (const end of ['Ber', 'in Oberke', 'barker'])
      expect(typed(filled(end, 120))).toBe(filled(end, 120));
  });

  it('is one only from the shortest length on that pages are cut to', () => {
    expect(hide('Say Tr0ub')).toBe('Say Tr0ub');
  });
});
