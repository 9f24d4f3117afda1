import { beforeAll, expect, it } from 'vitest';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Mooring rings</h1>${'<p>Galvanised rings hold a boat of up to six tonnes in any tide we know of.</p>'.repeat(14)}`;

/** Words of no language we know: nothing but the markup tells what it is. */
const words = '<p>Qorvel menat ustik zharn</p><button>Ikk</button><button>Ostra</button>';
const over = (attributes: string, inner = words) =>
  `<div ${attributes} style='position:fixed;left:0;right:0;bottom:0;height:260px;background:#fff'>${inner}</div>`;
const comes = (markup: string, after = 2000) =>
  `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)}), ${after})</script>`;
const stars = `<p>Qorvel menat?</p>${[1, 2, 3, 4, 5].map((n) => `<button>${n}</button>`).join('')}`;

const page = (body: string): Walk => ({
  pages: { '/': article + body },
  journey: 'goal: done\nsteps:\n  - open: /\n  - wait: 9s\n',
});

const cases = {
  'a listed banner': page(comes(over('id=hs-eu-cookie-confirmation'))),
  'the same words without its markup': page(comes(over('id=quay-notice'))),
  'a listed banner in a wrapper': page(
    comes(`<div id=pandectes-banner>${over('class=pd-cp-ui-rolled')}</div>`),
  ),
  'a listed banner in a shadow root': page(
    `<script>setTimeout(() => {
      const host = document.createElement('csm-cookie-consent');
      host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(over('class=csm-wrapper'))};
      document.body.append(host);
    }, 2000)</script>`,
  ),
  'a banner that is filled and named later': page(
    `${comes(over('id=bar', '<p>Qorvel</p>'))}<script>setTimeout(() => {
      bar.innerHTML = '<div class=cookieinfo>' + ${JSON.stringify(words)} + '</div>';
    }, 4000)</script>`,
  ),
  'another window while a listed banner is folded away': page(
    `<div id=hs-eu-cookie-confirmation hidden>${words}</div>${comes(over('id=quay-notice'))}`,
  ),
  'a window beside a listed banner': page(
    comes(
      `<div id=quay>${over('id=hs-eu-cookie-confirmation')}${over('id=quay-notice').replace('bottom:0', 'top:0')}</div>`,
    ),
  ),
  'a row of numbers in listed markup': page(comes(over('id=hs-eu-cookie-confirmation', stars))),
} satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
const found = (name: keyof typeof cases) =>
  walked(name)
    .result.findings.filter(({ detector }) => detector === 'interruption')
    .map(({ kind }) => kind)
    .sort();

beforeAll(async () => {
  walked = await walkAll(cases);
});

it.each([
  'a listed banner',
  'a listed banner in a wrapper',
  'a listed banner in a shadow root',
  'a banner that is filled and named later',
] as const)('knows by its markup alone: %s', (name) => {
  expect(found(name)).toEqual(['consent']);
});

it('says what it rests on', () => {
  const [finding] = walked('a listed banner').result.findings;
  expect(finding?.evidence.why).toEqual(['is on the list of autoconsent as "hubspot"']);
});

it.each([
  ['the same words without its markup', ['other']],
  ['another window while a listed banner is folded away', ['other']],
  ['a window beside a listed banner', ['consent', 'other']],
] as const)('names nothing else by it: %s', (name, kinds) => {
  expect(found(name)).toEqual(kinds);
});

it('believes what lets one rate more than the list', () => {
  expect(found('a row of numbers in listed markup')).toEqual(['survey']);
});
