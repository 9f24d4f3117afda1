import { describe, expect, it } from 'vitest';
import { newTab } from '../../src/detect/detectors/new-tab.ts';
import { slowWait } from '../../src/detect/detectors/slow-wait.ts';
import { timedDetectors } from '../../src/detect/index.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import {
  actEvent,
  hopOf,
  moment,
  navigationEvent,
  openEvent,
  traceOf,
  waitEvent,
} from '../helpers/trace-of.ts';

const verdictOn = (...events: readonly InterpretedEvent[]) =>
  slowWait.detect(traceOf({ steps: [{ words: 'click "Times today"' }] }, { events }));
const foundOn = (...events: readonly InterpretedEvent[]) => {
  const verdict = verdictOn(...events);
  return verdict.verdict === 'found' ? verdict.found : [];
};

describe('slow-wait', () => {
  const split = { redirects: 0, server: 2500, page: 300, script: 1200 };

  it('claims what is over a second, and says what the wait went into', () => {
    const [found, ...more] = foundOn(openEvent(), waitEvent({ duration: 4000, split }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      claims: [{ event: 1, share: 0.75 }],
      adds: [],
      confidence: 0.9,
      evidence: {
        seconds: 4,
        split: { redirects: 0, server: 2.5, page: 0.3, script: 1.2 },
        attentionLost: false,
      },
    });
    expect(found?.message).toBe(
      'After click "Times today" it took 4.0 s until the customer could go on: 2.5 s for the answer of the site, 1.2 s for what the page did itself and 0.3 s for the page to arrive.',
    );
    expect(found?.fix).toContain('Make the server answer sooner');
  });

  it('is none up to a second, nor where all over it went into being passed on', () => {
    expect(verdictOn(openEvent(), waitEvent({ duration: 1000 }))).toEqual({ verdict: 'clear' });
    const passedOn = { redirects: 1400, server: 300, page: 100, script: 200 };
    expect(verdictOn(waitEvent({ duration: 2000, split: passedOn })).verdict).toBe('clear');
    const rest = { redirects: 1400, server: 1300, page: 100, script: 200 };
    expect(foundOn(waitEvent({ duration: 3000, split: rest }))[0]?.claims).toEqual([
      { event: 0, share: 0.2 },
    ]);
  });

  it('is also what the site took for a form it answered by sending on, which is no redirect', () => {
    const sent = hopOf({ status: 303, duration: 1600, counted: false });
    const hops = [sent, hopOf({ from: sent.to, to: `${sent.to}/done`, duration: 200 })];
    const wait = waitEvent({
      duration: 2000,
      split: { redirects: 1800, server: 100, page: 60, script: 40 },
    });
    const [found] = foundOn(openEvent(), actEvent(), navigationEvent({ hops }), wait);
    expect(found).toMatchObject({
      claims: [{ event: 3, share: 0.4 }],
      evidence: { split: { redirects: 0.2, server: 1.7, page: 0.1, script: 0 } },
    });
    expect(found?.fix).toContain('Make the server answer sooner');
    const before = [navigationEvent({ hops }), actEvent()];
    expect(verdictOn(...before, wait).verdict).toBe('clear');
  });

  it('is none where nobody can notice what is over: less than a tenth of a second', () => {
    expect(verdictOn(waitEvent({ duration: 1099 })).verdict).toBe('clear');
    expect(foundOn(waitEvent({ duration: 1100 }))[0]?.claims).toEqual([
      { event: 0, share: 100 / 1100 },
    ]);
  });

  it('charges a mental act where attention is lost, after ten seconds', () => {
    expect(foundOn(waitEvent({ duration: 10_000 }))[0]?.adds).toEqual([]);
    const [found] = foundOn(waitEvent({ duration: 10_001 }));
    expect(found?.adds).toMatchObject([{ event: 0, mental: 1 }]);
    expect(found?.message).toContain('longer than attention holds');
  });

  it('charges it too where the customer was passed on for so long, and claims that part once', () => {
    const passedOn = { redirects: 11_500, server: 300, page: 100, script: 100 };
    expect(foundOn(waitEvent({ duration: 12_000, split: passedOn }))[0]).toMatchObject({
      claims: [{ event: 0, share: 0 }],
      adds: [{ event: 0, mental: 1 }],
    });
  });

  it('leaves waiting in vain to the dead ends, and says when nothing was waited for', () => {
    expect(verdictOn(waitEvent({ duration: 9000, until: 'cap' })).verdict).toBe('not-applicable');
    expect(verdictOn(actEvent()).verdict).toBe('not-applicable');
  });

  it('is less sure near the limit, and known to depend on time', () => {
    expect(foundOn(waitEvent({ duration: 1400 }))[0]?.confidence).toBe(0.6);
    expect(timedDetectors).toContain('slow-wait');
  });
});

describe('new-tab', () => {
  const tab = (askedFor: boolean): InterpretedEvent => ({
    type: 'tab',
    ...moment,
    url: 'https://clinic.example/map',
    hasOpener: askedFor,
    sinceAct: 100,
    byLink: false,
    askedFor,
    tab: 2,
  });

  it('is a tab that a press opened, with no seconds of its own', () => {
    const trace = traceOf({ steps: [{ words: 'click "Map"' }] }, { events: [tab(true)] });
    expect(newTab.detect(trace)).toMatchObject({
      verdict: 'found',
      found: [
        { message: 'What came after click "Map" opened in a new tab.', adds: [], claims: [] },
      ],
    });
  });

  it('is none when it opened by itself', () => {
    expect(newTab.detect(traceOf({}, { events: [tab(false)] }))).toEqual({ verdict: 'clear' });
  });
});
