import { describe, expect, it } from 'vitest';
import { operators, operatorText } from '../../src/effort/operators.ts';
import { profileOf } from '../../src/effort/profiles.ts';
import { jobMinimum } from '../../src/score/job-minimum.ts';
import type { TraceEvent } from '../../src/trace/event.ts';
import { actEvent, fieldOf, lookEvent, traceOf, typeEvent } from '../helpers/trace-of.ts';

const profile = profileOf('web-desktop');
const minimum = (needs: string[] | null, events: readonly TraceEvent[]) => {
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
