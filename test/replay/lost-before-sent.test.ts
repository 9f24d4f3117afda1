import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const form = `<main><h1>Join the choir</h1><form onsubmit="event.preventDefault(); send()">
  <label>Name <input id="name"></label><label>Voice <input id="voice"></label><button>Send</button></form></main>`;
const send = `const send = () => {
  const missing = [...document.querySelectorAll('input')].filter((one) => one.value === '');
  document.querySelector('main').innerHTML = missing.length > 0 ? 'Something is missing' : '<h1>We look forward to you</h1>';
};`;
/** A banner that comes while the customer types, and whose answer loads the page anew. */
const banner = `if (!document.cookie.includes('choice=')) setTimeout(() => {
  document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;left:0;right:0;bottom:0;background:#eee;padding:20px"><p>We use cookies to count visits and to improve our website. Do you agree?</p><button>Accept cookies</button><button>Reject cookies</button></div>');
  for (const button of document.querySelectorAll('div button')) button.onclick = () => {
    document.cookie = 'choice=1';
    location.reload();
  };
}, 6000);`;
const keeps = `for (const one of document.querySelectorAll('input')) {
  one.value = sessionStorage.getItem(one.id) ?? '';
  one.oninput = () => sessionStorage.setItem(one.id, one.value);
}`;
const chips = `const name = document.querySelector('#name');
  name.onblur = () => { name.before(name.value + ' '); name.value = ''; };
  const send = () => { document.querySelector('main').innerHTML = '<h1>We look forward to you</h1>' + document.querySelector('label').textContent; };`;

const walk = (scripts: string, before = ''): Walk => ({
  pages: { '/': `${form}<script>${scripts}</script>` },
  journey: `goal: { see: We look forward to you }\nsteps:\n  - open: /\n  - type: { into: Name, text: Orla Brandt }\n${before}  - type: { into: Voice, text: alto }\n  - click: Send\n`,
});

const walks = {
  'an answer for consent that loads the page anew': walk(send + banner),
  'the same on a page that keeps what was entered': walk(send + banner + keeps),
  'a field that makes a chip of what is entered': walk(chips),
  'a page that the script loads anew': walk(send, '  - reload: true\n'),
} satisfies Record<string, Walk>;
type Name = keyof typeof walks;

let walked: (name: Name) => Walked;

beforeAll(async () => {
  walked = await walkAll<Name>(walks, { timeout: 4000 });
}, 120_000);

const typedAgain = (name: Name): readonly string[] =>
  eventsOf(walked(name).trace, 'act')
    .filter(({ verb, purpose }) => verb === 'type' && purpose === 'again')
    .map(({ widget }) => widget?.name ?? '');

describe('what was typed and has not been sent', () => {
  it('is typed again where the page was loaded anew, and told with its cause', () => {
    const { result } = walked('an answer for consent that loads the page anew');
    expect(result.outcome).toBe('reached');
    expect(result.counts.interruptions).toEqual({ consent: 1 });
    expect(typedAgain('an answer for consent that loads the page anew')).toContain('Name');
    const lost = result.findings.filter(({ detector }) => detector === 'lost-input');
    expect(lost.map(({ message }) => message)).toContain(
      '"Name" was filled in, and was empty again before it could be sent. The answer to the question for consent had the page loaded anew.',
    );
    expect(lost[0]?.evidence).toMatchObject({ filledInAgain: true });
  });

  it.each([
    ['the same on a page that keeps what was entered', 'reached'],
    ['a field that makes a chip of what is entered', 'reached'],
    ['a page that the script loads anew', 'blocked'],
  ] as const)('is left as it is: %s', (name, outcome) => {
    expect(walked(name).result.outcome).toBe(outcome);
    expect(typedAgain(name)).toEqual([]);
    expect(foundIn(walked(name))).not.toContain('lost-input: lost-input');
  });
});
