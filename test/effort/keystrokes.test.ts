import { describe, expect, it } from 'vitest';
import { charactersOf, keystrokesFor, keystrokesOfKey } from '../../src/effort/keystrokes.ts';

describe('on a desktop', () => {
  it.each([
    ['', 0],
    ['94530', 5],
    ['hello', 5],
    ['Hello', 6],
    // One run of Shift, then none for the blank, then another.
    ['HELLO', 6],
    ['HELLO WORLD', 13],
    ['McDonald', 10],
    ['a@b.c', 6],
    ['A@b', 4],
    ['ann.lee@example.com', 20],
    ['+1 (555) 010-9999', 20],
    ['pass_WORD!', 11],
    ['"quoted"', 10],
    // Outside the layout: one each, with no Shift.
    ['Zoë', 4],
    ['É', 1],
    ['ÉA', 3],
    ['👩‍👩‍👧', 1],
    ['two\nlines', 9],
  ])('%j takes %i', (text, keystrokes) => {
    expect(keystrokesFor(text, { device: 'desktop', inputType: 'text' })).toBe(keystrokes);
  });
});

describe('on a touch keyboard', () => {
  it.each([
    ['', 'text', 0],
    ['hello', 'text', 5],
    ['Hello', 'text', 6],
    // Shift holds for one character.
    ['AB', 'text', 4],
    ['94530', 'text', 6],
    ['94530', 'tel', 5],
    ['94530', 'numeric', 5],
    ['94530', 'NUMBER', 5],
    ['2026', 'date', 4],
    ['a1b2', 'text', 7],
    // Blank and Enter are on all pages.
    ['1 2', 'text', 4],
    ['a b', 'text', 3],
    ['a\nb', 'text', 3],
    ['ann@b.c', 'email', 11],
    ['a_b', 'text', 5],
    ['1A2', 'text', 6],
    ['abc', 'tel', 4],
    ['Zoë', 'text', 4],
    ['1é1', 'text', 4],
  ])('%j into a field of type %s takes %i', (text, inputType, keystrokes) => {
    expect(keystrokesFor(text, { device: 'phone', inputType })).toBe(keystrokes);
    expect(keystrokesFor(text, { device: 'tablet', inputType })).toBe(keystrokes);
  });

  it('begins with letters when nothing says otherwise', () => {
    expect(keystrokesFor('a', { device: 'phone' })).toBe(1);
  });
});

it.each([
  ['Enter', 1],
  ['Tab', 1],
  ['ArrowDown', 1],
  ['Control+V', 2],
  ['Control+Shift+A', 3],
  ['+', 1],
  ['Control++', 2],
])('the key %s is %i', (key, keystrokes) => {
  expect(keystrokesOfKey(key)).toBe(keystrokes);
});

it('takes what a person sees as one character for one', () => {
  expect(charactersOf('né🇩🇪')).toHaveLength(3);
});
