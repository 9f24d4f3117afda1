import { beforeAll, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const banner = (
  inner: string,
) => `<h1>Kites</h1><button onclick="this.textContent = 'Put aside'">Put the kite aside</button>
  ${'<p>Fly it in a steady wind, away from trees and lines.</p>'.repeat(9)}
  <div id=b style="position:fixed;left:0;right:0;bottom:0;padding:20px;background:#222;color:#fff">We use cookies. ${inner}</div>`;
const shut = 'onclick="b.remove()"';
const walk = (html: string, consent: string, steps = ''): Walk => ({
  pages: { '/': html },
  journey: `customer: { consent: ${consent} }\ngoal: { see: Put aside }\nsteps:\n  - open: /\n${steps}  - click: Put the kite aside\n`,
});

const settings = `<button ${shut}>Accept all</button> <button onclick="b.innerHTML =
  'Your cookie choices <label><input type=checkbox> Statistics</label> <a href=\\'#\\' onclick=\\'b.remove()\\'>Reject all</a>'">Settings</button>`;

const cases = {
  'settings in the banner itself': walk(banner(settings), 'reject'),
  'settings that are not needed': walk(banner(settings), 'accept'),
  'settings that lead to nothing': walk(
    banner(`<button ${shut}>Accept all</button> <button>Settings</button>`),
    'reject',
  ),
  'a sign to close it': walk(
    banner(`<button ${shut}>Accept all</button> <button ${shut}>×</button>`),
    'reject',
  ),
  'a step that answers it': walk(
    banner(`<button ${shut}>Accept all</button> <button>Settings</button>`),
    'accept',
    '  - click: Accept all\n',
  ),
  'nobody answers': walk(banner(settings), 'leave'),
  'OK and No': walk(
    banner(
      `<button onclick="b.remove(); document.title = 'tracked'">OK</button> <button ${shut}>No</button>`,
    ),
    'reject',
  ),
  'a refusal that costs beside a free one': walk(
    banner(`<button>Subscribe for 3 €</button> <button ${shut}>Reject all</button>`),
    'reject',
  ),
  'a refusal that costs': {
    pages: {
      '/': banner(`${'<br>'.repeat(90)}<button ${shut}>Accept all</button>
        <button onclick="location = '/paid'">Refuse all and pay 3 € a month</button>`),
      '/paid': '<h1>You have subscribed</h1>',
    },
    journey: `customer: { consent: reject }\ngoal: { see: Put aside }\nsteps:\n  - open: /\n  - { click: Put the kite aside, within: 2s }\n`,
  },
} as const satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const seen = (name: keyof typeof cases) => {
  const { trace, result } = walked(name);
  const [finding] = result.findings.filter(({ kind }) => kind === 'consent');
  const { given, accept, reject } = Object(finding?.evidence.answers);
  const told = (cost: { clicks: number; atLeast: boolean } | null) =>
    cost && `${cost.atLeast ? '>=' : ''}${cost.clicks}`;
  return {
    outcome: result.outcome,
    banners: result.counts.interruptions.consent,
    closed: eventsOf(trace, 'overlay')[0]?.closed,
    forced: result.counts.forcedSteps,
    answers: `${given}: accept ${told(accept)}, reject ${told(reject)}`,
  };
};

it.each([
  ['settings in the banner itself', 'closed', 2, 'reject: accept 1, reject 2'],
  ['settings that are not needed', 'closed', 1, 'accept: accept 1, reject >=2'],
  ['settings that lead to nothing', 'could-not-be-closed', 1, 'none: accept 1, reject >=2'],
  ['a sign to close it', 'closed', 1, 'none: accept 1, reject null'],
  ['a step that answers it', 'closed', 1, 'accept: accept 1, reject >=2'],
  ['nobody answers', 'not-tried', 0, 'none: accept 1, reject >=2'],
] as const)('%s: %s, %i forced, %s', (name, closed, forced, answers) => {
  expect(seen(name)).toEqual({ outcome: 'reached', banners: 1, closed, forced, answers });
});

it('refuses with "No", and not with "OK" in the corner', () => {
  expect(seen('OK and No')).toMatchObject({
    outcome: 'reached',
    answers: 'reject: accept 1, reject 1',
  });
  expect(eventsOf(walked('OK and No').trace, 'act').map(({ widget }) => widget?.name)).toContain(
    'No',
  );
});

it('refuses for nothing where that can be had, whatever costs beside it', () => {
  const name = 'a refusal that costs beside a free one';
  expect(seen(name)).toMatchObject({ outcome: 'reached', forced: 1, closed: 'closed' });
});

it('buys nothing to refuse: where refusing costs money alone, the way is closed by a wall', () => {
  const { trace, result } = walked('a refusal that costs');
  expect(result).toMatchObject({ outcome: 'blocked', reason: 'wall' });
  expect(trace.events.filter(({ type }) => type === 'view')).toHaveLength(1);
  expect(result.findings.map(({ detector }) => detector)).not.toContain('blocked-view');
  const [banner] = result.findings.filter(({ kind }) => kind === 'consent');
  expect(banner?.message).toContain('refusing costs money there');
});
