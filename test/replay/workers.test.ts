import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Ferry times</h1>${'<p>The small ferry leaves on the hour and takes twelve bicycles.</p>'.repeat(12)}`;
const script =
  (text: string, type = 'text/javascript'): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(text);

const survey = `<div style='position:fixed;right:16px;bottom:16px;width:320px;padding:16px;background:#fff'><p>How likely are you to recommend us to a friend?</p>${Array.from({ length: 11 }, (_, n) => `<button>${n}</button>`).join('')}<button aria-label=Close>×</button></div>`;
const shows = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(survey)})`;

/** Takes over all requests of the page, and answers some itself. */
const serviceWorker = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => {
    const { pathname } = new URL(event.request.url);
    if (pathname === '/old') event.respondWith(Response.redirect('/new', 302));
    else if (pathname === '/api') event.respondWith(new Promise((resolve) => setTimeout(() => resolve(new Response('Seven places left')), 1200)));
    else event.respondWith(fetch(event.request));
  });`;
const takesOver = `<script>
  const ready = () => { document.getElementById('on').hidden = false; };
  navigator.serviceWorker.register('/sw.js');
  navigator.serviceWorker.controller ? ready() : navigator.serviceWorker.addEventListener('controllerchange', ready);
</script>`;
const moved: RequestListener = (_, response) =>
  void response.writeHead(301, { location: '/new' }).end();

const serviced = (body: string, journey: string): Walk => ({
  pages: {
    '/': `<div id=on hidden>${body}</div>${article}${takesOver}`,
    '/sw.js': script(serviceWorker),
    '/moved': moved,
    '/new': '<h1>Timetable</h1><p>Every hour.</p>',
  },
  journey,
});
const wait = 'goal: done\nsteps:\n  - open: /\n  - wait: 10s\n';

const cases = {
  'a redirect of the server behind a service worker': serviced(
    '<a href=/moved>Timetable</a>',
    'goal: { see: Every hour. }\nsteps:\n  - open: /\n  - click: Timetable\n',
  ),
  'a redirect of the service worker itself': serviced(
    '<a href=/old>Timetable</a>',
    'goal: { see: Every hour. }\nsteps:\n  - open: /\n  - click: Timetable\n',
  ),
  'a slow answer of the service worker': serviced(
    `<button onclick="fetch('/api').then((answer) => answer.text()).then((text) => { out.textContent = text })">Places</button><p id=out></p>`,
    'goal: { see: Seven places left }\nsteps:\n  - open: /\n  - click: Places\n  - expect: { see: Seven places left }\n',
  ),
  'a survey that a worker times': {
    pages: {
      '/': `${article}<script>new Worker('/timer.js').onmessage = () => { ${shows} }</script>`,
      '/timer.js': script('setTimeout(() => postMessage(1), 8000)'),
    },
    journey: wait,
  },
  'a survey that a shared worker times': {
    pages: {
      '/': `${article}<script>new SharedWorker('/timer.js').port.onmessage = () => { ${shows} }</script>`,
      '/timer.js': script(
        'onconnect = ({ ports: [port] }) => setTimeout(() => port.postMessage(1), 8000)',
      ),
    },
    journey: wait,
  },
  'a worker that shows nothing': {
    pages: {
      '/': `${article}<script>new Worker('/timer.js').onmessage = () => { document.title = 'Counted' }</script>`,
      '/timer.js': script('setTimeout(() => postMessage(1), 1000)'),
    },
    journey: 'goal: done\nsteps:\n  - open: /\n  - wait: 2s\n',
  },
} satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const found = (name: keyof typeof cases) =>
  walked(name).result.findings.map(({ detector, kind }) => `${detector} ${kind}`);
const hops = (name: keyof typeof cases) =>
  eventsOf(walked(name).trace, 'navigation').flatMap((navigation) =>
    navigation.hops.map(({ kind, status, to }) => [kind, status, new URL(to).pathname]),
  );

describe('behind a service worker', () => {
  it('tells the hops of the server, and those of the worker', () => {
    expect(hops('a redirect of the server behind a service worker')).toEqual([
      ['http', 301, '/new'],
    ]);
    expect(hops('a redirect of the service worker itself')).toEqual([['http', 302, '/new']]);
  });

  it('waits for an answer of the worker as for one of the server', () => {
    const { trace, result } = walked('a slow answer of the service worker');
    const longest = Math.max(...eventsOf(trace, 'wait').map(({ duration }) => duration));
    expect(result.outcome).toBe('reached');
    expect(longest).toBeGreaterThanOrEqual(1000);
  });
});

describe('a worker, whose clock cannot be moved', () => {
  it.each(['a survey that a worker times', 'a survey that a shared worker times'] as const)(
    'is waited for in real time: %s',
    (name) => expect(found(name)).toEqual(['interruption survey']),
  );

  it('brings up nothing that is not there', () => {
    expect(found('a worker that shows nothing')).toEqual([]);
  });
});
