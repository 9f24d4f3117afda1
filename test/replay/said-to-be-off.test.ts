import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const walk = (body: string, script: string, steps = '  - click: Continue'): Walk => ({
  pages: {
    '/': `<main><h1>Your garden plot</h1><label>Plots <input id="plots"></label>${body}</main>
      <p id="said"></p><script>const go = document.querySelector('#go'); const done = () => { document.querySelector('#said').textContent = 'Done'; }; ${script}</script>`,
  },
  journey: `goal: { see: Done }\nsteps:\n  - open: /\n${steps}`,
});

const off = '<button id="go" aria-disabled="true" style="margin:40px">Continue</button>';
const typed = '  - type: { into: Plots, text: "2" }\n  - click: Continue';

const walks = {
  'takes presses all the same': walk(off, 'go.onclick = done;'),
  'is turned on after a while': walk(
    off,
    `setTimeout(() => go.setAttribute('aria-disabled', 'false'), 3000);
     go.onclick = () => { if (go.getAttribute('aria-disabled') === 'false') done(); };`,
  ),
  'says what is missing when it is pressed': walk(
    off,
    `go.onclick = () => { document.querySelector('#said').textContent = 'How many plots?'; };`,
  ),
  'does nothing at all': walk(off, ''),
  'does nothing, and is said why': walk(
    `<p id="why">Say first how many plots you want.</p>${off.replace('id="go"', 'id="go" aria-describedby="why"')}`,
    '',
  ),
  'does nothing after a field was left': walk(off, '', typed),
  'is really off': walk(off.replace('aria-disabled="true"', 'disabled'), 'go.onclick = done;'),
} satisfies Record<string, Walk>;
type Name = keyof typeof walks;

let walked: (name: Name) => Walked;

beforeAll(async () => {
  walked = await walkAll<Name>(walks, { timeout: 8000 });
}, 120_000);

const presses = (name: Name): number =>
  eventsOf(walked(name).trace, 'act').filter(({ verb }) => verb === 'click').length;

describe('a control that is said to be off', () => {
  it.each(['takes presses all the same', 'is turned on after a while'] as const)(
    'is pressed once: %s',
    (name) => {
      expect(walked(name).result.outcome).toBe('reached');
      expect(presses(name)).toBe(1);
    },
  );

  it('is pressed, and what the page then says is its answer', () => {
    const name = 'says what is missing when it is pressed';
    expect(presses(name)).toBe(1);
    expect(eventsOf(walked(name).trace, 'stuck')).toEqual([]);
  });

  it.each(['does nothing at all', 'does nothing after a field was left'] as const)(
    'is a way on that is closed: %s',
    (name) => {
      const { result } = walked(name);
      expect([result.outcome, result.reason]).toEqual(['blocked', 'no-way-on']);
      expect(presses(name)).toBe(1);
    },
  );

  it('is told with what the page says of why', () => {
    const { result, trace } = walked('does nothing, and is said why');
    expect(result.outcome).toBe('unmeasured');
    expect(eventsOf(trace, 'stuck')[0]?.reason).toBe('Say first how many plots you want.');
  });

  it('is not pressed where the browser takes no press', () => {
    expect(walked('is really off').result.outcome).toBe('blocked');
    expect(presses('is really off')).toBe(0);
  });
});
