import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from './serve-pages.ts';
import { eventsOf, foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const done = `<p id="said"></p><script>
  const go = document.querySelector('#go');
  let presses = 0;
  go?.addEventListener('click', () => { document.querySelector('#said').textContent = 'Done ' + ++presses; });
</script>`;

const walk = (body: string, steps = '  - click: Continue', device = 'desktop'): Walk => ({
  pages: { '/': `<main><h1>Your garden plot</h1>${body}</main>${done}` },
  journey: `customer: { device: ${device} }\ngoal: { see: Done 1 }\nsteps:\n  - open: /\n${steps}`,
});

const button = '<button id="go" style="margin:200px">Continue</button>';
const over = 'position:fixed;inset:0;background:#0006';
const goesAfter = (time: number): string =>
  `<script>setTimeout(() => document.querySelector('#over').remove(), ${time})</script>`;
const toast = `<div id="over" style="position:fixed;left:150px;top:220px;width:260px;height:150px;background:#fd8">Your plan was kept</div>`;
const veil = `<div id="over" style="${over}"><img alt="" width="40" height="40" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"></div>`;
/** Typing the last figure brings a veil while the site works something out. */
const veiledBy = (request: string, mark: string): string =>
  `<form id="plot" style="position:relative;padding:20px" onsubmit="return false"><label>Plot <input id="plots"></label>${button}</form><script>
     document.querySelector('#plots').addEventListener('input', async ({ target }) => {
       if (target.value.length !== 2) return;
       document.querySelector('#plot').insertAdjacentHTML('beforeend', \`${mark}\`);
       await fetch('${request}');
       document.querySelector('#over').remove();
     });</script><style>@keyframes turn { to { transform: rotate(360deg) } }</style>`;
const turning = `<div id="over" style="position:absolute;inset:0;background:#fffc"><i style="display:block;width:40px;height:40px;border:4px solid #aaa;border-top-color:#000;border-radius:50%;animation:turn 1s linear infinite"></i></div>`;
const pleaseWait = `<div id="over" style="${over}"><p style="background:#fff;margin:200px;padding:40px">Please wait while we look</p></div>`;
const shadeOnly = `<div id="over" style="position:absolute;inset:0;background:#0006"></div>`;
const typed = '  - type: { into: Plot, text: "27" }\n  - click: Continue';
const answering =
  (after: number): RequestListener =>
  (_request, response) => {
    setTimeout(() => response.end('{}'), after);
  };
const veiled = (mark: string, answer: Page): Walk => {
  const { pages, journey } = walk(veiledBy('/rates', mark), typed);
  return { pages: { ...pages, '/rates': answer }, journey };
};
const never: RequestListener = () => undefined;
const counts = `<button id="x" disabled>Close in 5 s</button><script>
  const x = document.querySelector('#x');
  let left = 5;
  const timer = setInterval(() => {
    x.textContent = \`Close in \${--left} s\`;
    if (left > 0) return;
    clearInterval(timer);
    x.disabled = false;
    x.textContent = 'Close';
    x.onclick = () => document.querySelector('#all').remove();
  }, 1000);</script>`;
const countsForEver = '<button disabled>Close in a while</button>';

const dialog = (more: string): string =>
  `<div style="${over}"></div><div id="over" role="dialog" aria-modal="true" style="position:fixed;left:60px;top:60px;width:600px;height:400px;background:#fff">
     <h2>Subscribe to our newsletter</h2><p>News by e-mail, once a week</p><input type="email" aria-label="E-mail">${more}</div>`;

const walks = {
  'a message that goes by itself': walk(button + toast + goesAfter(8000)),
  'a message that stays': walk(button + toast),
  'a veil that goes by itself': walk(button + veil + goesAfter(8000)),
  'a link in a closed part of the page': walk(
    `<button aria-expanded="false" aria-controls="drawer">Menu</button>
     <nav id="drawer" style="position:fixed;left:-400px;top:0;width:300px"><a id="go" href="#x">Continue</a></nav>`,
  ),
  'a cross that comes late': walk(
    `${button}<div id="all">${dialog('')}</div><script>setTimeout(() => {
       document.querySelector('#over').insertAdjacentHTML('beforeend', '<button aria-label="Close" style="position:absolute;right:8px;top:8px" onclick="document.querySelector(\\'#all\\').remove()">×</button>');
     }, 6000)</script>`,
  ),
  'a link that runs away': walk(
    `<a id="go" href="#x" style="position:absolute;left:100px;top:100px;padding:20px">Continue</a>
     <script>document.querySelector('#go').addEventListener('mousemove', ({ target }) => { target.style.left = target.offsetLeft > 300 ? '100px' : '500px'; });</script>`,
  ),
  'a veil that the press itself brings': walk(
    `<label>Plots <input id="plots"></label>${button}<script>
       document.querySelector('#plots').addEventListener('change', () => {
         document.body.insertAdjacentHTML('beforeend', '<div id="over" style="${over}"></div>');
         setTimeout(() => document.querySelector('#over').remove(), 2000);
       });</script>`,
    '  - type: { into: Plots, text: "2" }\n  - click: Continue',
  ),
  'a button that is pushed away by a note as the field before is left': walk(
    `<label>Plots <input id="plots"></label><div id="note"></div>${button}<script>
       document.querySelector('#plots').addEventListener('change', () => {
         document.querySelector('#note').style.height = '200px';
       });</script>`,
    '  - type: { into: Plots, text: "2" }\n  - click: Continue',
  ),
  'a menu that opens before the click': walk(
    `<button id="open">Choose</button><script>
       let opened = 0;
       document.querySelector('#open').addEventListener('pointerdown', () => {
         if (++opened > 1) return;
         document.body.insertAdjacentHTML('beforeend', '<div role="menu" style="position:fixed;left:0;top:0;width:400px;height:300px;background:#fff"><button role="menuitem" id="go" style="margin:150px">Continue</button></div>');
         const go = document.querySelector('#go');
         go.onclick = () => { document.querySelector('#said').textContent = 'Done ' + opened; };
       });</script>`,
    '  - click: Choose\n  - click: Continue',
  ),
  'a veil while the site works something out': veiled(turning, answering(5600)),
  'a notice to wait while the site works something out': veiled(pleaseWait, answering(4500)),
  'a veil under which the site never answers': veiled(turning, never),
  'a notice to wait under which the site never answers': veiled(pleaseWait, never),
  'a shade that was forgotten': veiled(shadeOnly, never),
  'a window that counts down': walk(`${button}<div id="all">${dialog(counts)}</div>`),
  'a window whose way to close never comes': walk(`${button}<div>${dialog(countsForEver)}</div>`),
} satisfies Record<string, Walk>;
type Name = keyof typeof walks;

let walked: (name: Name) => Walked;

beforeAll(async () => {
  walked = await walkAll<Name>(walks, { timeout: 9000 });
}, 240_000);

describe('a control that something lies over', () => {
  // Nobody asked for the message, and it lay over what the customer needed; a veil has nothing to read.
  it.each([
    ['a message that goes by itself', ['interruption: other']],
    ['a veil that goes by itself', []],
  ] as const)('is pressed after %s, and the wait is told', (name, others) => {
    const { result } = walked(name);
    expect(result.outcome).toBe('reached');
    expect(result.counts.forcedSteps).toBe(0);
    expect(result.findings.map(({ detector }) => detector)).toContain('slow-wait');
    expect(foundIn(walked(name)).filter((one) => /blocked|interruption/.test(one))).toEqual(others);
  });

  it.each([
    'a veil while the site works something out',
    'a notice to wait while the site works something out',
  ] as const)('is waited for, and nothing came between: %s', (name) => {
    const { result } = walked(name);
    expect(result.outcome).toBe('reached');
    expect(result.counts.forcedSteps).toBe(0);
    expect(result.counts.interruptions).toEqual({});
  });

  it.each([
    ['a veil under which the site never answers', 'endless-wait'],
    ['a notice to wait under which the site never answers', 'endless-wait'],
    ['a shade that was forgotten', 'blocked-view'],
  ] as const)('is not to be had under %s', (name, reason) => {
    const { result } = walked(name);
    expect([result.outcome, result.reason]).toEqual(['blocked', reason]);
    expect(result.counts.deadEnds).toBe(1);
    expect(result.counts.forcedSteps).toBe(0);
    expect(result.counts.interruptions).toEqual({});
  });

  it('is free when the window can be closed, of which that says when', () => {
    const { result } = walked('a window that counts down');
    expect(result.outcome).toBe('reached');
    expect(result.counts.forcedSteps).toBe(1);
    expect(result.counts.interruptions).toEqual({ newsletter: 1 });
  });

  it('stays under a window that never can be closed, and all else was tried', () => {
    const { result } = walked('a window whose way to close never comes');
    expect([result.outcome, result.reason]).toEqual(['blocked', 'blocked-view']);
    expect(result.counts.forcedSteps).toBeGreaterThan(0);
  });

  it('is out of reach under a message that stays', () => {
    const { result } = walked('a message that stays');
    expect([result.outcome, result.reason]).toEqual(['blocked', 'blocked-view']);
    expect(result.detail).not.toContain('""');
  });

  it('is free once the cross that came late was pressed', () => {
    const { result } = walked('a cross that comes late');
    expect(result.outcome).toBe('reached');
    expect(eventsOf(walked('a cross that comes late').trace, 'overlay')[0]?.closed).toBe('closed');
  });
});

describe('a control that nothing lies over', () => {
  it('is in a closed part of the page, and the journey is told what opens it', () => {
    const { result, trace } = walked('a link in a closed part of the page');
    expect(result.outcome).toBe('unmeasured');
    expect(result.detail).toContain('Press "Menu" first.');
    expect(eventsOf(trace, 'stuck')[0]?.found).toBe('closed');
  });

  it('runs away, and nothing is said to lie over it', () => {
    const { result, written } = walked('a link that runs away');
    expect(result.outcome).toBe('unmeasured');
    expect(written).not.toContain('lies over');
  });
});

describe('a press that is lost', () => {
  it.each([
    'a veil that the press itself brings',
    'a button that is pushed away by a note as the field before is left',
  ] as const)('is done once more: %s', (name) => {
    expect(walked(name).result.outcome).toBe('reached');
    const acts = eventsOf(walked(name).trace, 'act').filter(({ verb }) => verb === 'click');
    expect(acts.map(({ purpose }) => purpose)).toEqual(['script', 'again']);
  });

  it('is not, where it opened a menu before its click', () => {
    expect(walked('a menu that opens before the click').result.outcome).toBe('reached');
    expect(walked('a menu that opens before the click').result.counts.clicks).toBe(2);
  });
});
