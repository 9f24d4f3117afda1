import { beforeAll, describe, expect, it } from 'vitest';
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
    expect(foundIn(walked(name))).toContain('slow-wait: slow-wait');
    expect(foundIn(walked(name)).filter((one) => /blocked|interruption/.test(one))).toEqual(others);
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
