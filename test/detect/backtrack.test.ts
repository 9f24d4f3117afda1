import { describe, expect, it } from 'vitest';
import { backtrack } from '../../src/detect/detectors/backtrack.ts';
import { brokenLink } from '../../src/detect/detectors/broken-link.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import {
  type About,
  actEvent,
  goalEvent,
  lookEvent,
  navigationEvent,
  openEvent,
  traceOf,
  viewEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const home = 'https://shop.example/';
const costs = 'https://shop.example/costs';

const view = (url: string, step: number): InterpretedEvent => viewEvent({ url, step });
const press = (step: number, kind: 'link' | 'button' = 'link'): InterpretedEvent =>
  actEvent({ step, widget: { kind, name: `control ${step}` } });
const back = (step: number): InterpretedEvent => actEvent({ verb: 'back', step });

/** Out to the costs and back by the way given, then on. */
const roundTrip = (returning: InterpretedEvent): readonly InterpretedEvent[] => [
  openEvent(),
  view(home, 0),
  press(1),
  view(costs, 1),
  waitEvent({ step: 1 }),
  returning,
  view(home, 2),
  waitEvent({ step: 2 }),
  press(3),
];
const verdictOn = (events: readonly InterpretedEvent[], about: About = {}) =>
  backtrack.detect(traceOf(about, { events }));

describe('backtrack', () => {
  it.each([
    ['the Back button', back(2)],
    ['a link', press(2)],
  ])('is a page gone to for nothing, left by %s: the way there and back is claimed', (_, by) => {
    expect(verdictOn(roundTrip(by), { steps: [{}, { words: 'click "Delivery"' }] })).toMatchObject({
      verdict: 'found',
      found: [
        {
          step: 1,
          page: home,
          what: 'click "Delivery"',
          message:
            'Click "Delivery" led to a page where nothing was done, and back to where it came from.',
          claims: [{ event: 2 }, { event: 4 }, { event: 5 }, { event: 7 }],
          evidence: { between: costs },
        },
      ],
    });
  });

  it('is none where the page was a dead end, to which the way there and back is charged', () => {
    const events = [
      openEvent(),
      view(home, 0),
      press(1),
      navigationEvent({ step: 1, url: costs, status: 404, cause: 'act', view: 'v2' }),
      viewEvent({ url: costs, step: 1, view: 'v2' }),
      lookEvent({ step: 1, view: 'v2', look: { url: costs, title: 'Page not found' } }),
      waitEvent({ step: 1, view: 'v2' }),
      actEvent({ verb: 'back', step: 2, view: 'v2' }),
      viewEvent({ url: home, step: 2, view: 'v3' }),
      waitEvent({ step: 2, view: 'v3' }),
      actEvent({ step: 3, view: 'v3', widget: { kind: 'link', name: 'control 3' } }),
    ];
    expect(verdictOn(events).verdict).toBe('clear');
    expect(brokenLink.detect(traceOf({}, { events }))).toMatchObject({
      verdict: 'found',
      found: [{ claims: [{ event: 2 }, { event: 6 }, { event: 7 }, { event: 9 }] }],
    });
  });

  it('is none where something was done there', () => {
    expect(verdictOn(roundTrip(press(2, 'button'))).verdict).toBe('clear');
    const typed = [...roundTrip(back(2))];
    typed.splice(5, 0, actEvent({ verb: 'type', step: 1 }));
    expect(verdictOn(typed).verdict).toBe('clear');
  });

  it.each(['expect', 'wait', 'scroll', 'hover'])(
    'is none where the journey went to look (%s)',
    (verb) => {
      const events = roundTrip(back(3)).map((event, index) =>
        index < 6 || event.step === 3 ? event : { ...event, step: 3 },
      );
      expect(verdictOn(events, { steps: [{}, {}, { verb }, { verb: 'back' }] }).verdict).toBe(
        'clear',
      );
    },
  );

  it('is none over several pages: there the customer looks around', () => {
    const round = [...roundTrip(press(2))];
    round.splice(5, 0, press(1), view('https://shop.example/terms', 1));
    expect(verdictOn(round).verdict).toBe('clear');
  });

  it('is none where the goal was there, or nothing came after', () => {
    const reached = [...roundTrip(back(2))];
    reached.splice(4, 0, goalEvent({ step: 1 }));
    expect(verdictOn(reached).verdict).toBe('clear');
    expect(verdictOn(roundTrip(back(2)).slice(0, -1)).verdict).toBe('clear');
  });

  it('is none where the site turns back by itself, or the journey opens the page', () => {
    const byItself = roundTrip(back(2)).filter((_, index) => index !== 5);
    expect(verdictOn(byItself).verdict).toBe('clear');
    expect(verdictOn(roundTrip(openEvent({ step: 2 }))).verdict).toBe('clear');
  });

  it('does not apply to a journey of one page', () => {
    expect(verdictOn([openEvent(), view(home, 0), press(1)]).verdict).toBe('not-applicable');
  });
});
