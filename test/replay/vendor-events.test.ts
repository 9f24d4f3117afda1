import { beforeAll, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Mooring rings</h1>${'<p>Galvanised rings hold a boat of up to six tonnes in any tide we know of.</p>'.repeat(14)}`;
const box = (words: string, more = '') =>
  `<div style='position:fixed;right:20px;bottom:20px;width:560px;height:300px;background:#fff'><p>${words}</p>${more}<button>Ikk</button></div>`;
const comes = (inner: string, after: number, then = '') =>
  `<script>setTimeout(() => { document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(inner)}); ${then} }, ${after})</script>`;
const sends = (name: string, on = 'window') => `${on}.dispatchEvent(new Event('${name}'));`;

/** Words of no language we know: nothing but the event tells what it is. */
const unknown = box('Qorvel menat ustik zharn');
const letter = box(
  'Subscribe to our newsletter',
  '<input type=email placeholder=E-mail><button>Subscribe</button>',
);
const notice = box('Mind the gap, the quay is wet', '<p>Harbour office</p>').replace(
  'right:',
  'left:',
);

const look = (body: string): Walk => ({
  pages: { '/': article + body },
  journey: 'goal: done\nsteps:\n  - open: /\n  - wait: 9s\n',
});

const cases = {
  'a widget that tells the window': look(comes(unknown, 2000, sends('PHSurveyShown'))),
  'a widget that tells the document, before it shows': look(
    `<script>setTimeout(() => { ${sends('mopinion_will_show', 'document')} }, 1700)</script>${comes(unknown, 2000)}`,
  ),
  'a widget that tells when it has come in': look(
    comes(unknown, 2000, `setTimeout(() => { ${sends('MDigital_Form_Displayed')} }, 600)`),
  ),
  'the same widget that tells nothing': look(comes(unknown, 2000)),
  'a newsletter as another tells': look(comes(letter, 2000, sends('PHSurveyShown'))),
  'a notice long before another tells': look(
    comes(notice, 500) + comes(unknown, 5000, sends('PHSurveyShown')),
  ),
  'a page that asks whether anyone listens': look(
    `<script>addEventListener('PHSurveyShown', (e) => e.stopImmediatePropagation(), true)</script>${comes(unknown, 2000, sends('PHSurveyShown'))}`,
  ),
  'vendors that are there': look(
    `<p id=QSI>Ring sizes</p><script>window._sva = {}; var asked = '';
     Object.defineProperty(window, 'UserLeap', { get() { document.title = 'looked at'; return 1; } })</script>`,
  ),
} satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
const found = (name: keyof typeof cases) =>
  walked(name)
    .result.findings.filter(({ detector }) => detector === 'interruption')
    .map(({ kind, evidence }) => [kind, evidence.vendor]);

beforeAll(async () => {
  walked = await walkAll(cases);
});

it.each([
  ['a widget that tells the window', 'PostHog', ['PHSurveyShown']],
  ['a widget that tells the document, before it shows', 'Mopinion', ['mopinion_will_show']],
  ['a widget that tells when it has come in', 'Medallia', ['MDigital_Form_Displayed']],
  ['a page that asks whether anyone listens', 'PostHog', ['PHSurveyShown']],
] as const)('knows by its event alone: %s', (name, vendor, heard) => {
  expect(found(name)).toEqual([['survey', vendor]]);
  const [finding] = walked(name).result.findings;
  expect(finding?.evidence.heard).toEqual(heard);
});

it('does not know it without', () => {
  expect(found('the same widget that tells nothing')).toEqual([['other', '']]);
});

it('believes what can be seen more than an event of the same moment', () => {
  expect(found('a newsletter as another tells')).toEqual([['newsletter', '']]);
});

it('gives an event to what came with it', () => {
  const name = 'a notice long before another tells';
  expect(found(name)).toEqual([
    ['other', ''],
    ['survey', 'PostHog'],
  ]);
});

it('looks for variables of vendors without running anything of the page', () => {
  const { trace, result } = walked('vendors that are there');
  expect(trace.vendorGlobals).toEqual(['UserLeap', '_sva']);
  expect(eventsOf(trace, 'look').map(({ look: { title } }) => title)).not.toContain('looked at');
  expect(result.notes.join(' ')).toContain('Sprig and Survicate can show surveys');
  expect(found('vendors that are there')).toEqual([]);
});
