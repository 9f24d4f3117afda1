import { beforeAll, describe, expect, it } from 'vitest';
import { html } from './serve-pages.ts';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

const walk = (body: string, step: string, pages: Walk['pages'] = {}): Walk => ({
  pages: { '/': `<main>${body}</main>`, ...pages },
  journey: `goal: done\nsteps:\n  - open: /\n  - ${step}`,
});
const box = (script: string): Walk =>
  walk(
    `<label><input id="box" type="checkbox"> I agree</label><script>const box = document.querySelector('#box'); ${script}</script>`,
    'check: I agree',
  );
const field = (script: string, text: string, more = ''): Walk =>
  walk(
    `<form><label>Phone <input id="field"></label>${more}</form><script>const field = document.querySelector('#field'); ${script}</script>`,
    `type: { into: Phone, text: "${text}" }`,
  );
const list = (script: string): Walk =>
  walk(
    `<label>Day <select id="list"><option>Monday</option><option>Tuesday</option><option>Sunday</option></select></label>
     <script>const list = document.querySelector('#list'); ${script}</script>`,
    'choose: { from: Day, option: Sunday }',
  );

/** What does not hold, and what the journey is then told. */
const refused: Readonly<Record<string, readonly [walk: Walk, says: string]>> = {
  'a box that unticks itself': [
    box(`box.onchange = () => setTimeout(() => { box.checked = false; }, 10);`),
    '"I agree" was pressed, and is still not ticked.',
  ],
  'a field that is emptied': [
    field(`field.oninput = () => setTimeout(() => { field.value = ''; }, 1);`, 'Anna'),
    '"Phone" does not keep what is typed into it: it is empty again.',
  ],
  'a field that puts figures in another order': [
    field(
      `field.oninput = () => { if (field.value.length === 10) field.value = field.value.slice(1) + field.value[0]; };`,
      '5105550138',
    ),
    '"Phone" does not keep what is typed into it: its figures stand in another order.',
  ],
  'a list that goes back to what it was': [
    list(`list.onchange = () => { list.selectedIndex = 1; };`),
    '"Day" does not take "Sunday": "Tuesday" is chosen there now.',
  ],
};

/** What only looks like it. */
const kept: Readonly<Record<string, Walk>> = {
  'a box that takes the second press': box(
    `let presses = 0; box.onclick = () => { if (++presses === 1) setTimeout(() => { box.checked = false; }, 1); };`,
  ),
  'a box that the server ticks': walk(
    `<label><input id="box" type="checkbox"> I agree</label><script>
     const box = document.querySelector('#box');
     box.onclick = async (event) => { event.preventDefault(); await fetch('/slow'); setTimeout(() => { box.checked = !box.checked; }, 50); };</script>`,
    'check: I agree',
    {
      '/slow': (_request, response) => {
        setTimeout(() => response.end(html('')), 1200);
      },
    },
  ),
  'a switch that says nothing of its state': walk(
    `<div role="switch" tabindex="0" style="width:60px;height:30px;background:#ccc" aria-label="I agree"></div>`,
    'check: I agree',
  ),
  'a field that makes marks of words': field(
    `field.oninput = () => { if (field.value === 'Anna') { field.value = ''; field.after('Anna'); } };`,
    'Anna',
  ),
  'a field that hands figures on': field(
    `field.maxLength = 1; field.oninput = () => { if (field.value) document.querySelectorAll('input')[1].focus(); };`,
    '12',
    '<input aria-label="Second">',
  ),
  'a field that writes it with a code': field(
    `field.onchange = () => { field.value = '+1 ' + field.value; }; field.oninput = () => { if (field.value.length === 10) field.value = '+1 (' + field.value.slice(0, 3) + ') ' + field.value.slice(3); };`,
    '5105550138',
  ),
  'a list that keeps it': list(''),
};

let walked: (name: string) => Walked;

beforeAll(async () => {
  const walks = Object.fromEntries(Object.entries(refused).map(([name, [of]]) => [name, of]));
  walked = await walkAll<string>({ ...walks, ...kept }, { timeout: 3000 });
}, 180_000);

describe('what was entered is looked at afterwards', () => {
  it.each(Object.entries(refused))('and %s is told', (name, [, says]) => {
    const { trace, result } = walked(name);
    expect(trace.end.detail).toBe(says);
    expect(result.outcome).toBe('unmeasured');
  });

  it.each(Object.keys(kept))('and %s is as it should be', (name) => {
    expect(walked(name).trace.end.detail).toBe('');
    expect(walked(name).result.outcome).toBe('reached');
  });

  it('never tells what was typed', () => {
    expect(walked('a field that puts figures in another order').written).not.toContain(
      '1055501385',
    );
  });

  it('presses a box that the server ticks once', () => {
    expect(walked('a box that the server ticks').result.counts.clicks).toBe(1);
  });
});
