import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClockParts, makeCustomerClock } from '../../../src/replay/clock/customer-clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** Real time passes. */
const passes = (duration: number) => vi.advanceTimersByTime(duration);

function clockWith(parts: Partial<ClockParts> = {}) {
  const told: string[] = [];
  const skews: number[] = [];
  const clock = makeCustomerClock({
    pace: 'fast',
    tick: async (skew) => {
      skews.push(skew);
      return { next: null, moving: false };
    },
    afterSlice: async () => void told.push('looked'),
    hold: async () => told.push('held'),
    release: async () => told.push('released'),
    onWait: (waits) => void told.push(waits ? 'waits' : 'waits no more'),
    ...parts,
  });
  return { clock, told, skews };
}

describe("the customer's clock", () => {
  it('stands still while the tool works, which is told as its time', () => {
    const { clock } = clockWith();
    passes(300);
    expect([clock.now(), clock.toolTime(), clock.pageNow()]).toEqual([0, 300, 300]);
  });

  it('runs as long as a site is really waited for', async () => {
    const { clock, told } = clockWith();
    await clock.running(async () => {
      expect(clock.waits()).toBe(true);
      passes(300);
    });
    passes(50);
    expect([clock.now(), clock.toolTime(), clock.waits()]).toEqual([300, 50, false]);
    expect(told).toEqual(['waits', 'waits no more']);
  });

  it('counts a wait within a wait once', async () => {
    const { clock } = clockWith();
    await clock.running(() => clock.running(async () => void passes(200)));
    expect(clock.now()).toBe(200);
  });

  it('runs on when what was waited for fails', async () => {
    const { clock } = clockWith();
    const failing = clock.running(async () => {
      passes(100);
      throw new Error('gone');
    });
    await expect(failing).rejects.toThrow('gone');
    passes(100);
    expect([clock.now(), clock.waits()]).toEqual([100, false]);
  });

  it('counts a journey from where it begins', async () => {
    const { clock } = clockWith();
    await clock.running(async () => void passes(500));
    passes(70);
    clock.begin();
    await clock.think(30);
    expect([clock.now(), clock.skew()]).toEqual([30, 30]);
  });
});

describe('thinking', () => {
  it('moves the pages by what the tool has not used of their time already', async () => {
    const { clock, skews } = clockWith();
    passes(300);
    await clock.think(1000);
    expect([clock.now(), clock.skew()]).toEqual([1000, 700]);
    expect(skews).toEqual([0, 700]);
  });

  it('moves nothing where the tool has used more, and owes the rest', async () => {
    const { clock, skews, told } = clockWith();
    passes(300);
    await clock.think(100);
    expect([clock.now(), clock.skew(), skews]).toEqual([100, 0, []]);
    expect(told).toEqual(['looked']);
    await clock.think(250);
    expect([clock.now(), clock.skew()]).toEqual([350, 50]);
  });

  it('owes nothing to a page that is new', async () => {
    const { clock } = clockWith();
    passes(300);
    clock.forgive();
    await clock.think(100);
    expect(clock.skew()).toBe(100);
  });

  it('waits for no site', async () => {
    const { clock, told } = clockWith();
    await clock.think(100);
    expect(told).not.toContain('waits');
  });

  it('goes to the next timer, in steps of a quarter of a second where something moves', async () => {
    const next = [
      { next: 400, moving: false },
      { next: 100, moving: true },
    ];
    const { clock, skews } = clockWith({
      tick: async (skew) => {
        skews.push(skew);
        return next[skews.length - 1] ?? { next: null, moving: true };
      },
    });
    await clock.think(1000);
    expect(skews).toEqual([0, 401, 502, 752, 1000]);
  });

  it('is no time at all at the pace of a robot', async () => {
    const { clock, told } = clockWith({ pace: 'robot' });
    await clock.think(5000);
    expect([clock.now(), told]).toEqual([0, []]);
  });
});

describe('a picture', () => {
  it('is no time of the pages, nor of the customer who waits', async () => {
    const { clock, told } = clockWith();
    await clock.running(async () => {
      passes(100);
      await clock.standing(async () => void passes(400));
      passes(20);
    });
    expect([clock.now(), clock.pageNow(), clock.skew()]).toEqual([120, 120, -400]);
    expect(told).toEqual(['waits', 'held', 'released', 'waits no more']);
  });

  it('is not taken off what has passed for a page since', async () => {
    const { clock } = clockWith();
    passes(100);
    const moment = Date.now();
    passes(50);
    await clock.standing(async () => void passes(400));
    passes(25);
    expect(clock.since(moment)).toBe(75);
  });

  it('stops no page that keeps real time', async () => {
    const { clock, told } = clockWith({ pace: 'real' });
    await clock.standing(async () => void passes(400));
    expect([clock.pageNow(), told]).toEqual([400, []]);
  });
});
