import { describe, expect, it } from 'vitest';
import { UnmeasurableError } from '../../../src/replay/errors.ts';
import { makePagePoll } from '../../../src/replay/observe/poll-page.ts';
import { makeRecorder } from '../../../src/replay/record/recorder.ts';
import { type Answers, fakeSession, fakeTab, settingsWith } from '../../helpers/fake-tab.ts';

const still = { quietFor: 800, refreshDelay: null, failed: false, focused: '', asks: [] };

/** Polls a page that answers its pulse so, one after the other, and then stays as it is. */
function polling(pulses: readonly object[], settings = settingsWith(), is = {}) {
  const told: string[] = [];
  const rest = [...pulses];
  const answers: Answers = { pulse: () => ({ ...still, dirty: false, ...rest.shift() }) };
  const session = fakeSession(answers);
  const tab = fakeTab(session, is);
  const recorder = makeRecorder({ now: () => 0, pageNow: () => 0 });
  const poll = makePagePoll({
    settings,
    clock: { now: () => 0, skew: () => 0, since: () => 0 },
    recorder,
    acts: { last: () => null },
    windows: { current: () => tab },
    overlays: {
      scan: async () => void told.push('scan'),
      onScreen: () => [],
      isAnswered: () => false,
      leave: () => undefined,
    },
    goal: {
      begin: () => undefined,
      check: async () => void told.push('goal'),
      seen: () => null,
      holds: async () => false,
    },
  });
  return { poll, told, session, tab, recorder };
}

describe('polling a page', () => {
  it('looks closer at one that is new, and not again while nothing changes', async () => {
    const { poll, told } = polling([]);
    await poll.poll();
    await poll.poll();
    expect(told).toEqual(['goal', 'scan']);
  });

  it('looks closer again when something has changed', async () => {
    const { poll, told } = polling([{}, { dirty: true }]);
    await poll.poll();
    await poll.poll();
    expect(told).toEqual(['goal', 'scan', 'goal', 'scan']);
  });

  it('looks for the goal, and for nothing that lies over the page, at the pace of a robot', async () => {
    const { poll, told } = polling([{ dirty: true }], settingsWith({ pace: 'robot' }));
    await poll.poll();
    expect(told).toEqual(['goal']);
  });

  it.each([{ dialogOpen: true }, { leaving: true }])(
    'asks nothing of a page that cannot answer: %o',
    async (is) => {
      const { poll, told, session } = polling([{ dirty: true }], settingsWith(), is);
      expect((await poll.poll()).quietFor).toBe(Number.POSITIVE_INFINITY);
      expect([told, session.asked]).toEqual([[], []]);
    },
  );

  it('tells for how long the page has been quiet, and whether it goes on by itself soon', async () => {
    const { poll } = polling([
      { quietFor: 70, refreshDelay: 3 },
      { quietFor: 90, refreshDelay: 60 },
    ]);
    expect(await poll.poll()).toEqual({ quietFor: 70, refreshing: true });
    expect(await poll.poll()).toEqual({ quietFor: 90, refreshing: false });
  });

  it('records what the page asked the browser for, once', async () => {
    const asks = [{ name: 'geolocation', since: 0 }];
    const { poll, recorder } = polling([{ asks }, { asks }]);
    await poll.poll();
    await poll.poll();
    expect(recorder.events().map(({ type }) => type)).toEqual(['permission']);
  });

  it('tells once that something could not be looked at', async () => {
    const { poll, recorder } = polling([{ failed: true }, { failed: true }]);
    await poll.poll();
    await poll.poll();
    expect(recorder.events().map(({ type }) => type)).toEqual(['unseen', 'unseen']);
  });
});

describe('after a slice of time', () => {
  it('waits for what it set off no longer than was granted', async () => {
    const { poll, told, session, tab } = polling([]);
    const request = { url: 'https://clinic.example/news', method: 'GET' };
    session.tell('Network.requestWillBeSent', { requestId: 'r1', type: 'Fetch', request });
    poll.grantRequests(15);
    await poll.afterSlice();
    expect([tab.requests.pending(), told]).toEqual([1, ['goal', 'scan']]);
  });

  it('does not look at the page while the customer looks at the keys', async () => {
    const { poll, told } = polling([{}, { dirty: true }]);
    await poll.poll();
    await poll.sparsely(1000, () => poll.afterSlice());
    expect(told).toHaveLength(2);
    await poll.afterSlice();
    expect(told).toHaveLength(4);
  });

  it('looks at the page again when typing has failed', async () => {
    const { poll } = polling([]);
    const failing = poll.sparsely(1000, () => Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
    expect(poll.isSparse()).toBe(false);
  });

  it('ends when the walk is stopped', async () => {
    const { poll } = polling([], settingsWith({ signal: AbortSignal.abort() }));
    await expect(poll.afterSlice()).rejects.toThrow(UnmeasurableError);
  });
});
