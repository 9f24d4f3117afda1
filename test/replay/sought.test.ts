import { beforeAll, describe, expect, it } from 'vitest';
import type { Sought } from '../../src/trace/sought.ts';
import { eventsOf, type Walk, walkAll } from './walk-pages.ts';

/** A press on "Go" on a page of this body, in a window of 1280 by 800 pixels. */
const press = (body: string, before = ''): Walk => ({
  pages: {
    '/': `<style>* { margin: 0; font: 16px/20px sans-serif }</style><main>${body}</main>`,
    '/inner': '<p style="height: 100px">Inside</p><button>Go</button>',
  },
  journey: `goal: done\nsteps:\n  - open: /\n${before}  - click: Go`,
});

const tall = '<div style="height: 1700px">Long</div>';
const items = (names: readonly string[], tag = 'li') =>
  `<ul>${names.map((name) => `<${tag}><a href="#">${name}</a></${tag}>`).join('')}</ul>`;
const later = (script: string, after = 1800) =>
  `<script>setTimeout(() => { ${script} }, ${after})</script>`;
const tiny = 'style="width: 14px; height: 14px; padding: 0; overflow: hidden; vertical-align: top"';

/** What must be told of the control that was pressed; what is not named does not matter. */
const seen: Readonly<Record<string, readonly [walk: Walk, sought: Partial<Sought>]>> = {
  'in the window': [press('<button>Go</button>'), { screens: 0, fromTop: 0 }],
  'two screens down': [press(`${tall}<button>Go</button>`), { screens: 2, fromTop: 2 }],
  'seen in part': [
    press('<div style="height: 790px"></div><button style="height: 200px">Go</button>'),
    { screens: 0, fromTop: 0 },
  ],
  'scrolled to by the journey': [
    press(`${tall}<button>Go</button>`, '  - scroll: bottom\n'),
    { screens: 0, fromTop: 2 },
  ],
  'scrolled past by the journey': [
    press(`<button>Go</button>${tall}`, '  - scroll: bottom\n'),
    { screens: 2, fromTop: 0 },
  ],
  'down in a box that scrolls by itself': [
    press(`<div style="height: 200px; overflow: auto">${tall}<button>Go</button></div>`),
    // The box shows 200 pixels of 1720.
    { screens: 8, fromTop: 8, inBox: true },
  ],
  'in sight in a box that scrolls by itself': [
    press(`<div style="height: 200px; overflow: auto"><button>Go</button>${tall}</div>`),
    { screens: 0, fromTop: 0 },
  ],
  'in a box that scrolls by itself, down on the page': [
    press(
      `${tall}<div style="height: 200px; overflow: auto"><div style="height: 300px"></div><button>Go</button></div>`,
    ),
    { screens: 3, fromTop: 3, inBox: true },
  ],
  'down in a box lower than a turn of the wheel': [
    press(`<div style="height: 30px; overflow: auto">${tall}<button>Go</button></div>`),
    { screens: 17, fromTop: 17, inBox: true },
  ],
  'in a box as large as what it holds': [
    press(`${tall}<div style="overflow: auto"><button>Go</button></div>`),
    { screens: 2, fromTop: 2 },
  ],
  'fixed to the window': [
    press(`${tall}<button style="position: fixed; top: 300px">Go</button>`, '  - scroll: bottom\n'),
    { screens: 0, fromTop: 0 },
  ],
  'in a frame further down': [
    press(`${tall}<iframe src="/inner" style="height: 300px"></iframe>`),
    { screens: 2, fromTop: 2 },
  ],
  'in a list of bare names': [
    press(items(['Bread', 'Ale', 'Go', 'Milk'])),
    { choices: { count: 4, ordered: false, bare: true, area: 'main' } },
  ],
  'in a list by the alphabet, in a menu': [
    press(`<nav>${items(['Ale', 'Bread', 'Go', 'Milk'])}</nav>`),
    { choices: { count: 4, ordered: true, bare: true, area: 'chrome' } },
  ],
  'on a card with more to read': [
    press(
      ['Red', 'Go', 'Blue', 'Green']
        .map((name) => `<div><h2><a href="#">${name}</a></h2><p>A chair for one.</p></div>`)
        .join(''),
    ),
    { choices: { count: 4, ordered: false, bare: false, area: 'main' } },
  ],
  'among three of its kind': [press(items(['Bread', 'Go', 'Milk'])), {}],
  'small, beside another': [
    press(`<button ${tiny}>No</button><button ${tiny}>Go</button>`),
    { small: { width: 14, height: 14, beside: 'No', distance: expect.any(Number) } },
  ],
  'pushed away while something else moves': [
    press(
      `<button id="more">More</button><div id="bar" style="width: 9px; height: 9px; transition: width 9s"></div><div id="late"></div><button>Go</button>
       <script>more.onclick = () => { bar.style.width = '240px'; setTimeout(() => { late.innerHTML = '<button style="display: block; height: 120px; width: 400px">Cancel</button>'; }, 1800); };</script>`,
      '  - click: More\n',
    ),
    { moved: { x: 0, y: 120, hits: 'Cancel', within: expect.any(Number) } },
  ],
  'pushed away by what comes late': [
    press(
      `<div id="late"></div><button>Go</button>${later('late.innerHTML = \'<button style="display: block; height: 120px; width: 400px">Cancel</button>\'')}`,
    ),
    { moved: { x: 0, y: 120, hits: 'Cancel', within: expect.any(Number) } },
  ],
};

/** Nothing of these stood in the way. */
const easy: Readonly<Record<string, Walk>> = {
  'small with room around': press(
    `<button ${tiny}>No</button><button style="margin-left: 30px" ${tiny}>Go</button>`,
  ),
  'small to see, and large to press': press(
    `<style>.wide { position: relative; overflow: visible !important } .wide::before { content: ""; position: absolute; inset: -14px }</style>
     <p style="padding: 20px"><button ${tiny}>No</button><button class="wide" ${tiny}>Go</button></p>`,
  ),
  'a link in a sentence': press('<p>Read <a href="#a">this</a> and <a href="#">Go</a> on.</p>'),
  'a box to tick': {
    ...press('<input type="checkbox" aria-label="Go"><input type="checkbox" aria-label="No">'),
  },
  'moved with the page that scrolls by itself': press(
    `<button style="margin-top: 600px">Go</button>${tall}${later('scrollTo({ top: 300, behavior: "smooth" })')}`,
  ),
  'moved by so little that the press still hits': press(
    `<div id="late"></div><button style="height: 60px">Go</button>${later("late.style.height = '20px'")}`,
  ),
  'opened by the customer, and still on its way': press(
    `<button id="more">More</button><div id="part" style="height: 0; overflow: hidden">Part</div><button>Go</button>
     <script>more.onclick = () => { let height = 0; const grow = () => { height += 6; part.style.height = height + 'px'; if (height < 240) requestAnimationFrame(grow); }; grow(); };</script>`,
    '  - click: More\n',
  ),
  'opened by the customer, and growing by fits and starts': press(
    `<button id="more">More</button><div id="part" style="height: 0; overflow: hidden">Part</div><button>Go</button>
     <script>more.onclick = () => { for (let step = 1; step <= 3; step++) setTimeout(() => { part.style.height = 60 * step + 'px'; }, 110 * step); };</script>`,
    '  - click: More\n',
  ),
  'opened by the customer, and longer on its way than half a second': press(
    `<button id="more">More</button><div id="part" style="height: 0; overflow: hidden; transition: height 1200ms">Part</div><button>Go</button>
     <script>more.onclick = () => { part.style.height = '240px'; };</script>`,
    '  - click: More\n',
  ),
  'opened by the customer in a part of its own, and longer on its way than half a second': press(
    `<button id="more">More</button><div id="host"></div><button>Go</button>
     <script>const root = host.attachShadow({ mode: 'open' });
     root.innerHTML = '<div style="height: 0; overflow: hidden; transition: height 1200ms">Part</div>';
     more.onclick = () => { root.firstChild.style.height = '240px'; };</script>`,
    '  - click: More\n',
  ),
  'moving for ever': press(
    '<style>@keyframes sway { to { scale: 1.1 } }</style><button style="animation: sway 700ms infinite alternate">Go</button>',
  ),
};

describe('how the customer came to a control', () => {
  let walked: Awaited<ReturnType<typeof walkAll>>;
  beforeAll(async () => {
    const walks = Object.fromEntries(Object.entries(seen).map(([name, [walk]]) => [name, walk]));
    walked = await walkAll({ ...walks, ...easy });
  });
  const soughtIn = (name: string) =>
    eventsOf(walked(name).trace, 'act').find(
      ({ verb, widget }) => verb === 'click' && widget?.name === 'Go',
    )?.sought;

  it.each(Object.entries(seen))('%s', (name, [, sought]) => {
    expect(walked(name).trace.end.detail).toBe('');
    expect(soughtIn(name)).toMatchObject(sought);
    if (Object.keys(sought).length === 0) expect(soughtIn(name)).not.toHaveProperty('choices');
  });

  it('says that it was in a box that scrolls by itself only where it was out of sight there', () => {
    const inBox = Object.keys(seen).filter((name) => soughtIn(name)?.inBox);
    expect(inBox).toEqual([
      'down in a box that scrolls by itself',
      'in a box that scrolls by itself, down on the page',
      'down in a box lower than a turn of the wheel',
    ]);
  });

  it.each(Object.keys(easy))('%s: neither small nor moved', (name) => {
    expect(walked(name).trace.end.detail).toBe('');
    expect(soughtIn(name)).toBeDefined();
    expect(soughtIn(name)).not.toHaveProperty('small');
    expect(soughtIn(name)).not.toHaveProperty('moved');
  });

  it('says over how many screens the journey scrolled', () => {
    const [scroll] = eventsOf(walked('scrolled to by the journey').trace, 'act').filter(
      ({ verb }) => verb === 'scroll',
    );
    expect(scroll).toMatchObject({ screens: 2, presses: [], prepared: 1440 });
    expect(walked('scrolled to by the journey').result.counts.scriptedSteps).toBe(2);
  });
});
