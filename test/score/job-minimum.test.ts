import { describe, expect, it } from 'vitest';
import { operators, operatorText } from '../../src/effort/operators.ts';
import { profileOf } from '../../src/effort/profiles.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { jobMinimum } from '../../src/score/ledger/job-minimum.ts';
import { actEvent, fieldOf, lookEvent, traceOf, typeEvent } from '../helpers/trace-of.ts';

const profile = profileOf('web-desktop');
const minimum = (needs: string[] | null, events: readonly InterpretedEvent[]) => {
  const totals = jobMinimum(traceOf({ journey: { needs } }, { events }), profile);
  const spent = operators.map((operator) => ({ operator, count: totals[operator] }));
  return operatorText(spent.filter(({ count }) => count > 0));
};

describe('the job minimum', () => {
  it('is one commit and one second of page where nothing is needed', () => {
    expect(minimum([], [actEvent(), typeEvent('Name', 30)])).toBe('MPBBW(1)');
  });

  it('is M and the keys of each needed value, or a choice', () => {
    const day = actEvent({
      verb: 'choose',
      presses: ['open-list', 'pick'],
      widget: { kind: 'list', name: 'Day' },
    });
    expect(minimum(['postcode'], [typeEvent('Postcode', 5)])).toBe('MMPBB5KW(1)');
    expect(minimum(['day'], [day])).toBe('MMPP4BW(1)');
  });

  it('takes eight keys for a need that no field was found for', () => {
    expect(minimum(['shoe size'], [typeEvent('Postcode', 5)])).toBe('MMPBB8KW(1)');
  });

  it('finds a field by its label, name or autocomplete token', () => {
    const field = fieldOf({ id: 'f1', label: 'ZIP', name: 'z', autocomplete: 'postal-code' });
    const events = [
      lookEvent({ look: { fields: [field] } }),
      typeEvent('ZIP', 5, { widget: { field: 'f1' } }),
    ];
    expect(minimum(['postal code'], events)).toBe('MMPBB5KW(1)');
  });

  it('takes the cheapest of several ways in which a value was given', () => {
    expect(minimum(['postcode'], [typeEvent('Postcode', 9), typeEvent('Postcode', 5)])).toBe(
      'MMPBB5KW(1)',
    );
  });

  it('does not take a part of a need for the whole of it', () => {
    const street = typeEvent('Street address', 14);
    const address = [street, typeEvent('Postcode', 7), typeEvent('Town', 5)];
    expect(minimum(['street-address'], address)).toBe('MMPBB14KW(1)');
    expect(minimum(['street-address', 'postal-code'], address)).toBe('3MPBB21KW(1)');
    const card = [typeEvent('Card number', 16), typeEvent('CVC', 3), typeEvent('Name on card', 10)];
    expect(minimum(['card'], card)).toBe('MMPBB16KW(1)');
  });

  it('is for a name in two fields what both of them take, with one thought', () => {
    const names = [typeEvent('First name', 4), typeEvent('Last name', 5)];
    expect(minimum(['name'], names)).toBe('MMPBB9KW(1)');
    // Asking for more of it makes the job no bigger.
    expect(minimum(['name'], [...names, typeEvent('Middle name', 8)])).toBe('MMPBB9KW(1)');
    expect(minimum(['name'], [...names, typeEvent('Full name', 8)])).toBe('MMPBB8KW(1)');
  });

  it('is the cheapest part where only parts were given', () => {
    const parts = [typeEvent('Postcode', 7), typeEvent('Town', 5)];
    expect(minimum(['street-address'], parts)).toBe('MMPBB5KW(1)');
  });

  it('is for a value in several boxes what all of them take, with one thought', () => {
    const boxes = [3, 4, 4].map((maxLength, nth) =>
      fieldOf({ id: `b${nth}`, question: 'tel', group: 'Phone', maxLength }),
    );
    const typed = boxes.map(({ id, maxLength = 0 }) =>
      typeEvent('', maxLength, { widget: { field: id } }),
    );
    const look = lookEvent({ look: { fields: boxes } });
    expect(minimum(['phone'], [look, ...typed])).toBe('MMPBB11KW(1)');
    expect(minimum(null, [look, ...typed])).toBe('MMPBB11KW(1)');
    // Giving one box once more makes the job no bigger, and neither does giving the value again in one field.
    const again = typeEvent('', 6, { widget: { field: 'b0' } });
    expect(minimum(['phone'], [look, ...typed, again])).toBe('MMPBB11KW(1)');
    expect(minimum(['phone'], [look, ...typed, typeEvent('Phone', 9)])).toBe('MMPBB9KW(1)');
  });

  it('is one choice for a date picked in three lists, and for one of several boxes to tick', () => {
    const parts = ['f1', 'f2'].map((id) =>
      fieldOf({ id, question: 'q', group: 'Day', type: 'select' }),
    );
    const picked = parts.map(({ id }) =>
      actEvent({
        verb: 'choose',
        presses: ['open-list', 'pick'],
        widget: { kind: 'list', field: id },
      }),
    );
    expect(minimum(['day'], [lookEvent({ look: { fields: parts } }), ...picked])).toBe(
      'MMPP4BW(1)',
    );
  });

  it('does not count emptying the field, but does count pasting', () => {
    const selectAll = { kind: 'command', key: 'Control+A', keystrokes: 2 } as const;
    const text = { kind: 'text', characters: 5, keystrokes: 5 } as const;
    const pasting = { ...selectAll, key: 'Control+V' };
    const typed = typeEvent('Postcode', 5, { keys: [selectAll, text] });
    expect(minimum(['postcode'], [typed])).toBe('MMPBB5KW(1)');
    const pasted = typeEvent('Postcode', 5, { verb: 'paste', keys: [pasting] });
    expect(minimum(['postcode'], [pasted])).toBe('MMPBBKKW(1)');
  });

  it('without needs: takes the values the script gives, each meaning once', () => {
    const events = [
      typeEvent('E-mail', 12),
      typeEvent('e mail', 10, { view: 'v2' }),
      typeEvent('Name', 3),
      actEvent({ widget: { name: 'Next' } }),
      typeEvent('Note', 50, { purpose: 'again' }),
    ];
    expect(minimum(null, events)).toBe('3MPBB13KW(1)');
  });
});
