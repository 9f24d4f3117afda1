import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/overlay/words-in.ts';
import { fitting, holdsText } from '../../src/replay/page/dom/matching.ts';
import { comparable } from '../../src/trace/comparable.ts';

const alike: readonly (readonly [what: string, seen: string, typed: string])[] = [
  ['quotes', 'Let’s go', "Let's go"],
  ['a quoted word', '„Blue“ room', '"Blue" room'],
  ['quotes of other languages', 'Le salon « Bleu »', 'Le salon "Bleu"'],
  ['dashes', 'Step 1 – Details', 'Step 1 - Details'],
  ['a hyphen that does not break', 'e‑mail', 'e-mail'],
  ['dots', 'Find Monday… now', 'Find Monday... now'],
  ['soft hyphens', 'Appoint\u00ADment con\u00ADfir\u00ADmed', 'Appointment confirmed'],
  ['spaces of no width', 'Book\u200Bing', 'Booking'],
  ['ligatures', 'ﬁnd a free hour', 'find a free hour'],
  ['blanks', 'ten\u00A0o’clock\u2009sharp', "ten o'clock sharp"],
  ['full width', 'Ｏｋ １２', 'Ok 12'],
  ['letters and their signs', 'Cafe\u0301', 'Café'],
  ['marks of direction', '\u200ECall\u200F us', 'Call us'],
];

const different: readonly (readonly [string, string])[] = [
  ['Re-sign', 'Resign'],
  ['1 - 2', '1 2'],
  ["it's", 'its'],
  ['resume', 'résumé'],
  ['10', '1.0'],
];

describe('texts that look the same', () => {
  it.each(alike)('are the same: %s', (_, seen, typed) => {
    expect(comparable(seen)).toBe(comparable(typed));
    expect(fitting(typed)(seen)).toBe('loose');
    expect(fitting(seen)(typed)).toBe('loose');
    expect(holdsText(typed)(`Before ${seen} and after`)).toBe(true);
    expect(fitting(typed)(`Before ${seen} and after`)).toBe('part');
  });

  it.each(different)('%s and %s are not', (one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
    expect(fitting(one)(other)).toBe('none');
    expect(holdsText(one)(other)).toBe(false);
  });

  it('fit exactly when nothing at all differs', () => {
    expect(fitting('Let’s go')('Let’s go')).toBe('exact');
  });

  it('say the same in a window', () => {
    expect(plain('No\u00AD\u00A0Thanks')).toBe('no thanks');
  });

  it('are compared once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
    );
  });
});
