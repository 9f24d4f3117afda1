import { describe, expect, it } from 'vitest';
import { UnmeasurableError } from '../../../src/replay/errors.ts';
import type { Stillness } from '../../../src/replay/observe/poll-page.ts';
import type { Tab } from '../../../src/replay/tab/tab.ts';
import { makeUntil } from '../../../src/replay/wait/until.ts';
import { fakeSession, fakeTab, settingsWith } from '../../helpers/fake-tab.ts';

const quiet: Stillness = { quietFor: Number.POSITIVE_INFINITY, refreshing: false };

/** A customer's clock that goes when it is moved, and by ten milliseconds at each look at a page that is at work. */
function waiting(tab: Tab, still = quiet, settings = settingsWith()) {
  const told: unknown[] = [];
  let now = 0;
  const until = makeUntil({
    settings,
    limit: { timeout: 1000 },
    clock: {
      now: () => now,
      running: (work) => work(),
      advance: async (duration) => {
        now += duration;
      },
    },
    windows: {
      all: () => [tab],
      current: () => tab,
      stopLoading: async () => void told.push('stopped loading'),
    },
    poll: {
      poll: async () => {
        if (still !== quiet || settings.pace !== 'fast' || tab.requests.pending() > 0) now += 10;
        return still;
      },
      grantRequests: () => undefined,
    },
    meter: { resting: (isAtRest) => void told.push(isAtRest) },
  });
  return { until, told, now: () => now };
}

describe('waiting until something is so', () => {
  it('takes no time where it is so already', async () => {
    const { until, told, now } = waiting(fakeTab());
    expect(await until(async () => 'there', 1000)).toBe('there');
    expect([told, now()]).toEqual([[], 0]);
  });

  it('moves the time of a page at rest', async () => {
    const { until, told, now } = waiting(fakeTab());
    expect(await until(async () => (now() >= 500 ? 'there' : null), 1000)).toBe('there');
    expect([told, now()]).toEqual([[true, true], 500]);
  });

  it('gives up when the time is over, and waits no longer for a page that does not come', async () => {
    const { until, told, now } = waiting(fakeTab());
    expect(await until(async () => null, 1000)).toBeNull();
    expect([told.at(-1), now()]).toEqual(['stopped loading', 1000]);
  });

  it('lets a page load on where only a part of the time of the step is over', async () => {
    const { until, told } = waiting(fakeTab());
    expect(await until(async () => null, 400)).toBeNull();
    expect(told).not.toContain('stopped loading');
  });

  it.each([
    ['is being left', { leaving: true }],
    ['stands before a dialog', { dialogOpen: true }],
  ])('does not move the time of a page that %s', async (_, is) => {
    const { until, told } = waiting(fakeTab(fakeSession(), is), { ...quiet, quietFor: 0 });
    await until(async () => null, 30);
    expect(told).toEqual([false, false, false]);
  });

  it('asks nothing of a page that is being left', async () => {
    const asked: string[] = [];
    const { until } = waiting(fakeTab(fakeSession(), { leaving: true }), { ...quiet, quietFor: 0 });
    const probe = async () => {
      asked.push('page');
      return null;
    };
    await until(probe, 30);
    expect(asked).toEqual([]);
  });

  it('does not move time past an answer that is on its way', async () => {
    const session = fakeSession();
    const tab = fakeTab(session);
    tab.requests.markAct();
    const request = { url: 'https://clinic.example/save', method: 'POST' };
    session.tell('Network.requestWillBeSent', { requestId: 'r1', type: 'Fetch', request });
    const { until, told } = waiting(tab);
    await until(async () => null, 30);
    expect(told).toEqual([false, false, false]);
  });

  it('does not move time past a refresh of the page', async () => {
    const { until, told } = waiting(fakeTab(), { ...quiet, refreshing: true });
    await until(async () => null, 30);
    expect(told).not.toContain(true);
  });

  it('moves no time at the pace of people', async () => {
    const { until, now } = waiting(fakeTab(), quiet, settingsWith({ pace: 'real' }));
    await until(async () => null, 30);
    expect(now()).toBe(30);
  });

  it('ends when the walk is stopped', async () => {
    const settings = settingsWith({ signal: AbortSignal.abort() });
    const { until } = waiting(fakeTab(), quiet, settings);
    await expect(until(async () => null, 1000)).rejects.toThrow(UnmeasurableError);
  });
});
