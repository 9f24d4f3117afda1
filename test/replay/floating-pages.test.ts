import { beforeAll, describe, expect, it } from 'vitest';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

/** A page whose own content floats: a map that fills the window, drawn by a script that comes a moment later. */
const map = `<div id=map style='position:fixed;inset:0;background:#dfe8d6'></div>
<div style='position:fixed;left:60px;top:12px;background:#fff;padding:12px'><label>Trail or hut <input type=search></label> <button>Search</button></div>
<script>setTimeout(() => map.innerHTML = '<button style="position:absolute;right:9px;top:9px">Zoom in</button><canvas width=900 height=700></canvas>', 300)</script>`;
const results = (style: string, more = '') =>
  `<div style='position:fixed;background:#fff;${style}'><b>Near the middle of the map</b><ul>${['Otter Loop, 6 km', 'Ridge Walk, 14 km', 'Fire Tower, 3 km'].map((name, at) => `<li><a href='#${at}'>${name}</a></li>`).join('')}</ul>${more}</div>`;
const beside = 'left:0;top:64px;bottom:0;width:340px';
const amid = 'left:25%;top:25%;width:50%;height:50%';
const article = `<h1>Trail news</h1>${'<p>The bridge at the old mill is open again to walkers and to riders alike.</p>'.repeat(12)}`;
const later = (inner: string) =>
  `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(inner)}), 2500)</script>`;
const bar = `<div style='position:fixed;left:0;right:0;bottom:0;background:#222;color:#fff;padding:20px'>We use cookies to measure how you use this map and to show you advertising. <button>Accept all</button> <button>Reject all</button></div>`;

const look = (body: string): Walk => ({
  pages: { '/': body },
  journey: 'customer: { consent: leave }\ngoal: done\nsteps:\n  - open: /\n  - wait: 6s\n',
});
const cases = {
  'a map with a search field': look(map),
  'a map with a panel of results': look(map + results(beside)),
  'a map with a card that comes later, in the middle': look(map + later(results(amid))),
  'a map with a card in the middle from the start': look(map + results(amid)),
  'a map with a panel that is closed with a cross': look(
    map + results(beside, '<button aria-label=Close>×</button>'),
  ),
  'a map with a banner for consent': look(map + bar),
  'an article with a panel of results': look(article + results(beside)),
  'an article under an empty sheet that fills later': look(
    `${article}<div id=sheet style='position:fixed;inset:0;background:#fff'></div><script>setTimeout(() => sheet.innerHTML = '<h2>Choose your region</h2><button>North</button> <button>South</button>', 2500)</script>`,
  ),
} satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const found = (name: keyof typeof cases) =>
  walked(name)
    .result.findings.filter(({ detector }) => detector === 'interruption')
    .map(({ kind }) => kind);

describe('a page whose own content floats', () => {
  it.each(['a map with a search field', 'a map with a panel of results'] as const)(
    'is no pop-up, and neither is what stands beside it from the start: %s',
    (name) => expect(found(name)).toEqual([]),
  );

  it.each([
    ['a map with a card that comes later, in the middle', 'other'],
    ['a map with a card in the middle from the start', 'other'],
    ['a map with a panel that is closed with a cross', 'other'],
    ['a map with a banner for consent', 'consent'],
  ] as const)('hides no pop-up: %s', (name, kind) => expect(found(name)).toEqual([kind]));
});

it.each([
  'an article with a panel of results',
  'an article under an empty sheet that fills later',
] as const)('is not every page with something that floats: %s', (name) => {
  expect(found(name)).toEqual(['other']);
});
