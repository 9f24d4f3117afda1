import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/detect/detector.ts';
import { lostInput } from '../../src/detect/detectors/lost-input.ts';
import { rejectedInput } from '../../src/detect/detectors/rejected-input.ts';
import { validationError } from '../../src/detect/detectors/validation-error.ts';
import { detectAll } from '../../src/detect/index.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import type { ErrorSeen, FieldSeen, Look } from '../../src/trace/look.ts';
import {
  type About,
  actEvent,
  fieldOf,
  goalEvent,
  lookEvent,
  responseEvent,
  traceOf,
  typeEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const phone = fieldOf({ name: 'phone', label: 'Phone', filled: true });
const note = fieldOf({ name: 'note', label: 'Note', filled: true });
const text = 'Reserve a place Phone Note Reserve';

function errorOf(partial: Partial<ErrorSeen> = {}): ErrorSeen {
  return { text: 'Phone must begin with +', field: 'phone', distance: 12, by: 'page', ...partial };
}

/** 0-3: both fields typed and seen, then sent; 4: what was seen next; then what is told. */
function sent(
  after: Partial<Look>,
  rest: readonly InterpretedEvent[] = [],
  { view = 'v1', before = {} as Partial<Look> } = {},
): readonly InterpretedEvent[] {
  return [
    typeEvent('Phone', 7, { widget: { field: 'phone' } }),
    typeEvent('Note', 20, { step: 1, widget: { field: 'note' } }),
    lookEvent({ step: 1, look: { text, fields: [phone, note], ...before } }),
    actEvent({ step: 2, widget: { name: 'Reserve' } }),
    lookEvent({ step: 2, view, look: { text, fields: [phone, note], ...after } }),
    ...rest,
  ];
}

/** The correction, the second press and its wait: 5, 6, 7. */
function corrected(
  view = 'v1',
  purpose: 'again' | 'script' = 'again',
): readonly InterpretedEvent[] {
  const step = purpose === 'again' ? 2 : 3;
  return [
    typeEvent('Phone', 12, { step, view, purpose, widget: { field: 'phone' } }),
    actEvent({ step, view, purpose, widget: { name: 'Reserve' } }),
    waitEvent({ step, view }),
    goalEvent({ step, at: 9, view: 'v9' }),
  ];
}

const unreached: About = { goalAt: null };

function found(detector: Detector, events: readonly InterpretedEvent[], about: About = {}) {
  const verdict = detector.detect(traceOf(about, { events }));
  return 'found' in verdict ? (verdict.found ?? []) : verdict.verdict;
}

describe('validation-error', () => {
  it('charges reading, finding, typing and sending again', () => {
    const events = sent({ errors: [errorOf({ distance: 240 })] }, corrected());
    expect(found(validationError, events)).toMatchObject([
      {
        what: 'Phone',
        claims: [{ event: 5 }, { event: 6 }],
        adds: [
          { event: 4, mental: 1, words: 4 },
          { event: 4, mental: 1 },
        ],
        evidence: { said: 'Phone must begin with +', distance: 240, kept: true },
        message: expect.stringContaining('240 pixels away'),
      },
    ]);
  });

  it('charges a correction that the script holds as steps of its own', () => {
    const events = sent({ errors: [errorOf()] }, corrected('v1', 'script'));
    expect(found(validationError, events)).toMatchObject([
      { claims: [{ event: 5 }, { event: 6 }] },
    ]);
  });

  it('charges the wait for the refusal, and not the one for what the customer came for', () => {
    const waited = [waitEvent({ step: 2, duration: 120 }), ...corrected()];
    const events = sent({ errors: [errorOf()] }, waited);
    expect(found(validationError, events)).toMatchObject([
      { claims: [{ event: 6 }, { event: 5 }, { event: 7 }] },
    ]);
  });

  it('charges sending again once, and a summary beside a note at the field as one', () => {
    const errors = [
      errorOf({ text: 'Please correct this', distance: 300 }),
      errorOf(),
      errorOf({ field: 'note', text: 'Note is too long' }),
      errorOf({ field: '', text: 'There is a problem', distance: null }),
    ];
    const all = found(validationError, sent({ errors }, corrected()));
    expect(all).toMatchObject([
      { what: 'Phone', claims: [{ event: 5 }, { event: 6 }] },
      { what: 'Note', claims: [] },
    ]);
  });

  it('says so when a field is only marked', () => {
    const events = sent({ errors: [errorOf({ text: '', distance: null })] }, corrected());
    expect(found(validationError, events)).toMatchObject([
      { message: expect.stringContaining('does not say why') },
    ]);
  });

  const told: readonly (readonly [string, Partial<Look>, Partial<Look>])[] = [
    ['there before it was sent', {}, { errors: [errorOf()] }],
    [
      'told by the hint beside the field',
      {},
      { fields: [{ ...phone, hint: 'The phone must begin with +' }, note] },
    ],
    [
      'a required field that was left empty',
      { fields: [{ ...phone, label: 'Phone *', required: true, filled: false }, note] },
      { fields: [{ ...phone, label: 'Phone *', required: true, filled: false }, note] },
    ],
  ];
  it.each(told)('is not what is or was %s', (_, after, before) => {
    const events = sent({ errors: [errorOf()], ...after }, corrected(), { before });
    expect(found(validationError, events)).toBe('clear');
  });

  it('is one also where the goal comes up later in place of the form', () => {
    const [press, again] = [
      actEvent({ step: 3, widget: { name: 'Reserve' } }),
      lookEvent({ step: 3, look: { text: 'Your place is reserved', fields: [] } }),
    ];
    const rest = [press, goalEvent({ step: 3, at: 9, view: 'v1' }), again];
    expect(found(validationError, sent({ errors: [errorOf()] }, rest))).toHaveLength(1);
    const vague = { alerts: ['Something went wrong. Please try again.'] };
    expect(found(rejectedInput, sent(vague, rest))).toHaveLength(1);
    expect(found(rejectedInput, sent({ alerts: ['Two places are left'] }, rest))).toBe('clear');
  });

  it('is not an error on the page where the goal was seen, and nothing where nothing is filled in', () => {
    const events = sent({ errors: [errorOf()] }, [goalEvent({ step: 2 })]);
    expect(found(validationError, events)).toBe('clear');
    expect(found(validationError, [actEvent()])).toBe('not-applicable');
  });
});

describe('lost-input', () => {
  const emptied: readonly FieldSeen[] = [
    { ...phone, id: 'p2' },
    { ...note, id: 'n2', filled: false },
  ];
  const again = [
    typeEvent('Note', 20, { step: 2, view: 'v2', purpose: 'again', widget: { field: 'n2' } }),
  ];

  it('is a field that comes back empty, also on a new page; typing it again is its cost', () => {
    const after = { errors: [errorOf({ field: 'p2' })], fields: [...emptied] };
    expect(found(lostInput, sent(after, again, { view: 'v2' }))).toMatchObject([
      { what: 'Note', claims: [{ event: 5 }] },
    ]);
  });

  it('is not a field that is kept, nor an empty one on a page that refuses nothing', () => {
    const kept = sent({ errors: [errorOf()] }, corrected());
    expect(found(lostInput, kept)).toBe('clear');
    const next = sent({ text: 'Thank you, and now', fields: [...emptied] }, again, { view: 'v2' });
    expect(found(lostInput, next)).toBe('clear');
  });
});

describe('rejected-input', () => {
  it('is a form that comes back without a word, and blocks where the journey ends there', () => {
    expect(found(rejectedInput, sent({}, [], { view: 'v2' }), unreached)).toMatchObject([
      { blocks: true, adds: [{ mental: 1, words: 0 }] },
    ]);
  });

  it('is words that regret and give no reason; doing it all again is its cost', () => {
    const errors = [errorOf({ field: '', text: 'Something went wrong', distance: null })];
    const events = sent({ errors }, corrected('v2'), { view: 'v2' });
    expect(found(rejectedInput, events)).toMatchObject([
      { blocks: false, claims: [{ event: 5 }, { event: 6 }] },
    ]);
    expect(found(validationError, events)).toBe('clear');
  });

  it('is a request after which the page is as it was', () => {
    const answer = responseEvent({ step: 2, effects: ['request'] });
    expect(found(rejectedInput, sent({}, [answer]), unreached)).toMatchObject([{ blocks: true }]);
    expect(found(rejectedInput, sent({}), unreached)).toBe('clear');
  });

  const answers: readonly (readonly [string, Partial<Look>])[] = [
    ['says why', { errors: [errorOf()] }],
    ['marks the field', { errors: [errorOf({ text: '', distance: null })] }],
    ['has new words', { text: `${text} Three boats were found` }],
    ['no longer asks', { fields: [] }],
  ];
  it.each(answers)('is not a page that %s', (_, after) => {
    const events = sent(after, [], { view: 'v2' });
    expect(found(rejectedInput, events, unreached)).toBe('clear');
  });

  it('is not a form that is used for something else next', () => {
    const next = actEvent({ step: 3, view: 'v2', widget: { name: 'Basket', kind: 'link' } });
    expect(found(rejectedInput, sent({}, [next], { view: 'v2' }))).toBe('clear');
  });

  it('leaves a page that says it is an error to that', () => {
    const look = { headings: [{ level: 1, text: 'Something went wrong' }], fields: [] };
    const events = sent({ ...look, title: 'Error', mainText: 'Something went wrong' }, [], {
      view: 'v2',
    });
    const kinds = detectAll(traceOf(unreached, { events })).flatMap(({ verdict }) =>
      'found' in verdict ? (verdict.found ?? []).map(({ kind }) => kind) : [],
    );
    expect(kinds).toContain('soft-error');
    expect(kinds).not.toContain('rejected-input');
  });
});
