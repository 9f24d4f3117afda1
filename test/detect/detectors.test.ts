import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Detected, Detector } from '../../src/detect/detector.ts';
import { blockedView } from '../../src/detect/detectors/blocked-view.ts';
import { deadClick } from '../../src/detect/detectors/dead-click.ts';
import { httpError } from '../../src/detect/detectors/http-error.ts';
import { needlessStep } from '../../src/detect/detectors/needless-step.ts';
import { noWayOn } from '../../src/detect/detectors/no-way-on.ts';
import { redirect } from '../../src/detect/detectors/redirect.ts';
import { slowWait } from '../../src/detect/detectors/slow-wait.ts';
import { unreadyControl } from '../../src/detect/detectors/unready-control.ts';
import { detectAll, detectors } from '../../src/detect/index.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import {
  type About,
  actEvent,
  goalEvent,
  hopOf,
  lookEvent,
  navigationEvent,
  openEvent,
  overlayEvent,
  responseEvent,
  stuckEvent,
  traceOf,
  viewEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const foundBy = (
  detector: Detector,
  events: readonly InterpretedEvent[],
  about: About = {},
): readonly Detected[] => {
  const verdict = detector.detect(traceOf(about, { events }));
  return verdict.verdict === 'found' ? verdict.found : [];
};

describe('the registry', () => {
  it('has one file per detector, named by its id', () => {
    const files = readdirSync('src/detect/detectors').map((file) => file.replace('.ts', ''));
    expect(detectors.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    '%s says what it is in plain words',
    (_, { title, looksFor, why, fix, source }) => {
      for (const text of [title, looksFor, why, fix, source]) {
        expect(text.length).toBeGreaterThan(15);
        expect(text).not.toMatch(/!/);
      }
    },
  );

  it('goes on when a detector fails, and says so', () => {
    const broken: Detector = {
      ...redirect,
      id: 'broken',
      detect: () => {
        throw new Error('it broke');
      },
    };
    const verdicts = detectAll(traceOf({}, { events: [navigationEvent()] }), [broken, redirect]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      { verdict: 'error', because: 'it broke' },
      { verdict: 'clear' },
    ]);
  });

  it('tells two findings of one name apart', () => {
    const again = navigationEvent({ hops: [hopOf()] });
    const [detection] = detectAll(traceOf({}, { events: [again, again] }), [redirect]);
    const names =
      detection?.verdict.verdict === 'found' ? detection.verdict.found.map(({ what }) => what) : [];
    expect(names).toEqual(['', '(2)']);
  });
});

describe('redirect', () => {
  const hops = [
    hopOf({
      from: 'https://a.example/',
      to: 'https://go.b.example/1',
      crossSite: true,
      duration: 100,
    }),
    hopOf({ from: 'https://go.b.example/1', to: 'https://go.b.example/2', duration: 100 }),
    hopOf({
      from: 'https://go.b.example/2',
      to: 'https://c.example/',
      kind: 'meta-refresh',
      status: 0,
      duration: 1000,
      crossSite: true,
      painted: true,
    }),
  ];

  it('is one finding for a chain, hop by hop', () => {
    const [found, ...more] = foundBy(redirect, [navigationEvent({ hops })]);
    expect(more).toEqual([]);
    expect(found?.message).toBe(
      'The customer was passed on three times before the page came, over go.b.example and c.example. One page in between was shown and went away again.',
    );
    expect(found?.evidence.hops).toEqual([
      expect.objectContaining({
        from: 'https://a.example/',
        kind: 'http',
        status: 302,
        seconds: 0.1,
      }),
      expect.objectContaining({ to: 'https://go.b.example/2', crossSite: false }),
      expect.objectContaining({ kind: 'meta-refresh', status: 0, seconds: 1, painted: true }),
    ]);
  });

  it.each([
    ['https://a.example', 'go.b.example c.example'],
    ['https://c.example:8443', 'a.example go.b.example'],
    ['https://elsewhere.example', 'a.example go.b.example c.example'],
  ])('is known by the hosts that are not those of the site %s', (site, what) => {
    const trace = traceOf({ journey: { site } }, { events: [navigationEvent({ hops })] });
    const [detection] = detectAll(trace, [redirect]);
    expect(detection?.verdict).toMatchObject({ found: [{ what }] });
  });

  it('counts the pages that went by, and names no host where it is always the same', () => {
    const passing = { kind: 'meta-refresh', painted: true } as const;
    const two = [hopOf(passing), hopOf(passing)];
    expect(foundBy(redirect, [navigationEvent({ hops: two })])[0]?.message).toBe(
      'The customer was passed on twice before the page came. In between, two pages were shown and went away again.',
    );
  });

  it('claims its part of the wait for the page', () => {
    const events = [actEvent(), navigationEvent({ hops }), waitEvent({ duration: 2400 })];
    expect(foundBy(redirect, events)[0]).toMatchObject({
      claims: [{ event: 2, share: 0.5 }],
      adds: [{ event: 1, mental: 1 }],
    });
  });

  it('adds its time where no wait was measured', () => {
    expect(foundBy(redirect, [navigationEvent({ hops: [hopOf()] })])[0]).toMatchObject({
      claims: [],
      adds: [{ event: 0, seconds: 0.04 }],
    });
  });

  it('says what the hops are for, where their addresses tell', () => {
    const language = hopOf({ from: 'https://a.example/', to: 'https://a.example/de/' });
    const [found] = foundBy(redirect, [navigationEvent({ hops: [language] })]);
    expect(found?.message).toBe(
      'The customer was passed on once before the page came. It led to a version in another language.',
    );
    expect(found?.evidence.hops).toEqual([expect.objectContaining({ purpose: 'language' })]);
  });

  it('says that a site sends in circles', () => {
    const there = hopOf({ from: 'https://a.example/1', to: 'https://a.example/2' });
    const back = hopOf({ from: 'https://a.example/2', to: 'https://a.example/1' });
    const [found] = foundBy(redirect, [navigationEvent({ hops: [there, back] })]);
    expect(found?.message).toBe('The site sends the customer in circles: no page stays.');
    expect(found?.evidence.inCircles).toBe(true);
  });

  it('claims every round of a circle, of which each place is told once', () => {
    const there = hopOf({ from: 'https://a.example/1', to: 'https://a.example/2', duration: 900 });
    const back = hopOf({ from: 'https://a.example/2', to: 'https://a.example/1', duration: 900 });
    const split = { redirects: 18_000, server: 0, page: 2000, script: 0 };
    const events = [
      actEvent(),
      navigationEvent({ hops: [there, back] }),
      waitEvent({ duration: 20_000, split }),
    ];
    expect(foundBy(redirect, events)[0]?.claims).toEqual([{ event: 2, share: 0.9 }]);
  });

  it('does not count what is only recorded', () => {
    expect(foundBy(redirect, [navigationEvent({ hops: [hopOf({ counted: false })] })])).toEqual([]);
  });
});

describe('http-error', () => {
  const broken = (
    more: Parameters<typeof navigationEvent>[0] = {},
  ): readonly InterpretedEvent[] => [
    openEvent(),
    viewEvent(),
    actEvent({ step: 1, at: 2000, widget: { kind: 'button' } }),
    navigationEvent({
      step: 1,
      at: 2100,
      status: 404,
      url: 'https://clinic.example/gone',
      ...more,
    }),
    viewEvent({ step: 1, at: 2200, view: 'v2' }),
    lookEvent({
      step: 1,
      at: 2500,
      view: 'v2',
      look: { title: 'Not found', mainText: 'Not found' },
    }),
  ];

  it.each([
    ['a status of 404', { status: 404 }, 'error 404'],
    ['a status of 500', { status: 500 }, 'error 500'],
    [
      'no answer',
      { status: 0, error: 'net::ERR_CONNECTION_REFUSED' },
      'nothing (connection refused)',
    ],
  ])('%s', (_, more, words) => {
    const [found] = foundBy(httpError, broken(more), { goalAt: null });
    expect(found?.message).toBe(`The site led the customer to a page that answered with ${words}.`);
    expect(found).toMatchObject({ step: 1, blocks: true, page: 'https://clinic.example/gone' });
  });

  it.each([
    [
      'an opened address without an answer',
      { cause: 'open' as const, status: 0, error: 'net::ERR_X' },
    ],
    ['a download', { status: 0, error: 'net::ERR_ABORTED' }],
    ['a page that answers well', { status: 200 }],
  ])('is not %s', (_, more) => {
    expect(foundBy(httpError, broken(more), { goalAt: null })).toEqual([]);
  });

  it('is not a page that works all the same', () => {
    const works = lookEvent({ step: 1, at: 2500, view: 'v2', look: { title: 'Rooms' } });
    const used = actEvent({ step: 2, at: 4000, view: 'v2' });
    expect(foundBy(httpError, [...broken().slice(0, 5), works, used], { goalAt: null })).toEqual(
      [],
    );
    const goal = goalEvent({ step: 1, at: 2500, view: 'v2' });
    expect(foundBy(httpError, [...broken(), goal])).toEqual([]);
  });

  it('does not block where the journey got past it', () => {
    const back = [actEvent({ step: 2, at: 4000, verb: 'back' }), goalEvent({ at: 9000 })];
    expect(foundBy(httpError, [...broken(), ...back])[0]?.blocks).toBe(false);
  });

  it('is the only dead end of its moment', () => {
    const look = {
      title: 'Error',
      mainText: 'Sorry, an error occurred. Call 1-800-555-0138.',
      waysOn: 0,
    };
    const events = [
      ...broken({ status: 500 }).slice(0, 5),
      lookEvent({ step: 1, at: 2500, view: 'v2', look }),
    ];
    const found = detectAll(traceOf({ goalAt: null }, { events })).filter(
      ({ verdict }) => verdict.verdict === 'found',
    );
    expect(found.map(({ detector }) => detector.id)).toEqual(['http-error']);
  });
});

describe('no-way-on', () => {
  const end = { how: 'stuck', step: 0 } as const;

  it.each(['disabled', 'hidden', 'inert'] as const)(
    'is a control that is %s without a reason',
    (found) => {
      const [seen] = foundBy(noWayOn, [stuckEvent({ found })], { goalAt: null, end });
      expect(seen).toMatchObject({ kind: 'no-way-on', blocks: true });
    },
  );

  it('is not one with a reason, nor one that is not there', () => {
    const stuck = stuckEvent({ found: 'disabled', reason: 'Please accept the terms' });
    expect(foundBy(noWayOn, [stuck, stuckEvent()], { goalAt: null, end })).toEqual([]);
  });

  it('is one that is not there but must be', () => {
    const [seen] = foundBy(noWayOn, [stuckEvent()], {
      goalAt: null,
      end,
      steps: [{ mustExist: true }],
    });
    expect(seen?.message).toBe('The customer needs button "Next", but it is not there.');
  });

  it('is not an optional step', () => {
    const steps = [{ optional: true, status: 'skipped' as const }];
    expect(foundBy(noWayOn, [stuckEvent({ found: 'disabled' })], { steps })).toEqual([]);
  });
});

describe('dead-click', () => {
  const dead = responseEvent({ effects: [], tries: 2, widget: { name: 'Book', id: 'b' } });

  it('is a press tried twice without an effect', () => {
    const again = actEvent({ purpose: 'again', widget: { id: 'b', name: 'Book' } });
    const events = [actEvent(), again, dead, waitEvent({ until: 'cap' })];
    expect(foundBy(deadClick, events, { goalAt: null })[0]).toMatchObject({
      blocks: true,
      // The wait was measured: it is claimed, and nothing is added to it but a thought.
      claims: [{ event: 1 }, { event: 3, share: 1 }],
      adds: [{ event: 2, mental: 1 }],
      message:
        'The customer pressed "Book" twice, and nothing happened for three seconds each time.',
    });
  });

  it('costs three seconds after each press where the journey tells of no wait', () => {
    expect(foundBy(deadClick, [actEvent(), dead], { goalAt: null })[0]?.adds).toMatchObject([
      { event: 1, seconds: 6 },
      { event: 1, mental: 1 },
    ]);
  });

  it('costs what of them no wait has measured, where the page was at rest at once', () => {
    const events = [actEvent(), dead, waitEvent({ until: 'quiet', duration: 4 })];
    expect(foundBy(deadClick, events, { goalAt: null })[0]).toMatchObject({
      claims: [{ event: 2, share: 1 }],
      adds: [
        { event: 1, seconds: 5.996 },
        { event: 1, mental: 1 },
      ],
    });
  });

  it('claims of a wait what it waited in vain, and no other wait is told for it', () => {
    const events = [actEvent(), dead, waitEvent({ until: 'target', duration: 6300 })];
    const [seen] = foundBy(deadClick, events, { goalAt: null });
    expect(seen?.claims).toEqual([{ event: 2, share: 6000 / 6300 }]);
    expect(foundBy(slowWait, events)).toEqual([]);
  });

  it('leaves a wait to be told that went on after presses in vain', () => {
    const events = [actEvent(), dead, waitEvent({ until: 'target', duration: 9000 })];
    expect(foundBy(slowWait, events)[0]?.claims).toEqual([{ event: 2, share: 2000 / 9000 }]);
  });

  it.each([
    ['a press that was answered', [responseEvent({ tries: 2 })]],
    ['a press tried once', [responseEvent({ effects: [], tries: 1 })]],
    ['a field', [responseEvent({ effects: [], tries: 2, widget: { kind: 'text-box' } })]],
    ['an answer that came late', [dead, navigationEvent({ at: 5000 })]],
  ])('is not %s', (_, events) => {
    expect(foundBy(deadClick, events, { goalAt: null })).toEqual([]);
  });

  it('does not block where the journey went on', () => {
    const events = [actEvent(), dead, actEvent({ step: 1, at: 9000 })];
    expect(foundBy(deadClick, events)[0]?.blocks).toBe(false);
  });
});

describe('unready-control', () => {
  const press = actEvent({ widget: { id: 'b', name: 'Book' } });
  const again = actEvent({ purpose: 'again', widget: { id: 'b', name: 'Book' } });

  it('is a press that was answered the second time', () => {
    const late = responseEvent({ tries: 2, widget: { name: 'Book', id: 'b' } });
    expect(foundBy(unreadyControl, [press, again, late])).toMatchObject([
      {
        blocks: false,
        what: 'Book',
        claims: [{ event: 1 }],
        adds: [{ seconds: 3 }, { mental: 1 }],
      },
    ]);
  });

  it.each([
    ['a press answered at once', responseEvent()],
    ['one that is never answered', responseEvent({ tries: 2, effects: [] })],
    ['a field', responseEvent({ tries: 2, widget: { kind: 'text-box' } })],
  ])('is not %s', (_, response) => {
    expect(foundBy(unreadyControl, [press, response])).toEqual([]);
  });
});

describe('blocked-view', () => {
  const overlay = overlayEvent({ closed: 'could-not-be-closed', features: { text: 'Wait here' } });

  it('is an overlay that covers what is needed and cannot be closed', () => {
    const stuck = stuckEvent({ step: 1, found: 'covered', overlay: 'o1' });
    const about = { goalAt: null, end: { how: 'stuck', step: 1 } } as const;
    expect(foundBy(blockedView, [overlay, stuck], about)).toMatchObject([
      { blocks: true, message: '"Wait here" lies over button "Next", and cannot be closed.' },
    ]);
  });

  it('is not one that was closed or covered nothing', () => {
    const events = [overlayEvent(), { ...overlay, covered: false }];
    expect(foundBy(blockedView, events)).toEqual([]);
  });
});

describe('needless-step', () => {
  const steps = [{}, { words: 'Confirm the e-mail', avoidable: 'it was typed before' }];
  const events = [actEvent(), actEvent({ step: 1 }), waitEvent({ step: 1 })];

  it('claims the whole step', () => {
    expect(foundBy(needlessStep, events, { steps })).toMatchObject([
      {
        step: 1,
        what: 'Confirm the e-mail',
        message: 'The job does not need this step: it was typed before',
        claims: [{ event: 1 }, { event: 2 }],
      },
    ]);
  });

  it('does not apply where no step is marked', () => {
    expect(needlessStep.detect(traceOf({}, { events })).verdict).toBe('not-applicable');
  });
});
