import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath } from '../../src/replay/browser/find-browser.ts';
import { launch } from '../../src/replay/browser/launch.ts';
import { pageScripts } from '../../src/replay/browser/page-scripts.ts';
import { html, type Page as SitePage } from './serve-pages.ts';
import { textAfter, walkPage } from './walk-pages.ts';

declare global {
  /** Moves the page's clock on, in milliseconds. */
  var pass: (by: number) => Promise<{ next: number | null; moving: boolean }>;
  var log: unknown[];
}

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const style = `<style>
    @keyframes come { from { opacity: 0 } to { opacity: 1 } }
    #late { animation: come 1s 3s both } #spin { animation: come 2s infinite alternate }
  </style><p id="late">late</p><p id="spin">spin</p>`;
  const throws = `<script>
    addEventListener('error', (event) => log.push(event.message));
    setTimeout(() => { throw new Error('broken'); }, 500);
    setTimeout(() => log.push('after'), 600);
  </script>`;
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const pages: Record<string, string> = { '/animated': style, '/throws': throws };
    response.end(html(pages[request.url ?? ''] ?? '<p>A page.</p>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const path = await browserPath(undefined, process.env);
  browser = await launch({ path: path ?? '', headed: false, presentAs: 'robot' });
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.evaluateOnNewDocument(pageScripts().clock);
  await page.evaluateOnNewDocument(() => {
    const clock = Reflect.get(globalThis, 'friction.clock');
    let skew = 0;
    globalThis.log = [];
    globalThis.pass = (by) => {
      skew += by;
      return clock.tick(skew);
    };
  });
  await open('/');
});

afterEach(() => page.close());

async function open(path: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}

describe('timers', () => {
  it('run in the order they fall due, each at its own time', async () => {
    const ran = await page.evaluate(async () => {
      const start = performance.now();
      for (const delay of [3000, 1000, 2000]) {
        setTimeout(
          () => log.push([delay, Math.round((performance.now() - start) / 100) * 100]),
          delay,
        );
      }
      await pass(3500);
      return log;
    });
    expect(ran).toEqual([
      [1000, 1000],
      [2000, 2000],
      [3000, 3000],
    ]);
  });

  it('of one moment run in the order they were set', async () => {
    const ran = await page.evaluate(async () => {
      for (const name of ['first', 'second', 'third']) setTimeout(() => log.push(name), 1000);
      await pass(1500);
      return log;
    });
    expect(ran).toEqual(['first', 'second', 'third']);
  });

  it('set by timers run too, when their time comes', async () => {
    const ran = await page.evaluate(async () => {
      const start = Date.now();
      const next = (left: number): void => {
        setTimeout(() => {
          log.push(Math.round((Date.now() - start) / 100) * 100);
          if (left > 1) next(left - 1);
        }, 1000);
      };
      next(4);
      await pass(3500);
      const until = [...log];
      await pass(1000);
      return [until, log];
    });
    expect(ran).toEqual([
      [1000, 2000, 3000],
      [1000, 2000, 3000, 4000],
    ]);
  });

  it('repeat, and short intervals at most 20 times a second', async () => {
    const [slow, quick] = await page.evaluate(async () => {
      const counts = [0, 0];
      setInterval(() => (counts[0] = (counts[0] ?? 0) + 1), 500);
      setInterval(() => (counts[1] = (counts[1] ?? 0) + 1), 5);
      await pass(3100);
      return counts;
    });
    expect(slow).toBe(6);
    expect(quick).toBeGreaterThan(50);
    expect(quick).toBeLessThan(120);
  });

  it('can be called off, in each other’s name, and from within', async () => {
    const ran = await page.evaluate(async () => {
      clearTimeout(setTimeout(() => log.push('never'), 100));
      clearTimeout(setInterval(() => log.push('never'), 100));
      const other = setTimeout(() => log.push('never'), 900);
      setTimeout(() => clearTimeout(other), 500);
      const every = setInterval(() => {
        log.push('once');
        clearInterval(every);
      }, 300);
      clearTimeout(undefined);
      clearTimeout(987654);
      await pass(2000);
      return log;
    });
    expect(ran).toEqual(['once']);
  });

  it('take arguments, texts of code, and delays that are none', async () => {
    const ran = await page.evaluate(async () => {
      setTimeout((...args: unknown[]) => log.push(args), 100, 'a', 1);
      setTimeout("log.push('code')", 200);
      for (const delay of [undefined, -5, Number.NaN]) setTimeout(() => log.push('at once'), delay);
      await pass(1000);
      return log;
    });
    expect(ran).toEqual(['at once', 'at once', 'at once', ['a', 1], 'code']);
  });

  it('go on when one of them throws, and the page hears of it', async () => {
    await open('/throws');
    const ran = await page.evaluate(async () => {
      await pass(1000);
      return log;
    });
    expect(ran).toEqual(['Uncaught Error: broken', 'after']);
  });

  it('leave room for promises between one another', async () => {
    const ran = await page.evaluate(async () => {
      setTimeout(() => {
        void (async () => {
          for (let turn = 0; turn < 8; turn++) await null;
          log.push('promised');
        })();
        queueMicrotask(() => log.push('microtask'));
      }, 100);
      setTimeout(() => log.push('next timer'), 200);
      await pass(1000);
      return log;
    });
    expect(ran).toEqual(['microtask', 'promised', 'next timer']);
  });

  it('that set themselves anew without delay come to an end', async () => {
    const count = await page.evaluate(async () => {
      let turns = 0;
      const again = (): void => {
        turns++;
        setTimeout(again, 0);
      };
      again();
      await pass(5000);
      return turns;
    });
    expect(count).toBeLessThan(3000);
  });

  it('run by themselves when nobody moves the clock', async () => {
    const ran = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const every = setInterval(() => log.push('interval'), 20);
          requestAnimationFrame(() => log.push('frame'));
          setTimeout(() => {
            clearInterval(every);
            resolve([log.includes('interval'), log.includes('frame')]);
          }, 300);
        }),
    );
    expect(ran).toEqual([true, true]);
  });

  it('tell how long it is to the next', async () => {
    const [none, soon, after] = await page.evaluate(async () => {
      const before = await pass(0);
      setTimeout(() => undefined, 4000);
      const then = await pass(1000);
      const last = await pass(4000);
      return [before.next, then.next, last.next];
    });
    expect([none, after]).toEqual([null, null]);
    expect(soon).toBeGreaterThan(2000);
    expect(soon).toBeLessThanOrEqual(3000);
  });
});

describe('the time of day', () => {
  it('moves on together, wherever it is asked', async () => {
    const moved = await page.evaluate(async () => {
      const read = (): number[] => [
        Date.now(),
        Date.parse(new Date().toISOString()),
        Date.parse(Date()),
        performance.now(),
      ];
      const before = read();
      await pass(60_000);
      return read().map((value, at) => value - (before[at] ?? 0));
    });
    for (const by of moved) {
      expect(by).toBeGreaterThanOrEqual(59_000);
      expect(by).toBeLessThan(65_000);
    }
  });

  it('leaves Date as it was', async () => {
    const kept = await page.evaluate(() => {
      class Day extends Date {
        name(): string {
          return `day ${this.getUTCDate()}`;
        }
      }
      const day = new Day(Date.UTC(2026, 10, 24));
      return {
        constructor: Date.prototype.constructor === Date && new Date().constructor === Date,
        instance: new Date() instanceof Date && day instanceof Day && day instanceof Date,
        own: day.name(),
        number: new Date(0).toISOString(),
        parts: new Date(2026, 0, 31).getMonth(),
        text: new Date('2026-11-24T00:00:00Z').getTime(),
        copy: new Date(new Date(5)).getTime(),
        called: typeof Date(),
        shape: [Date.length, Date.name, Object.prototype.toString.call(new Date())],
        now: Math.abs(new Day().getTime() - Date.now()) < 1000,
      };
    });
    expect(kept).toEqual({
      constructor: true,
      instance: true,
      own: 'day 24',
      number: '1970-01-01T00:00:00.000Z',
      parts: 0,
      text: Date.UTC(2026, 10, 24),
      copy: 5,
      called: 'string',
      shape: [7, 'Date', '[object Date]'],
      now: true,
    });
  });

  it('leaves the rest of performance as it was', async () => {
    const kept = await page.evaluate(() => ({
      instance: performance instanceof Performance,
      entries: performance.getEntriesByType('navigation').length,
      origin: performance.timeOrigin > 0,
      mark: performance.mark('here').name,
      json: 'timeOrigin' in performance.toJSON(),
    }));
    expect(kept).toEqual({ instance: true, entries: 1, origin: true, mark: 'here', json: true });
  });
});

describe('a clock that is held', () => {
  it('stands still for timers and for the time of day, and goes on where it stood', async () => {
    const told = await page.evaluate(async () => {
      const clock = Reflect.get(globalThis, 'friction.clock');
      // The time of the browser's own animations, which nothing holds.
      const real = (): number => Number(document.timeline.currentTime);
      const later = async (): Promise<void> => {
        for (const from = real(); real() < from + 400; ) await new Promise(requestAnimationFrame);
      };
      setTimeout(() => log.push('due'), 100);
      clock.hold();
      const before = [performance.now(), Date.now()];
      await later();
      const after = [performance.now(), Date.now()];
      const early = [...log];
      clock.release(-400);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { stood: String(before) === String(after), early, log };
    });
    expect(told).toEqual({ stood: true, early: [], log: ['due'] });
  });

  it('goes on when time is moved, whoever held it', async () => {
    const ran = await page.evaluate(async () => {
      setTimeout(() => log.push('due'), 1000);
      Reflect.get(globalThis, 'friction.clock').hold();
      await pass(1500);
      return log;
    });
    expect(ran).toEqual(['due']);
  });

  it('keeps back what has not begun to show', async () => {
    await open('/animated');
    const times = await page.evaluate(async () => {
      const clock = Reflect.get(globalThis, 'friction.clock');
      const [late] = document.getElementById('late')?.getAnimations() ?? [];
      const frames = async (count: number): Promise<void> => {
        for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
      };
      await frames(2);
      clock.hold();
      const before = late?.currentTime;
      await frames(10);
      const held = late?.currentTime === before;
      clock.release(0);
      await frames(10);
      return { held, goesOn: Number(late?.currentTime) > Number(before) };
    });
    expect(times).toEqual({ held: true, goesOn: true });
  });
});

describe('what is drawn', () => {
  it('is drawn at most about 20 times a second of moved time, and sees that time pass', async () => {
    const [frames, seen] = await page.evaluate(async () => {
      const times: number[] = [];
      const draw = (time: number): void => {
        times.push(time);
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
      const { moving } = await pass(2000);
      return [times.length, moving && (times.at(-1) ?? 0) - (times[0] ?? 0) > 1500];
    });
    expect(frames).toBeGreaterThan(20);
    expect(frames).toBeLessThan(80);
    expect(seen).toBe(true);
  });

  it('is not drawn once it was called off', async () => {
    const ran = await page.evaluate(async () => {
      cancelAnimationFrame(requestAnimationFrame(() => log.push('never')));
      await pass(1000);
      return log;
    });
    expect(ran).toEqual([]);
  });

  it('moves with the clock where it ends, and is left alone where it does not', async () => {
    await open('/animated');
    const [late, spins, moving, after] = await page.evaluate(async () => {
      const at = (id: string): number => {
        const [animation] = document.querySelector(`#${id}`)?.getAnimations() ?? [];
        return Number(animation?.currentTime ?? -1);
      };
      const [spin] = [at('spin')];
      const before = await pass(3500);
      const shown = Number(
        getComputedStyle(document.querySelector('#late') ?? document.body).opacity,
      );
      await pass(1000);
      const end = getComputedStyle(document.querySelector('#late') ?? document.body).opacity;
      return [shown, at('spin') - spin, before.moving, end];
    });
    expect(late).toBeGreaterThan(0.3);
    expect(spins).toBeLessThan(2000);
    expect([moving, after]).toEqual([true, '1']);
  });
});

describe('idle callbacks', () => {
  it('run when the browser is idle, or when their limit falls due on the moved clock, and once', async () => {
    const ran = await page.evaluate(async () => {
      requestIdleCallback(({ timeRemaining }) => log.push(['idle', typeof timeRemaining]));
      requestIdleCallback(() => log.push(['limit']), { timeout: 2000 });
      cancelIdleCallback(requestIdleCallback(() => log.push(['never'])));
      await pass(3000);
      await new Promise((resolve) => requestIdleCallback(resolve));
      return [...log].sort();
    });
    expect(ran).toEqual([['idle', 'function'], ['limit']]);
  });
});

describe('a journey whose clock was moved', () => {
  /** Tells how far the page's first script finds its clock ahead of the server's, in tens of seconds. */
  const ahead = (label: string, more = ''): SitePage => {
    return (request, response) => {
      const port = request.headers.host?.split(':')[1];
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        html(`<script>window.ahead = Math.round((Date.now() - ${Date.now()}) / 10000); window.since = performance.now()</script>
        <p>${label}: <b></b></p>${more.replace('{{port}}', port ?? '')}
        <script>document.querySelector('b').textContent = ahead + (since < 5000 ? ', new' : ', old')</script>`),
      );
    };
  };
  const frame =
    '<iframe width="600" height="200" src="http://other.localhost:{{port}}/frame"></iframe>';

  it('has it as far ahead in new documents, in frames of other sites and in new tabs', async () => {
    const walked = await walkPage({
      pages: {
        '/': ahead('First', '<a href="/next">Next</a>'),
        '/next': ahead('Next', `${frame}<a href="/tab" target="_blank">Tab</a>`),
        '/frame': ahead('Frame'),
        '/tab': ahead('Tab'),
      },
      journey: `goal: done
steps:
  - open: /
  - wait: 98s
  - click: Next
  - expect: { see: "Frame: 1" }
  - click: Tab
`,
    });
    expect(textAfter(walked, 0)).toContain('First: 0, new');
    expect(textAfter(walked, 2)).toMatch(/Next: 1[0-2], new/);
    expect(textAfter(walked, 3)).toMatch(/Frame: 1[0-2], new/);
    expect(textAfter(walked, 4)).toMatch(/Tab: 1[0-2], new/);
  });
});
