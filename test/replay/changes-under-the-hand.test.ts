import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pressedOf, tellPresses } from './presses-told.ts';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

/** What a page does to the control that is about to be pressed. */
const changes = {
  'draws it anew': 'next.outerHTML = next.outerHTML; next = document.querySelector("#next");',
  'moves it': 'next.style.left = "500px";',
  'puts another in its place': 'next.style.left = "700px"; show("left:100px");',
  'calls it something else': 'next.textContent = "Order for money";',
  'takes it away': 'next.remove(); show("left:100px");',
  'lays another over it': 'show(all);',
  'goes elsewhere': 'location.href = "/order";',
  'is loaded anew as another': 'sessionStorage.seen = 1; location.reload();',
} as const;
type Change = keyof typeof changes;

/** When a page changes: so many milliseconds after it was loaded, or just as the hand comes. */
type Moment = number | 'pointerover' | 'mousemove' | 'pointerdown' | 'mousedown';
type Plan = readonly { readonly when: Moment; readonly what: Change }[];

const plans: fc.Arbitrary<Plan> = fc.array(
  fc.record({
    when: fc.oneof(
      fc.constantFrom<Moment>('pointerover', 'mousemove', 'pointerdown', 'mousedown'),
      fc.integer({ min: 0, max: 2500 }),
    ),
    what: fc.constantFrom(...(Object.keys(changes) as Change[])),
  }),
  { minLength: 1, maxLength: 3 },
);

const setUp = `<style>button { position: absolute; top: 200px; width: 200px; height: 60px }</style>
  <button id="next" style="left:100px">Next</button><script>
  const all = 'left:0;top:0;width:95vw;height:90vh';
  let next = document.querySelector('#next');
  const other = document.createElement('button');
  other.textContent = 'Order for money';
  const show = (style) => { other.style.cssText = style; document.body.append(other); };
  if (sessionStorage.seen) { next.remove(); show(all); }`;

const order = `${tellPresses}<button style="width:95vw;height:90vh">Order for money</button>`;

const scriptOf = ({ when, what }: Plan[number]): string => {
  const act = `() => { if (!sessionStorage.seen) { ${changes[what]} } }`;
  return typeof when === 'number'
    ? `setTimeout(${act}, ${when});`
    : `addEventListener('${when}', ${act}, { once: true, capture: true });`;
};

const walkOf = (plan: Plan): Walk => ({
  pages: {
    '/': `${tellPresses}${setUp} ${plan.map(scriptOf).join('\n')}</script>`,
    '/order': order,
  },
  journey: 'goal: { see: Done }\nsteps:\n  - open: /\n  - click: Next',
});

/** Sixteen pages, always the same. */
const sample = fc.sample(plans, { numRuns: 16, seed: 20_261_201 });
const nameOf = (plan: Plan): string =>
  plan.map(({ when, what }) => `${what} at ${when}`).join(', then ');

let walked: (name: string) => Walked;

beforeAll(async () => {
  walked = await walkAll(Object.fromEntries(sample.map((plan) => [nameOf(plan), walkOf(plan)])));
}, 240_000);

describe('a press on a page that changes under the hand', () => {
  it.each(sample.map(nameOf))('lands on what was named, or nowhere: %s', (name) => {
    expect(pressedOf(walked(name)).filter((on) => on !== 'Next')).toEqual([]);
  });

  it('lands where the page leaves it be for long enough', () => {
    expect(sample.some((plan) => pressedOf(walked(nameOf(plan))).includes('Next'))).toBe(true);
  });
});
