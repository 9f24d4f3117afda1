import { beforeAll, describe, expect, it } from 'vitest';
import { pressedOf, tellPresses } from './presses-told.ts';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const shop = (body: string): string => `${tellPresses}${body}`;

/** A control in the middle of the page, where the one that was looked at stood on the page before. */
const order = shop(`<main style="display:grid;place-items:center;height:90vh">
  <button style="width:70vw;height:60vh">Order for money</button></main>`);

const next = (more: string, script: string): string =>
  shop(`<main style="display:grid;place-items:center;height:90vh">
    <button id="next" style="width:200px;height:60px">Next</button>${more}</main>
    <script>const next = document.querySelector('#next'); ${script}</script>`);

const banner = `<div style="position:fixed;bottom:0;left:0;right:0;background:#eee;padding:20px">
  <p>We use cookies. Do you accept cookies and similar technologies?</p>
  <button onclick="location.href='/order'">Reject all</button>
  <button onclick="this.parentElement.remove()">Accept all</button></div>`;

const journey = (more = ''): string =>
  `goal: { see: Done }\n${more}steps:\n  - open: /\n  - click: Next`;

/** Something happens just as the pointer comes over the control: after the last look, and before the press. */
const under = (what: string): string =>
  `next.addEventListener('mousemove', () => { ${what} }, { once: true });`;

const walks = {
  'a banner whose refusal leads to another page': {
    pages: { '/': next(banner, ''), '/order': order },
    journey: journey('customer: { consent: reject }\n'),
  },
  'a page that goes elsewhere under the hand': {
    pages: { '/': next('', under("location.href = '/order'")), '/order': order },
    journey: journey(),
  },
  'a page that is loaded anew under the hand': {
    pages: {
      '/': next(
        '',
        `if (sessionStorage.seen) document.querySelector('main').innerHTML = '<button style="width:70vw;height:60vh">Order for money</button>';
         else { sessionStorage.seen = 1; ${under('location.reload()')} }`,
      ),
    },
    journey: journey(),
  },
  'a button that comes to mean something else under the hand': {
    pages: { '/': next('', under("next.textContent = 'Order for money'")) },
    journey: journey(),
  },
  'a button that is drawn anew as another, of the same id': {
    pages: {
      '/': next(
        '',
        under(
          `next.outerHTML = '<button id="next" style="width:200px;height:60px">Order for money</button>'`,
        ),
      ),
    },
    journey: journey(),
  },
  'an old button that is drawn anew with another value': {
    pages: {
      '/': shop(`<main style="display:grid;place-items:center;height:90vh">
        <input id="next" type="submit" name="go" value="Next" style="width:200px;height:60px"></main>
        <script>const next = document.querySelector('#next');
        ${under(`next.outerHTML = '<input type="submit" id="next" name="go" value="Order for money" style="width:200px;height:60px">'`)}</script>`),
    },
    journey: journey(),
  },
  'a button whose name counts, in twins': {
    pages: {
      '/': next(
        '<p id="said"></p>',
        `let left = 9; setInterval(() => { next.textContent = 'Next (' + left-- + ')'; }, 300);
         next.onclick = () => { document.querySelector('#said').textContent = 'Done'; };`,
      ),
    },
    journey: journey(),
  },
  'a button whose name changes all the time, in twins': {
    pages: {
      '/': next(
        '<p id="said"></p>',
        `let n = 0; setInterval(() => { next.textContent = 'Next ' + n++; }, 1);
         next.onclick = () => { document.querySelector('#said').textContent = 'Done'; };`,
      ),
    },
    journey: journey(),
  },
  'a window that goes by itself as it is closed': {
    pages: {
      '/': shop(`<main><p>Bread</p><button id="pay" style="position:fixed;top:0;right:0;width:90vw;height:90vh">Order for money</button>
        <button id="next" style="position:fixed;bottom:0;left:0;width:200px;height:40px">Next</button></main>
        <div id="win" role="dialog" style="position:fixed;inset:0;background:#fff">
          <h2>Subscribe to our newsletter</h2><p>Get news by e-mail</p><input type="email" placeholder="E-mail">
          <button aria-label="Close" style="position:absolute;right:10px;top:10px;width:40px;height:40px">×</button></div>
        <script>document.querySelector('[aria-label=Close]').addEventListener('mousemove', () => document.querySelector('#win').remove());
        document.querySelector('#next').onclick = () => { document.body.append('Done'); };</script>`),
    },
    journey: journey(),
  },
} satisfies Record<string, Walk>;

let walked: (name: keyof typeof walks) => Walked;

beforeAll(async () => {
  walked = await walkAll<keyof typeof walks>(walks);
}, 120_000);

const allowed = new Set(['Next', 'Reject all', '×']);

describe('a press lands on what was looked at, or nowhere', () => {
  it.each(Object.keys(walks) as (keyof typeof walks)[])('with %s', (name) => {
    const strange = pressedOf(walked(name)).filter(
      (on) => !allowed.has(on) && !/^Next \(?\d+\)?$/.test(on),
    );
    expect(strange).toEqual([]);
  });

  it.each([
    'a button whose name counts, in twins',
    'a button whose name changes all the time, in twins',
    'a window that goes by itself as it is closed',
  ] as const)('and on %s it does land', (name) => {
    expect(walked(name).result.outcome).toBe('reached');
  });

  it('gives each document names of its own in the trace', () => {
    const { trace } = walked('a banner whose refusal leads to another page');
    const fields = eventsOf(trace, 'act').flatMap(({ widget }) => (widget ? [widget.id] : []));
    expect(fields.filter((id) => /^e\d+$/.test(id))).toEqual([]);
  });
});
