import { beforeAll, describe, expect, it } from 'vitest';
import { lasting } from '../helpers/lasting.ts';
import { eventsOf, foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Pull saws</h1>${'<p>A pull saw cuts on the way towards you, so the plate may be thin.</p>'.repeat(6)}`;
const course = `${article}<button onclick="this.textContent = 'Booked'">Book the course</button>`;
const booking = 'goal: { see: Booked }\nsteps:\n  - open: /\n  - click: Book the course\n';
const of = (html: string, journey = booking): Walk => ({ pages: { '/': html }, journey });

const scale = [1, 2, 3, 4, 5].map((n) => `<button>${n}</button>`).join('');
const shade = `<div class=shade style="position:fixed;inset:0;background:#0008"><div style="margin:90px auto;width:400px;background:#fff">
  <h2>How was your visit?</h2>${scale}<button onclick="this.closest('.shade').remove()">No thanks</button></div></div>`;
const within = (mode: string) =>
  `${course}<x-feedback></x-feedback><script>setTimeout(() =>
    document.querySelector('x-feedback').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(shade)}, 1500)</script>`;
const contained = `${course}<div id=modals></div><script>setTimeout(() => modals.innerHTML = ${JSON.stringify(shade)}, 1500)</script>`;

const chat = `<div style="position:fixed;right:16px;bottom:80px;width:340px;height:400px;background:#fff">
  <p>Hi there! How can we help?</p><textarea placeholder="Type your message"></textarea><button>Send</button></div>`;
const survey = `<div style="position:fixed;right:16px;bottom:16px;width:340px;background:#fff">
  <p>How easy was it to add this to your basket?</p>${scale}</div>`;
const review = `<div role=dialog style="position:fixed;inset:20%;background:#fff"><h2>Your review of the pull saw</h2>
  <p>How would you rate it?</p>${scale}<textarea></textarea></div>`;
const letter = `<div role=dialog style="position:fixed;inset:20%;background:#fff"><h2>Our newsletter</h2><label>E-mail <input type=email></label><button>Subscribe</button></div>`;
const bringing = (name: string, inner: string) =>
  of(
    `<button onclick='document.body.insertAdjacentHTML("beforeend", document.querySelector("template").innerHTML)'>${name}</button><template>${inner}</template>${article}`,
    `goal: done\nsteps:\n  - open: /\n  - click: ${name}\n  - wait: 2s\n`,
  );

const question = `<p>How easy was it to find what you were looking for?</p>${scale}<button onclick="top.postMessage('close', '*')">No thanks</button>`;
const framed = `${course}<script>setTimeout(() => {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.cssText = 'position:fixed;inset:0;background:#fff';
  box.innerHTML = '<iframe src=/shell style="width:100%;height:100%;border:0"></iframe>';
  addEventListener('message', () => box.remove());
}, 1500)</script>`;

const banner = `<div id=cookies style="position:fixed;left:0;right:0;bottom:0;padding:20px;background:#eee"><p>We use cookies.</p>
  <button>Accept all</button> <button onclick="document.cookie = 'told=1'; cookies.remove()">Reject all</button></div>`;
const asksLate = `<script>if (!/told/.test(document.cookie)) setTimeout(() =>
  document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(banner)}), 900)</script>`;

const coming = (inner: string, script = '') =>
  of(`${course}<template id=later>${inner}</template><script>
    setTimeout(() => document.body.append(later.content.cloneNode(true)), 1500);${script}</script>`);
const boxed = (
  inner: string,
  onclick = '',
) => `<div class=shade onclick="${onclick}" style="position:fixed;inset:0;background:#0008">
  <div style="position:relative;margin:90px auto;width:420px;padding:24px;background:#fff">${inner}</div></div>`;
const asks = `<h2>Join our newsletter</h2><input type=email placeholder=E-mail><button>Subscribe</button>`;
const away = `this.closest('.shade').remove()`;
const sure = `<h2>Are you sure?</h2><p>You will miss 10% off your first order, and all that we have to tell.</p>
  <button onclick="${away}">Yes, close</button> <button>Keep my discount</button>`;

const cases = {
  'by an icon without a name': coming(
    boxed(
      `${asks}<button style="position:absolute;right:8px;top:8px;width:32px;height:32px" onclick="${away}"><svg width=16 height=16></svg></button>`,
    ),
  ),
  'by Escape alone': coming(
    boxed(asks),
    `addEventListener('keydown', ({ key }) => { if (key === 'Escape') document.querySelector('.shade')?.remove(); });`,
  ),
  'by a press beside it alone': coming(boxed(asks, 'if (event.target === this) this.remove()')),
  'by a second layer in its place': coming(
    `${boxed(`${asks}<button aria-label=Close onclick="this.parentElement.innerHTML = document.querySelector('#sure').innerHTML">×</button>`)}<template id=sure>${sure}</template>`,
  ),
  'by a second layer of its own': coming(
    `${boxed(`${asks}<button aria-label=Close onclick="${away}; document.body.append(document.querySelector('#sure').content.cloneNode(true))">×</button>`)}<template id=sure>${boxed(sure.replace('You will miss 10% off your first order, and all that we have to tell.', 'You will miss all that we have to tell.'))}</template>`,
  ),
  'a banner that comes while the first page is read': {
    pages: {
      '/': `<a href=/courses>Courses</a>${article}${asksLate}`,
      '/courses': `${course}${asksLate}`,
    },
    journey: `customer: { consent: reject }\n${booking.replace('  - click', '  - click: Courses\n  - click')}`,
  },
  'in a container': of(contained),
  'in an open shadow root': of(within('open')),
  'in a closed shadow root': of(within('closed')),
  'a chat by a press that asks for it': bringing('Chat with us', chat),
  'a chat by a press on something else': bringing('Show the prices', chat),
  'a survey by a press that asks for it': bringing('Give feedback', survey),
  'stars by a press that asks for them': bringing('Leave a review', review),
  'a newsletter by a press that asks for it': bringing('Get news by e-mail', letter),
  'a survey by a press on what it speaks of': bringing('Add to basket', survey),
  'in a frame within a frame': {
    pages: {
      '/': framed,
      '/shell': '<iframe src=/question style="width:500px;height:400px;border:0"></iframe>',
      '/question': `${question}<div style="position:fixed;right:0;bottom:0;width:300px;height:200px;background:#eee">Your answers stay with us.</div>`,
    },
    journey: booking,
  },
} as const satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const found = (name: keyof typeof cases) => foundIn(walked(name));

describe('what lies over the control', () => {
  it.each([
    'in a container',
    'in an open shadow root',
    'in a closed shadow root',
    'in a frame within a frame',
  ] as const)('is closed where it stands %s', (name) => {
    const { trace, result } = walked(name);
    expect(result.outcome).toBe('reached');
    expect(found(name)).toEqual(['interruption: survey']);
    expect(eventsOf(trace, 'overlay').map(({ closed }) => closed)).toEqual(['closed']);
    expect(result.counts.forcedSteps).toBe(1);
  });
});

describe('what a press brings', () => {
  it.each([
    ['a chat by a press that asks for it', []],
    ['a chat by a press on something else', ['interruption: chat']],
    ['a survey by a press that asks for it', []],
    ['stars by a press that asks for them', []],
    ['a newsletter by a press that asks for it', []],
    ['a survey by a press on what it speaks of', ['interruption: survey']],
  ] as const)('%s: %j', (name, findings) => expect(found(name)).toEqual(findings));
});

it('answers a banner where it is met, so that it does not come again', () => {
  const { trace, result } = walked('a banner that comes while the first page is read');
  expect(result.outcome).toBe('reached');
  expect(eventsOf(trace, 'overlay')).toMatchObject([{ closed: 'closed', answer: 'reject' }]);
  expect(result.counts.interruptions.consent).toBe(1);
});

describe('a window in its own backdrop is closed', () => {
  it.each([
    ['by an icon without a name', 1],
    ['by Escape alone', 1],
    ['by a press beside it alone', 2],
    ['by a second layer in its place', 2],
    ['by a second layer of its own', 2],
  ] as const)('%s, charged with %i', (name, forcedSteps) => {
    const { result } = walked(name);
    expect(result.outcome).toBe('reached');
    expect(found(name)).toEqual(['interruption: newsletter']);
    expect(result.counts.forcedSteps).toBe(forcedSteps);
    expect(lasting(result)[0]?.evidence).toMatchObject({ forcedSteps });
  });
});
