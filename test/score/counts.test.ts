import { describe, expect, it } from 'vitest';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { countsOf } from '../../src/score/counts/counts.ts';
import type { FoundBy } from '../../src/score/model/found-by.ts';
import { detectedOf, detectorOf } from '../helpers/detected-of.ts';
import {
  actEvent,
  fieldOf,
  hopOf,
  lookEvent,
  navigationEvent,
  openEvent,
  traceOf,
  typeEvent,
  viewEvent,
  waitEvent,
} from '../helpers/trace-of.ts';

const counted = (events: readonly InterpretedEvent[], found: readonly FoundBy[] = []) =>
  countsOf(traceOf({}, { events }), found);
const interruptions = (...found: FoundBy['found']): FoundBy => ({
  detector: detectorOf('interruption'),
  found,
});

describe('steps', () => {
  it('counts a scripted act once, however many tries it took', () => {
    const events = [openEvent(), actEvent({ step: 1 }), actEvent({ step: 1 })];
    expect(counted(events)).toMatchObject({
      steps: 2,
      scriptedSteps: 2,
      forcedSteps: 0,
      clicks: 2,
    });
  });

  it('counts every verb that is an act, and none that is not', () => {
    const verbs =
      'open click type paste choose check uncheck press upload hover back reload leave answer';
    const events = [...verbs.split(' '), 'scroll', 'wait', 'expect', 'if', 'use'].map(
      (verb, step) => actEvent({ verb, step, presses: [] }),
    );
    expect(counted(events).scriptedSteps).toBe(14);
  });

  it('counts what is forced by itself', () => {
    const events = [
      actEvent(),
      actEvent({ purpose: 'close-overlay' }),
      actEvent({ purpose: 'answer-dialog', presses: [] }),
      typeEvent('Name', 7, { purpose: 'again' }),
    ];
    expect(counted(events)).toMatchObject({
      steps: 4,
      scriptedSteps: 1,
      forcedSteps: 3,
      clicks: 3,
      keystrokes: 7,
    });
  });

  it('counts a scripted step that closes an interruption as forced', () => {
    const survey = detectedOf({ claims: [{ event: 1 }] });
    const events = [actEvent(), actEvent({ step: 1 })];
    expect(counted(events, [interruptions(survey)])).toMatchObject({
      scriptedSteps: 1,
      forcedSteps: 1,
    });
  });
});

it('counts presses and keys, forced or not', () => {
  const events = [
    typeEvent('Name', 9),
    actEvent({ step: 1, verb: 'choose', presses: ['open-list', 'pick'] }),
    actEvent({
      step: 2,
      verb: 'press',
      presses: [],
      keys: [{ kind: 'command', key: 'Enter', keystrokes: 1 }],
    }),
  ];
  expect(counted(events)).toMatchObject({ clicks: 3, keystrokes: 10 });
});

describe('pages and redirects', () => {
  it('counts views that were seen: documents, returns and routes', () => {
    const events = [
      viewEvent(),
      viewEvent({ kind: 'restored' }),
      viewEvent({ kind: 'route' }),
      viewEvent({ seen: false }),
      // What the browser shows where no page came.
      viewEvent({ url: 'chrome-error://chromewebdata/' }),
    ];
    expect(counted(events).pages).toBe(3);
  });

  it('counts hops, but not a redirect that answers a form', () => {
    const events = [
      navigationEvent({ hops: [hopOf(), hopOf({ kind: 'meta-refresh', status: 0 })] }),
      navigationEvent({ hops: [hopOf({ counted: false })] }),
    ];
    expect(counted(events).redirects).toBe(2);
  });
});

it('counts interruptions by kind, premature surveys and dead ends from what was found', () => {
  const found: FoundBy[] = [
    interruptions(
      detectedOf({ premature: true }),
      detectedOf({ premature: false }),
      detectedOf({ kind: 'consent', premature: true }),
    ),
    { detector: detectorOf('http-error'), found: [detectedOf({ kind: 'http-error' })] },
    {
      detector: detectorOf('dead-click'),
      found: [detectedOf({ kind: 'dead-click' }), detectedOf({ kind: 'dead-click' })],
    },
    { detector: detectorOf('redirect'), found: [detectedOf({ kind: 'redirect' })] },
  ];
  expect(counted([], found)).toMatchObject({
    interruptions: { survey: 2, consent: 1 },
    surveysBeforeGoal: 1,
    deadEnds: 3,
  });
});

it('sums waits in seconds; exactly one and ten seconds are not over', () => {
  const waits = [400, 1000, 1001, 10_000, 10_001].map((duration) => waitEvent({ duration }));
  const { total, ...rest } = counted(waits).waits;
  expect(total).toBeCloseTo(22.402, 9);
  expect(rest).toEqual({ longest: 10.001, over1s: 3, over10s: 1 });
  expect(counted([]).waits).toEqual({ total: 0, longest: 0, over1s: 0, over10s: 0 });
});

describe('questions', () => {
  const name = fieldOf({ name: 'name', label: 'Name', required: true });
  const mail = fieldOf({ name: 'email', label: 'E-mail', prefilled: true });
  const look = (...fields: Parameters<typeof fieldOf>[0][]) =>
    lookEvent({ look: { fields: fields.map(fieldOf) } });

  it('asks what the form asks that the journey acts in', () => {
    const events = [look(name, mail), typeEvent('name', 3), look({ ...name, filled: true }, mail)];
    expect(counted(events).questions).toEqual({
      asked: 2,
      required: 1,
      needed: null,
      filled: 1,
      prefilled: 1,
    });
  });

  it('does not ask in a form that is left alone', () => {
    const other = { name: 'q', form: 'form2' };
    expect(counted([look(name, other), typeEvent('name', 3)]).questions.asked).toBe(1);
  });

  it('asks in a form that is only submitted', () => {
    const submit = actEvent({ widget: { name: 'Send', form: 'form1' } });
    expect(counted([look(name, mail), submit]).questions.asked).toBe(2);
  });

  it('takes a radio group and a split date for one question each', () => {
    const radios = ['am', 'pm'].map((id) => ({
      id,
      name: 'time',
      question: 'time',
      type: 'radio',
    }));
    const date = ['day', 'month', 'year'].map((id) => ({ id, question: 'born' }));
    const events = [look(...radios, ...date), actEvent({ widget: { kind: 'radio', field: 'am' } })];
    expect(counted(events).questions.asked).toBe(2);
  });

  it('asks once per form and view, and again on the next view', () => {
    const events = [
      look(name),
      look(name),
      typeEvent('name', 3),
      lookEvent({ view: 'v2', look: { fields: [name] } }),
      typeEvent('name', 3, { view: 'v2' }),
    ];
    expect(counted(events).questions.asked).toBe(2);
  });

  it('leaves out the header, and what an uninvited overlay asks', () => {
    const search = { name: 'search', area: 'chrome' } as const;
    const rating = { name: 'rating', area: 'overlay', form: 'survey' } as const;
    const events = [
      look(name, search, rating),
      typeEvent('name', 3),
      typeEvent('search', 3),
      actEvent({ purpose: 'close-overlay', widget: { kind: 'radio', field: 'rating' } }),
    ];
    expect(counted(events).questions.asked).toBe(1);
  });

  it('asks in a dialog that the script itself fills', () => {
    const inDialog = { ...name, area: 'overlay' } as const;
    expect(counted([look(inDialog), typeEvent('name', 3)]).questions.asked).toBe(1);
  });

  it('says which are needed, when the journey says what it needs', () => {
    const trace = traceOf(
      { journey: { needs: ['name', 'shoe size'] } },
      { events: [look(name, mail), typeEvent('name', 3)] },
    );
    expect(countsOf(trace, []).questions).toMatchObject({ asked: 2, needed: 1 });
  });
});
