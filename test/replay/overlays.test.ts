import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Pull saws</h1>${'<p>A pull saw cuts on the way towards you, so the plate may be thin.</p>'.repeat(12)}`;
const question = `<div style='position:fixed;right:16px;bottom:16px;width:320px;padding:16px;background:#fff'>
  <p>How likely are you to recommend us to a friend?</p>${Array.from({ length: 11 }, (_, n) => `<button>${n}</button>`).join('')}
  <button onclick='this.getRootNode().host.remove()' aria-label=Close>x</button></div>`;
const closedSurvey = (mode: string) => `<script>setTimeout(() => {
  const host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(question)};
}, 1500)</script>`;
const lies = `<script>
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'closed' }); };
  Document.prototype.elementFromPoint = () => document.documentElement;
</script>`;
const pushes = (inner: string) => `<script>setTimeout(() => {
  const strip = document.createElement('section');
  strip.style.cssText = 'padding:40px;background:#22332b;color:#fff';
  strip.innerHTML = ${JSON.stringify(inner)};
  document.body.prepend(strip);
}, 1500)</script>`;
const letter =
  '<h2>Subscribe to our newsletter</h2><input type=email placeholder=E-mail> <button>Subscribe</button>';

const panel = `<div id=side style='position:fixed;right:0;top:20%;width:340px;height:480px;background:#eee'>
  <h2>Opening hours</h2><p>Monday to Friday, 8 to 18. The counter is open now.</p></div>`;
const twoPages = (side: string): Walk => ({
  pages: {
    '/': `<a href=/second>Go on</a>${article}${side}`,
    '/second': `<h1>Second page</h1>${article}${side}`,
  },
  journey: 'goal: done\nsteps:\n  - open: /\n  - wait: 3s\n  - click: Go on\n  - wait: 3s\n',
});
const later = `<template>${panel}</template><script>setTimeout(() =>
  document.body.append(document.querySelector('template').content), 2000)</script>`;

const look = 'goal: done\nsteps:\n  - open: /\n  - wait: 4s\n';
const of = (html: string, journey = look): Walk => ({ pages: { '/': html }, journey });
const press = (name: string) =>
  `goal: done\nsteps:\n  - open: /\n  - click: ${name}\n  - wait: 2s\n`;

const banner = `<div id=cookies style="position:fixed;left:0;right:0;bottom:0;height:120px;background:#eee;padding:16px">
  <p>We use cookies to measure visits.</p>
  <button onclick="cookies.remove()">Accept all</button> <button onclick="cookies.remove()">Reject all</button></div>`;
const modal = `<dialog id=survey><h2>How satisfied are you with our website?</h2><p>Please rate your visit</p>
  ${[1, 2, 3, 4, 5].map((n) => `<button>${n}</button>`).join('')} <button aria-label=Close onclick="survey.close()">×</button></dialog>
  <script>setTimeout(() => survey.showModal(), 1500)</script>`;
const fadingIn = (mode: string) => `${article}<x-feedback></x-feedback><script>
  let wrap;
  customElements.define('x-feedback', class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: '${mode}' });
      root.innerHTML = ${JSON.stringify(`<style>.wrap { position: fixed; inset: 0; background: #0008; opacity: 0; visibility: hidden; transition: opacity .3s 1s, visibility 0s 1s }
        .open { opacity: 1; visibility: visible }</style><div class=wrap>${question}</div>`)};
      wrap = root.querySelector('.wrap');
    }
  });
  setTimeout(() => wrap.classList.add('open'), 1500)</script>`;
const passing = `<script>setTimeout(() => cookies.remove(), 1500)</script>`;
const book = `${article}<button onclick="this.textContent = 'Booked'">Book the course</button>`;
const booking = 'goal: { see: Booked }\nsteps:\n  - open: /\n  - click: Book the course\n';
const atOnce = (html: string) => html.replace(article, '<h1>Pull saws</h1>');

const cases = {
  'fades in, in an open shadow root': of(fadingIn('open')),
  'fades in, in a closed shadow root': of(fadingIn('closed')),
  'a survey that opens while a banner is about to be answered': of(
    atOnce(book) + banner + modal,
    booking,
  ),
  'a banner that goes while it is about to be answered': of(
    atOnce(book).replace(
      '<h1>',
      '<a href=/gone style="position:absolute;inset:auto 0 0;height:120px">All courses</a><h1>',
    ) +
      banner +
      passing,
    booking,
  ),
  'a closed shadow root': of(article + closedSurvey('closed')),
  'a page that changes attachShadow and elementFromPoint': of(
    lies + article + closedSurvey('open'),
  ),
  'a declared closed shadow root': of(
    `${article}<div><template shadowrootmode=closed>${question}</template></div>`,
  ),
  'a closed shadow root that holds the page': of(
    `<div id=app></div><script>app.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(article)}</script>`,
  ),
  'a button in a closed shadow root': of(
    `<x-app></x-app><script>document.querySelector('x-app').attachShadow({ mode: 'closed' }).innerHTML =
      "<h1>Welcome</h1><button onclick='this.previousSibling.textContent=\\"Done\\"'>Go on</button>"</script>`,
    'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Go on\n',
  ),
  'a banner that pushes the page down': of(article + pushes(letter)),
  'content that comes later': of(
    article + pushes('<h2>More about saws</h2><p>Clamp low and let the saw do the work.</p>'),
  ),
  'asks to notify on load': of(`${article}<script>Notification.requestPermission()</script>`),
  'asks for the place when pressed': of(
    `${article}<button onclick="navigator.geolocation.getCurrentPosition(() => 0); this.textContent = 'Looking'">Find a shop near me</button>`,
    press('Find a shop near me'),
  ),
  'asks to notify when something else is pressed': of(
    `<button onclick="Notification.requestPermission(); this.textContent = 'Booked'">Book the table</button>${article}`,
    press('Book the table'),
  ),
  'asks to sign in by itself': of(
    `${article}<script>setTimeout(() => navigator.credentials.get({ identity: { providers: [{ configURL: 'https://id.example/c.json', clientId: '1' }] } }).catch(() => 0), 500)</script>`,
  ),
  'opens a window by itself': of(
    `${article}<script>setTimeout(() => open('/survey'), 1500)</script>`,
  ),
  'a pop-up that a script makes while the customer reads': {
    pages: {
      '/': `${article}<script src=/offers.js></script>`,
      '/offers.js': (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(
          `setTimeout(() => { document.body.insertAdjacentHTML('beforeend', "<div style='position:fixed;inset:20%;background:#fff'><h2>20% off</h2><button>Close</button></div>"); }, 1500)`,
        );
      },
    },
    journey: look,
  },
  'a panel that is there on each page': twoPages(panel),
  'a panel that comes up on each page': twoPages(later),
  'a maker of surveys that shows none': of(
    `${article}<script async src=http://static.asknice.ly/websurvey.js></script><script async src=/own.js></script>`,
  ),
  'a pop-up in the page itself': of(
    `${article}<div style='position:fixed;inset:20%;background:#fff'><h2>20% off</h2><button>Close</button></div>`,
  ),
  'a pop-up that comes back each time': of(
    `<button onclick="this.textContent = 'Done'">Go on</button>${article}<script>
      const show = () => {
        const box = document.body.appendChild(document.createElement('div'));
        box.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
        box.innerHTML = '<h2>Special offer: 20% off</h2><button>Close</button>';
        box.lastChild.onclick = () => { box.remove(); show(); };
      };
      show();
    </script>`,
    'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Go on\n',
  ),
} as const satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  // Kept away from, so that nothing is asked of the network.
  walked = await walkAll(cases, { denyHosts: ['asknice.ly'] });
});
const found = (name: keyof typeof cases) =>
  walked(name)
    .result.findings.filter(({ detector }) => detector === 'interruption')
    .map(({ kind }) => kind);

describe('what scripts of a page cannot see', () => {
  it.each([
    'a closed shadow root',
    'a page that changes attachShadow and elementFromPoint',
    'a declared closed shadow root',
  ] as const)('finds the survey in %s', (name) => {
    expect(found(name)).toEqual(['survey']);
    expect(eventsOf(walked(name).trace, 'overlay')[0]?.features.in).toBe('shadow');
  });

  it('does not take a page for a pop-up', () => {
    expect(found('a closed shadow root that holds the page')).toEqual([]);
  });

  it('presses what is in there', () => {
    expect(walked('a button in a closed shadow root').result.outcome).toBe('reached');
  });
});

describe('banners in the flow of the page', () => {
  it('finds one that pushes down what the customer reads', () => {
    expect(found('a banner that pushes the page down')).toEqual(['newsletter']);
  });
  it("leaves the page's own content alone", () => {
    expect(found('content that comes later')).toEqual([]);
  });
});

describe("the browser's own questions", () => {
  it.each([
    ['asks to notify on load', ['permission']],
    ['asks to notify when something else is pressed', ['permission']],
    ['asks for the place when pressed', []],
    ['asks to sign in by itself', ['sign-in']],
  ] as const)('%s: %j', (name, kinds) => expect(found(name)).toEqual(kinds));

  it('records what was meant too', () => {
    const { trace } = walked('asks for the place when pressed');
    expect(eventsOf(trace, 'permission')).toMatchObject([{ name: 'place', askedFor: true }]);
  });
});

it('learns over pages what belongs to the site', () => {
  expect(found('a panel that is there on each page')).toEqual([]);
  expect(found('a panel that comes up on each page')).toEqual(['other', 'other']);
});

it('tells which script made what came up', () => {
  const makerIn = (name: keyof typeof cases) =>
    eventsOf(walked(name).trace, 'overlay').map(({ madeBy }) => madeBy.replace(/^.*:\d+/, ''));
  expect(makerIn('a pop-up that a script makes while the customer reads')).toEqual(['/offers.js']);
  expect(makerIn('a pop-up in the page itself')).toEqual(['']);
});

it('notes a maker of surveys that shows none', () => {
  const { trace, result } = walked('a maker of surveys that shows none');
  expect(trace.scriptHosts).toEqual(['static.asknice.ly']);
  expect(result.notes.join(' ')).toContain('AskNicely can show surveys');
  expect(found('a maker of surveys that shows none')).toEqual([]);
});

it('gives up on what comes back each time it is closed', () => {
  const { result } = walked('a pop-up that comes back each time');
  expect(result.outcome).toBe('blocked');
  expect(result.findings.map(({ detector }) => detector)).toContain('blocked-view');
});

it.each(['fades in, in an open shadow root', 'fades in, in a closed shadow root'] as const)(
  'sees a survey that %s',
  (name) => {
    expect(found(name)).toEqual(['survey']);
  },
);

it('deals with what came up while it made up its mind', () => {
  const { trace, result } = walked('a survey that opens while a banner is about to be answered');
  const acts = eventsOf(trace, 'act').map(({ because, widget }) => [widget?.name, because]);
  expect(result.outcome).toBe('reached');
  expect(acts.slice(1)).toEqual([
    ['Close', 'o2'],
    ['Accept all', 'o1'],
    ['Book the course', undefined],
  ]);
  expect(eventsOf(trace, 'overlay').map(({ closed }) => closed)).toEqual(['closed', 'closed']);
  expect(result.counts.surveysBeforeGoal).toBe(1);
});

it('does not press where something was that has gone by itself', () => {
  const { trace, result } = walked('a banner that goes while it is about to be answered');
  expect(result.outcome).toBe('reached');
  expect(eventsOf(trace, 'act').map(({ widget }) => widget?.name)).toEqual([
    undefined,
    'Book the course',
  ]);
  expect(eventsOf(trace, 'overlay').map(({ closed }) => closed)).toEqual(['went-by-itself']);
});

it('tells of a window that opens by itself', () => {
  expect(found('opens a window by itself')).toEqual(['other']);
  expect(eventsOf(walked('opens a window by itself').trace, 'tab')[0]?.url).toMatch(/survey$/);
});
