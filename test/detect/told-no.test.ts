import { describe, expect, it } from 'vitest';
import { detectAll } from '../../src/detect/index.ts';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import { foundBy } from '../../src/score/model/found-by.ts';
import { outcomeOf } from '../../src/score/outcome/outcome.ts';
import type { Look } from '../../src/trace/look.ts';
import {
  type About,
  actEvent,
  lookEvent,
  navigationEvent,
  openEvent,
  traceOf,
  viewEvent,
} from '../helpers/trace-of.ts';

const page =
  'Allotments\nEach garden has a shed and a well, and the gate is open from seven to nine.\nReserve';

/** A button is pressed last, and the goal is not seen. The answer comes on the same page, or as another. */
const answered = (
  after: Partial<Look>,
  {
    about = {},
    before = {},
    elsewhere = false,
    verb = 'click',
  }: {
    readonly about?: About;
    readonly before?: Partial<Look>;
    readonly elsewhere?: boolean;
    readonly verb?: string;
  } = {},
): InterpretedTrace =>
  traceOf(
    { goalAt: null, end: { how: 'walked' }, ...about },
    {
      events: [
        openEvent({ step: 0, view: '' }),
        navigationEvent({ step: 0, cause: 'open' }),
        viewEvent({ step: 0, view: 'v1' }),
        lookEvent({
          step: 0,
          view: 'v1',
          look: { text: page, mainText: page, waysOn: 4, ...before },
        }),
        actEvent({
          step: 1,
          at: 2000,
          view: 'v1',
          verb,
          widget: { kind: 'button', name: 'Reserve' },
        }),
        ...(elsewhere
          ? [
              navigationEvent({ step: 1, at: 2100, view: 'v1', cause: 'act' }),
              viewEvent({ step: 1, at: 2500, view: 'v2' }),
            ]
          : []),
        lookEvent({
          step: 1,
          at: 3000,
          view: elsewhere ? 'v2' : 'v1',
          look: { text: page, mainText: page, waysOn: 4, ...after },
        }),
      ],
    },
  );

const toldNo = (trace: InterpretedTrace): readonly string[] =>
  detectAll(trace).flatMap(({ detector, verdict }) =>
    detector.id === 'told-no' && verdict.verdict === 'found'
      ? verdict.found.map(({ message }) => message)
      : [],
  );
const ending = (trace: InterpretedTrace): string => {
  const { outcome, reason } = outcomeOf(trace, foundBy(detectAll(trace)));
  return `${outcome} ${reason}`.trim();
};
const line = (text: string): Partial<Look> => ({
  mainText: `${text}\n${page}`,
  text: `${text}\n${page}`,
});

describe('a journey that ends with a no', () => {
  it.each([
    [
      'in a notice above a form that stays',
      { alerts: ['This plot is already taken. Choose another.'] },
    ],
    [
      'in a line that is marked as an error',
      {
        errors: [{ text: 'You must be a member first.', field: '', distance: null, by: 'page' }],
      },
    ],
    [
      'in one new line of the page',
      line('Gardens cannot be reserved online between May and July.'),
    ],
    ['in German', { ...line('Dieser Garten ist nicht mehr verfügbar.'), language: 'de' }],
  ] satisfies [string, Partial<Look>][])('%s is blocked, with the words', (_, after) => {
    const trace = answered(after);
    expect(ending(trace)).toBe('blocked told-no');
    expect(toldNo(trace)[0]).toMatch(/^After "Reserve" the site says: "/);
  });

  it('on a page of its own is blocked', () => {
    const other =
      'Your address\nYou have to prove where you live before you reserve.\nSend a proof';
    const trace = answered(
      {
        headings: [{ level: 1, text: 'You must prove your address first' }],
        mainText: other,
        text: other,
      },
      { elsewhere: true },
    );
    expect(ending(trace)).toBe('blocked told-no');
  });

  it('is one where the next control is not there either', () => {
    const about: About = { end: { how: 'stuck', step: 2 } };
    expect(ending(answered({ alerts: ['No plots are left.'] }, { about }))).toBe('blocked told-no');
  });
});

describe('what is no answer of that kind', () => {
  it.each([
    ['says what was done', { alerts: ['Your garden has been reserved and confirmed.'] }],
    [
      'says both',
      {
        alerts: ['Your request was received.'],
        ...line('Requests cannot be changed after today.'),
      },
    ],
    ['only wishes', { alerts: ['Have a nice day in the garden.'] }],
    ['says nothing new', {}],
  ] satisfies [string, Partial<Look>][])('an answer that %s', (_, after) => {
    expect(toldNo(answered(after))).toEqual([]);
    expect(ending(answered(after))).toBe('unmeasured goal-not-seen');
  });

  it('a warning from before', () => {
    const notice = { alerts: ['The well is not available in winter.'] };
    expect(toldNo(answered(notice, { before: notice }))).toEqual([]);
  });

  it('a line among much that is new', () => {
    const lines = ['One', 'Two', 'Three', 'Dogs are not allowed.', 'Four'].join('\n');
    expect(toldNo(answered(line(lines), { elsewhere: true }))).toEqual([]);
  });

  it('a no on the way to the goal', () => {
    const about: About = { goalAt: 3000 };
    expect(ending(answered({ alerts: ['Plot 4 is already taken.'] }, { about }))).toBe('reached');
  });

  it('what the browser asks to be corrected', () => {
    const errors = [
      {
        text: 'Please fill in this field. It must not be empty.',
        field: 'f1',
        distance: 4,
        by: 'browser' as const,
      },
    ];
    expect(toldNo(answered({ errors }))).toEqual([]);
  });
});
