import { createServer as createPlainServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untrusted } from '../helpers/untrusted-certificate.ts';
import type { Page } from './serve-pages.ts';
import { eventsOf, textAfter, type Walk, type Walked, walkAll, walkPage } from './walk-pages.ts';

const healthy = `<h1>Welcome</h1><button onclick="document.querySelector('h1').textContent = 'Done'">Go on</button>`;
const goOn = 'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Go on\n';
const walk = (pages: Readonly<Record<string, Page>>, journey = goOn): Walk => ({ pages, journey });
const redirect =
  (to: string): Page =>
  (_request, response) =>
    void response.writeHead(302, { location: to }).end();

let secure: Server;
let closedPort = 0;
beforeAll(async () => {
  secure = createSecureServer(untrusted, (_request, response) => response.end('hello'));
  const closing = createPlainServer();
  for (const server of [secure, closing]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  closedPort = (closing.address() as AddressInfo).port;
  closing.close();
});
afterAll(() => void secure.close());

describe('a site that cannot be reached', () => {
  const names = [
    'nobody listens',
    'no such name',
    'wrong certificate',
    'never answers',
    'hangs up',
    'sends round in circles',
  ] as const;
  let walked: (name: (typeof names)[number] | 'well') => Walked;
  beforeAll(async () => {
    walked = await walkAll(
      {
        'nobody listens': { site: `http://127.0.0.1:${closedPort}`, journey: goOn },
        // Longer than a part of a name may be: nobody has to be asked, who may take long to answer.
        'no such name': { site: `http://${'n'.repeat(64)}.xy`, journey: goOn },
        'wrong certificate': {
          site: `https://127.0.0.1:${(secure.address() as AddressInfo).port}`,
          journey: goOn,
        },
        'never answers': walk({ '/': () => undefined }),
        'hangs up': walk({ '/': (request) => void request.socket.destroy() }),
        'sends round in circles': walk({ '/': redirect('/again'), '/again': redirect('/') }),
        well: walk({ '/': healthy }),
      },
      { timeout: 10_000 },
    );
  });

  it.each([
    ['nobody listens', 'nothing answers at that address'],
    ['no such name', 'there is no site of that name'],
    ['wrong certificate', 'its certificate is wrong'],
    ['never answers', 'did not answer within 10 s'],
    ['hangs up', 'it broke off the connection'],
    ['sends round in circles', 'it sends one round in circles'],
  ] as const)('is told in a sentence, and not judged: %s', (name, why) => {
    const { result, trace } = walked(name);
    expect([result.outcome, result.reason, result.friction]).toEqual([
      'unmeasured',
      'unreachable',
      null,
    ]);
    expect(result.detail).toContain(why);
    expect(result.detail).toMatch(/^[^\n]{10,160}\.$/);
    expect(trace.end.how).toBe('unreachable');
    expect(trace.steps.map(({ status }) => status)).not.toContain('done');
  });

  it('does not keep other journeys from going on', () => {
    expect(walked('well').result.outcome).toBe('reached');
  });
});

describe('a journey that does not fit its site', () => {
  const walks = {
    'goal at start': walk(
      { '/': healthy },
      'goal: { see: Welcome }\nsteps:\n  - open: /\n  - click: Go on\n',
    ),
    'goal not seen': walk(
      { '/': healthy },
      'goal: { see: Booked }\nsteps:\n  - open: /\n  - click: Go on\n',
    ),
    'not there': walk(
      { '/': healthy },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Go onn\n',
    ),
    'another site': walk(
      { '/': healthy },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - open: http://example.com/\n',
    ),
    'no page to go back to': walk(
      { '/': healthy },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - back: true\n',
    ),
    'no dialog': walk(
      { '/': healthy },
      'goal: { see: Nothing }\nsteps:\n  - open: /\n  - click: Go on\n  - answer: ok\n',
    ),
  };
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { timeout: 1000 });
  });

  it.each([
    ['goal at start', 'goal-at-start', 'The goal is true at the start'],
    ['goal not seen', 'goal-not-seen', 'Booked'],
    ['not there', 'off-script', '"Go on"'],
    ['another site', 'off-script', '--allow-host example.com'],
    ['no page to go back to', 'off-script', 'no page to go back to'],
    ['no dialog', 'off-script', 'no dialog to answer'],
  ] as const)('is unmeasured, and says why: %s', (name, reason, why) => {
    const { result } = walked(name);
    expect([result.outcome, result.reason]).toEqual(['unmeasured', reason]);
    expect(result.detail).toContain(why);
  });
});

describe('a page that behaves badly', () => {
  const loop = (from: string, to: string): string =>
    `<p>${from}</p><script>location.href = '${to}?' + Math.random()</script>`;
  const walks = {
    'raises a hundred messages': walk({
      '/': `${healthy}<script>document.querySelector('button').addEventListener('click', () => { for (let n = 0; n < 100; n++) alert(n) })</script>`,
    }),
    'raises messages for ever': walk({ '/': `${healthy}<script>for (;;) alert('Hello')</script>` }),
    'goes from page to page for ever': walk({ '/': loop('one', '/two'), '/two': loop('two', '/') }),
    'floods itself for five seconds': walk({
      '/': `${healthy}<div id="flood"></div><script>
        const end = performance.now() + 5000;
        const flood = () => {
          for (let n = 0; n < 500; n++) document.querySelector('#flood').append(document.createElement('p'));
          if (performance.now() < end) setTimeout(flood, 1);
        };
        flood()</script>`,
    }),
    'stands still for three seconds': walk({
      '/': `${healthy}<script>const end = performance.now() + 3000; while (performance.now() < end);</script>`,
    }),
    'never comes back from a press': walk({ '/': '<button onclick="for (;;);">Go on</button>' }),
    'breaks what the browser gives it': walk({
      '/': `<script>
        Array.prototype.map = Array.prototype.filter = JSON.stringify = () => { throw new Error('broken') };
        Object.assign(window, { Promise: null, Map: null, Symbol: null, MutationObserver: null, CSS: null, Date: null });
        performance.now = () => Number.NaN;
        window.setTimeout = window.requestAnimationFrame = () => { throw new Error('broken') };
      </script>${healthy}`,
    }),
    'allows next to nothing': walk({
      '/': (_request, response) => {
        const policy =
          "default-src 'none'; script-src 'nonce-a'; require-trusted-types-for 'script'; sandbox allow-scripts";
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
        response.end(`<!doctype html><h1>Welcome</h1><button>Go on</button><script nonce="a">
          document.querySelector('button').addEventListener('click', () => { document.querySelector('h1').textContent = 'Done' })</script>`);
      },
    }),
    'closes its window': walk(
      {
        '/': `<h1>Welcome</h1><button onclick="window.open('/help')">Help</button>${healthy}`,
        '/help': '<h1>Help</h1><button onclick="window.close()">Thanks</button>',
      },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Help\n  - click: Thanks\n  - click: Go on\n',
    ),
    'closes the only window': walk({ '/': '<button onclick="window.close()">Go on</button>' }),
    'sends a file': walk(
      {
        '/': `<a href="/file">Get it</a>${healthy}`,
        '/file': (_request, response) => {
          response
            .writeHead(200, { 'content-disposition': 'attachment; filename="terms.pdf"' })
            .end('terms');
        },
      },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Get it\n  - click: Go on\n',
    ),
    'answers with nothing': walk(
      {
        '/': `<a href="/none">Try</a>${healthy}`,
        '/none': (_request, response) => void response.writeHead(204).end(),
      },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Try\n  - click: Go on\n',
    ),
    'asks before one leaves': walk(
      {
        '/': `<input aria-label="Note"><a href="/next">Next</a><script>addEventListener('beforeunload', (event) => event.preventDefault())</script>`,
        '/next': healthy,
      },
      'goal: { see: Done }\nsteps:\n  - open: /\n  - type: { into: Note, text: hello }\n  - click: Next\n  - click: Go on\n',
    ),
  } satisfies Record<string, Walk>;
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { workers: 4, timeout: 3000, screenshots: true });
  });

  it.each(Object.keys(walks) as (keyof typeof walks)[])(
    'comes to an end with a trace: %s',
    (name) => {
      const { trace, result } = walked(name);
      expect(trace.events.length).toBeGreaterThan(1);
      expect(trace.steps[0]?.status).not.toBe('not-walked');
      expect(result.outcome === 'reached' || result.detail !== '').toBe(true);
    },
  );

  it.each([
    'raises a hundred messages',
    'floods itself for five seconds',
    'stands still for three seconds',
    'breaks what the browser gives it',
    'allows next to nothing',
    'closes its window',
    'sends a file',
    'answers with nothing',
    'asks before one leaves',
  ] as const)('is walked to the goal all the same: %s', (name) => {
    const { result } = walked(name);
    expect([result.detail, result.outcome]).toEqual(['', 'reached']);
  });

  it('is told by what it did', () => {
    const dialogs = eventsOf(walked('raises a hundred messages').trace, 'dialog');
    expect(dialogs).toHaveLength(100);
    expect(walked('raises a hundred messages').result.counts.forcedSteps).toBe(100);
    expect(eventsOf(walked('asks before one leaves').trace, 'dialog')).toMatchObject([
      { kind: 'beforeunload', answered: 'ok' },
    ]);
    expect(eventsOf(walked('sends a file').trace, 'download')).toMatchObject([
      { file: 'terms.pdf' },
    ]);
    expect(eventsOf(walked('closes its window').trace, 'tab')).toHaveLength(1);
    expect(textAfter(walked('closes its window'), 3)).toContain('Done');
  });
});

describe('a walk that is stopped', () => {
  it('leaves a trace of what was measured, and begins nothing more', async () => {
    const controller = new AbortController();
    const journey = `goal: { see: Nothing }
steps:
  - open: /
  - click: Go on
  - wait: 600s
  - click: Go on
`;
    const { trace, result, told } = await walkPage(walk({ '/': healthy }, journey), {
      pace: 'real',
      signal: controller.signal,
      progress: ({ step, state }) => {
        if (step === 3 && state === 'started') setTimeout(() => controller.abort(), 300);
      },
    });
    expect(told).toEqual([]);
    expect(trace.end.how).toBe('stopped');
    expect([result.outcome, result.reason]).toEqual(['unmeasured', 'stopped']);
    expect(eventsOf(trace, 'act').map(({ verb }) => verb)).toEqual(['open', 'click']);
    expect(trace.steps.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'not-walked',
      'not-walked',
    ]);
  });
});
