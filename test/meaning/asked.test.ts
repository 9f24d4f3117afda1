import { describe, expect, it } from 'vitest';
import { questionsAsked } from '../../src/meaning/asked.ts';
import type { FieldSeen } from '../../src/trace/look.ts';
import { actEvent, fieldOf, lookEvent, traceOf, typeEvent } from '../helpers/trace-of.ts';

/** What is asked on a page whose first field is chosen and whose others are typed into, and by how many acts each. */
function asked(fields: readonly Partial<FieldSeen>[]) {
  const seen = fields.map((field, at) => fieldOf({ name: '', id: `f${at}`, ...field }));
  const events = [
    lookEvent({ look: { fields: seen, language: 'en' } }),
    ...seen.map(({ id, label, type }) =>
      type === 'select'
        ? actEvent({ verb: 'choose', widget: { field: id } })
        : typeEvent(label, 10, { widget: { field: id } }),
    ),
  ];
  const questions = questionsAsked(traceOf({}, { events }));
  return questions.map(({ label, acts }) => `${label}: ${acts.length}`);
}

describe('the code of a country in a telephone number', () => {
  const code = { label: 'Country code', type: 'select', autocomplete: 'tel-country-code' };

  it('is no question beside the number, and answers it', () => {
    expect(asked([code, { label: 'Phone number' }])).toEqual(['Phone number: 2']);
    expect(asked([{ label: 'Phone number' }, code, { label: 'Town' }])).toEqual([
      'Phone number: 2',
      'Town: 1',
    ]);
  });

  it('is a question where no number stands beside it, and so is a country', () => {
    expect(asked([code, { label: 'Town' }])).toEqual(['Country code: 1', 'Town: 1']);
    const country = { label: 'Country', type: 'select', autocomplete: 'country' };
    expect(asked([country, { label: 'Phone number' }])).toEqual(['Country: 1', 'Phone number: 1']);
    const otherForm = { label: 'Phone number', form: 'other' };
    expect(asked([code, otherForm])).toEqual(['Country code: 1', 'Phone number: 1']);
  });
});
