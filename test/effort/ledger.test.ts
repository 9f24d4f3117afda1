import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/effort/entries.ts';
import { effortOf, ledgerOf } from '../../src/effort/ledger.ts';
import { profileOf } from '../../src/effort/profiles.ts';
import {
  actEvent,
  openEvent,
  traceOf,
  typeEvent,
  viewEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const trace = traceOf(
  { steps: [{ words: 'open /' }, { words: 'type the name' }, { words: 'click Next' }] },
  {
    events: [
      openEvent(),
      viewEvent(),
      waitEvent({ duration: 1234 }),
      typeEvent('Name', 3, { step: 1 }),
      actEvent({ step: 2, purpose: 'close-overlay', widget: { name: '×' } }),
      actEvent({ step: 2, verb: 'answer', purpose: 'answer-dialog' }),
      typeEvent('Name', 3, { step: 2, purpose: 'again' }),
      actEvent({ step: 2, verb: 'wait', presses: [] }),
      waitEvent({ step: 2, duration: 0, until: 'cap' }),
    ],
  },
);

describe('the ledger', () => {
  it('has one line an act and one a wait, in order, each pointing at its event', () => {
    expect(
      ledgerOf(trace).map(({ event, step, what, operators }) => [event, step, what, operators]),
    ).toEqual([
      [0, 0, 'open /', ''],
      [2, 0, 'wait for the next control', 'W(1.234)'],
      [3, 1, 'type the name', 'MPBBH3K'],
      [4, 2, 'press "×" to get it out of the way', 'MHPBB'],
      [5, 2, "answer the browser's dialog", 'MPBB'],
      [6, 2, 'again: type into Name', 'MPBBH3K'],
      [8, 2, 'wait in vain', 'W(0)'],
    ]);
  });

  it('is all task, and claimed by nobody', () => {
    for (const line of ledgerOf(trace)) expect(line).toMatchObject({ class: 'task', finding: '' });
  });

  it('adds up to the effort that is counted over all operators', () => {
    const profile = profileOf('web-desktop');
    const sum = ledgerOf(trace).reduce((before, { seconds }) => before + seconds, 0);
    expect(effortOf(entriesOf(trace), profile)).toBeCloseTo(sum, 9);
    // 4 M, 2 × (P, BB, H) and 6 K of typing, H P BB and P BB, and the wait.
    expect(sum).toBeCloseTo(4 * 1.2 + 2 * 1.7 + 6 * 0.23 + 1.7 + 1.3 + 1.234, 9);
  });

  it('can be costed by another profile', () => {
    const typed = ledgerOf(trace, profileOf('web-touch'))[2];
    expect(typed).toMatchObject({ operators: 'MP3K' });
    expect(typed?.seconds).toBeCloseTo(1.2 + 0.49 + 3 * 0.33, 9);
  });
});
