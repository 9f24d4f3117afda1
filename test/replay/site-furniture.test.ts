import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Pull saws</h1>${'<p>A pull saw cuts on the way towards you, so the plate may be thin.</p>'.repeat(12)}`;
const go = (href: string) => `<p style='margin:60px 20px'><a href=${href}>Go on</a></p>`;
const both = (html: string): Walk => ({
  pages: {
    '/': html + go('/second') + article,
    '/second': `${html}<h1>Second page</h1>${article}`,
  },
  journey: 'goal: { see: Second page }\nsteps:\n  - open: /\n  - wait: 3s\n  - click: Go on\n',
});
const cookies = (words: string) => `We use cookies to measure visits. ${words}`;
const answers = `<button onclick="this.closest('.ask').remove()">Accept all</button>
  <button onclick="this.closest('.ask').remove()">Reject all</button>`;
const pill = (inner: string) =>
  `<div style='position:fixed;right:0;bottom:80px;padding:14px 40px;background:#246;color:#fff'>${inner}</div>`;
const window = (
  id: string,
) => `<div id=${id} style='position:absolute;z-index:5;left:20%;top:100px;width:50%;padding:40px;background:#fff'>
  <h2>How satisfied are you with our shop?</h2>${[1, 2, 3, 4, 5].map((n) => `<button>${n}</button>`).join('')}
  <button aria-label=Close onclick="${id}.remove()">×</button></div>`;
const app = (
  inner: string,
) => `<style>html,body,#root{height:100%;margin:0}#root{position:relative;overflow:auto}</style>
  <div id=root>${article}<button onclick="this.textContent = 'Booked'">Book the course</button></div>
  <script>setTimeout(() => root.insertAdjacentHTML('beforeend', ${JSON.stringify(inner)}), 800)</script>`;
const booking =
  'goal: { see: Booked }\nsteps:\n  - open: /\n  - wait: 2s\n  - click: Book the course\n';
const bar = (panel: string) => `<header style='position:sticky;top:0;height:50px;background:#eee'>
  <b>Saws</b> <button aria-expanded=false onclick="panel.hidden = false">Offers</button>
  <div id=panel hidden style='position:absolute;top:50px;left:0;width:500px;height:300px;background:#ffd'>${panel}</div></header>
  <button style='margin:60px 20px' onclick="this.textContent = 'Booked'">Book the course</button>${article}`;

const cases = {
  'a question for consent in a banner of the page': both(
    `<div class=ask role=banner style='position:fixed;top:0;left:0;right:0;background:#eee'>${cookies(answers)}</div>`,
  ),
  'a question for consent in the footer that stays': both(
    `<footer class=ask style='position:fixed;bottom:0;left:0;right:0;background:#eee'>${cookies(answers)}</footer>`,
  ),
  'a question for consent at the top of the page': both(
    `<div class=ask style='padding:30px;background:#eee'>${cookies(answers)}</div>`,
  ),
  'a footer that tells of cookies': both(
    `<footer style='position:fixed;bottom:0;left:0;right:0;background:#eee'>Imprint · <a href=/cookies>Cookies</a> · <a href=/settings>Settings</a></footer>`,
  ),
  'an article about cookies': both(
    `<div style='padding:30px'>${cookies('So do most sites.')} <a href=/more>More about cookies</a></div>`,
  ),
  'a header with a newsletter and a sign-in': both(
    `<header style='position:sticky;top:0;background:#eee'><input type=search> <a href=/in>Sign in</a> <a href=/letter>Newsletter</a> <button>Chat with us</button></header>`,
  ),
  'a pill in a box of its own': both(pill('<button>Take our survey</button>')),
  'a pill that unfolds': both(
    pill(
      `<button>Take our survey</button><script>setTimeout(() => document.currentScript || (document.querySelector('div').innerHTML = 'How satisfied are you? ${[1, 2, 3, 4, 5].map((n) => `<button>${n}</button>`).join('')} <button>Close</button>'), 1500)</script>`,
    ),
  ),
  'a line about delivery': both(
    `<div style='position:fixed;top:0;left:0;right:0;height:34px;background:#dfd'>Only today: 20 % off everything, and free delivery</div>`,
  ),
  'a survey in the root of an app': { pages: { '/': app(window('poll')) }, journey: booking },
  'a badge in the root of an app': {
    pages: {
      '/': app(
        "<span style='position:absolute;z-index:5;right:8px;top:8px;background:#c00'>New</span>",
      ),
    },
    journey: booking,
  },
  'a panel that hangs out of a bar': {
    pages: {
      '/': bar(
        '<p>20 % off</p><button onclick="panel.hidden = true" aria-label="Close offers">×</button>',
      ),
    },
    journey:
      'goal: { see: Booked }\nsteps:\n  - open: /\n  - click: Offers\n  - click: Book the course\n',
  },
  'a script that answers otherwise': {
    pages: {
      '/': `<div class=ask style='position:fixed;z-index:9;bottom:0;left:0;right:0;background:#eee'>${cookies(answers)}</div>${app('')}`,
    },
    journey: `customer: { consent: leave }\n${booking.replace('  - wait', '  - click: Reject all\n  - wait')}`,
  },
} as const satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const seen = (name: keyof typeof cases) => {
  const { result } = walked(name);
  const kinds = result.findings
    .filter(({ detector }) => detector === 'interruption')
    .map(({ kind }) => kind);
  return [result.outcome, result.counts.forcedSteps, ...kinds];
};

describe('what a site asks, wherever it stands', () => {
  it.each([
    ['a question for consent in a banner of the page', ['reached', 1, 'consent', 'consent']],
    ['a question for consent in the footer that stays', ['reached', 1, 'consent', 'consent']],
    ['a question for consent at the top of the page', ['reached', 1, 'consent', 'consent']],
    ['a script that answers otherwise', ['reached', 1, 'consent']],
    ['a pill that unfolds', ['reached', 0, 'survey', 'survey']],
    ['a survey in the root of an app', ['reached', 0, 'survey']],
    ['a panel that hangs out of a bar', ['reached', 1]],
  ] as const)('%s: %j', (name, expected) => expect(seen(name)).toEqual(expected));
});

describe('the furniture of a site', () => {
  it.each([
    'a footer that tells of cookies',
    'an article about cookies',
    'a header with a newsletter and a sign-in',
    'a pill in a box of its own',
    'a line about delivery',
    'a badge in the root of an app',
  ] as const)('leaves %s alone', (name) => {
    expect(seen(name)).toEqual(['reached', 0]);
    expect(eventsOf(walked(name).trace, 'act').map(({ purpose }) => purpose)).not.toContain(
      'close-overlay',
    );
  });
});
