import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryPages, openLibrary } from './open-library.ts';
import { eventsOf, type Walk, walkPages } from './walk-pages.ts';

// Whatever a page holds, and whatever its things are called: each function that looks at pages answers, and finds the
// same as on a page where nothing is called so.

let pages: LibraryPages;
beforeAll(async () => {
  pages = await openLibrary();
});
afterAll(() => pages.close());

/** How functions are called that take anything else than one element, by its `id`. */
const calls = `({
  locate: (id) => [
    ['press', 'field', 'list', 'check', 'file', 'option', 'any'].map((kind) => friction.locate({ any: 'Go on' }, kind)),
    friction.locate({ name: 'Go on', role: 'button' }, 'press'),
    friction.locate({ any: 'Plain', in: { any: 'Sign up' } }, 'field'),
    friction.locate({ text: 'Welcome' }, 'any'),
    friction.locate({ label: 'Plain' }, 'field'),
    friction.locate({ xpath: '//button' }, 'press'),
  ],
  seek: (id) => friction.seek(id, { atOnce: true }),
  makeReady: (id) => friction.makeReady(id, { enabled: true, still: false }),
  armGuard: (id) => friction.armGuard({ id, at: 'control', name: '' }),
  consentRuleOf: (id) => friction.consentRuleOf(id, [
    { name: 'a', inBanner: [[{ path: ['p', 'b'], shown: true, not: false }]], onPage: [[{ path: ['form'], shown: true, not: false }]] },
  ]),
  look: (id) => [friction.look([]), friction.look([id])],
  mainWords: (id) => friction.mainWords([id]),
  sees: () => friction.sees('Welcome'),
  pulse: () => friction.pulse(0, 0),
  nativeOption: (id) => friction.nativeOption(id, 'One'),
  openOption: (id) => friction.openOption(id, 'One'),
  groupOption: (id) => friction.groupOption(id, 'One'),
  holdsValue: (id) => friction.holdsValue(id, '1'),
  lackOf: (id) => friction.lackOf(id, '1'),
  chosenIn: (id) => friction.chosenIn(id, 'One'),
  filesMissing: (id) => friction.filesMissing(id, ['one.pdf']),
  paste: (id) => friction.paste(id, ''),
  namesOnPage: () => ['press', 'field', 'list', 'check', 'file', 'option', 'any'].map((kind) => friction.namesOnPage(kind)),
  maskTyped: () => friction.maskTyped({ patterns: ['Welcome'], needles: [] }, { drawings: false, drawn: false }),
  signsSoFar: (id) => friction.signsSoFar([id]),
  tellTime: () => friction.tellTime(0, 0),
  showClosed: () => undefined,
  overlaysHolding: (id) => friction.overlaysHolding(id, [id]),
  isOnTop: (id) => friction.isOnTop(id, 10, 10),
  frameWanted: (id) => friction.frameWanted(id, 100),
  scrollTo: () => friction.scrollTo(0),
  element: (id) => friction.element(id) !== null,
  placeIn: (id) => friction.placeIn(id, 1) !== null,
  idOf: (id) => friction.idOf(friction.element(id) ?? document.body),
  isFor: () => friction.isFor(document),
})`;

/** Functions that look at the page as a whole: once is enough. */
const ofPage = [
  ...[
    'locate',
    'scanOverlays',
    'look',
    'sees',
    'pulse',
    'namesOnPage',
    'maskTyped',
    'unmaskTyped',
    'spokenUp',
  ],
  ...['refuses', 'content', 'scrollTo', 'closedSuspects', 'consentRuleOf', 'mainWords'],
];

/** Calls every function on some elements; answers what went wrong, and nothing when nothing did. */
const callAll = (elements: string): string => `(async () => {
  const calls = ${calls};
  const ofPage = ${JSON.stringify(ofPage)};
  const wrong = [];
  for (const name of Object.keys(friction)) {
    for (const element of ofPage.includes(name) ? [document.body] : ${elements}) {
      const id = friction.idOf(element);
      try {
        await (calls[name] ?? friction[name])(id);
      } catch (error) {
        wrong.push(name + ' on ' + Element.prototype.cloneNode.call(element).outerHTML + ': ' + error.stack.slice(0, 300));
      }
    }
  }
  if (friction.pulse(0, 0).failed) wrong.push('Something was not seen.');
  return [...new Set(wrong)].slice(0, 20);
})()`;

/** Every name that a form, the document or the window answers to, on whichever prototype. */
const everyName = `(() => {
  const names = new Set();
  for (const start of [HTMLFormElement.prototype, document, globalThis]) {
    for (let at = start; at; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    }
  }
  return [...names].filter((name) => /^[a-z_]\\w*$/i.test(name));
})()`;

const healthy = `<h1>Welcome</h1>
  <form aria-label="Sign up"><label>Plain <input></label><button>Go on</button>`;

/** What is to be seen, without what differs from page to page. */
const whatIsSeen = `({
  button: friction.locate({ any: 'Go on' }, 'press').map(({ name, role, form, visible }) => [name, role, form !== '', visible]),
  field: friction.locate({ any: 'Plain', in: { any: 'Sign up' } }, 'field').map(({ name, kind }) => [name, kind]),
  sees: friction.sees('Welcome'),
  headings: friction.look([]).headings,
  required: friction.look([]).fields.some(({ label }) => label === 'Plain'),
})`;

describe('names of fields and other things', () => {
  let names: readonly string[];
  let plain: unknown;
  beforeAll(async () => {
    const { run, page } = await pages.open(`${healthy}</form>`);
    names = await run(everyName);
    plain = await run(whatIsSeen);
    await page.close();
  });

  /** What takes the place of properties of the form, of the document and of the window. */
  const kinds: Readonly<Record<string, (name: string) => [inForm: string, beside: string]>> = {
    'hidden fields': (name) => [`<input type="hidden" name="${name}">`, ''],
    'visible fields': (name) => [`<input type="number" name="${name}" style="width: 20px">`, ''],
    'ids of fields': (name) => [`<input id="${name}" style="width: 20px">`, ''],
    'forms and pictures': (name) => [
      '',
      `<form name="${name}"></form><img name="${name}" src="x.png" width="20" height="20">`,
    ],
    'ids of links': (name) => ['', `<a id="${name}" href="/${name}">to</a>`],
  };

  it.each(Object.keys(kinds))('%s hide nothing', async (kind) => {
    expect(names.length).toBeGreaterThan(800);
    const parts = names.map((name) => kinds[kind]?.(name) ?? ['', '']);
    const html = `${healthy}${parts.map(([inForm]) => inForm).join('')}</form>${parts.map(([, beside]) => beside).join('')}`;
    const { page, run } = await pages.open(html);
    // They do hide what they are called after, for whoever reads it as it stands.
    const hidden =
      'document.forms[0].children instanceof Element || document.body instanceof Element || globalThis.addEventListener instanceof Element';
    expect(await run(hidden)).toBe(true);
    expect(await run(whatIsSeen)).toEqual(plain);
    expect(await run(callAll(`[...document.getElementsByTagName('form')].slice(0, 2)`))).toEqual(
      [],
    );
    await page.close();
  });
});

const htmlNames =
  'a abbr address area article aside audio b base bdi bdo blockquote br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track u ul unknown var video wbr';
const inputTypes =
  'button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text time url week';

/** One of every kind of element, each with words, and each right before a field without a name. */
const everyElement = `<script>
  for (const mode of ['open', 'closed']) customElements.define('my-' + mode, class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode }).innerHTML = '<label><slot></slot><input></label><button>One</button>'; }
  });
</script><h1>Welcome</h1><dialog open>Words <p><b>One</b></p></dialog>
<select multiple size="2"><optgroup label="Group"><option>One</option><option hidden>Two</option></optgroup></select>
<my-open>One <i slot="none">x</i></my-open><my-closed>Two</my-closed>
<svg width="20" height="20"><title>Search</title><a href="/"><text y="10">One</text></a><circle r="5"/><foreignObject width="9" height="9"><p>One</p></foreignObject><g role="button" tabindex="0"><path d="M0 0h9v9z"/></g><use href="#none"/></svg><input>
<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mtext>One</mtext></math><input>
<div contenteditable="true">Text</div><div role="listbox" aria-label="List"><div role="option">One</div></div>
<script>
  const holder = document.createElement('div');
  for (const name of ${JSON.stringify(htmlNames)}.split(' ')) {
    const element = document.createElement(name);
    if (!['script', 'style', 'base', 'meta', 'link'].includes(name)) element.append('One ' + name);
    holder.append(element, document.createElement('input'));
  }
  for (const type of ${JSON.stringify(inputTypes)}.split(' ')) {
    const element = document.createElement('input');
    element.type = type;
    holder.append(type, element);
  }
  document.body.append(holder);
</script>`;

/** Whatever a page can put in the place of the browser's own, in its own world. */
const hostileGetters = `<script>
  for (const prototype of [Node, Element, HTMLElement, HTMLInputElement, HTMLFormElement, Document, EventTarget].map((one) => one.prototype)) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name === 'constructor' || /^(append|createElement|body|addEventListener)$/.test(name)) continue;
      try { Object.defineProperty(prototype, name, { get() { throw new Error('hostile'); }, configurable: true }); } catch {}
    }
  }
</script>`;

describe('every kind of element', () => {
  const everyOne = `[...document.querySelectorAll('*')]`;
  const detached = `[document.createElement('form'), document.createElementNS('http://www.w3.org/2000/svg', 'svg'), document.createElement('input')]`;

  it.each([
    ['as the browser has it', everyElement, everyOne],
    ['where getters throw', everyElement + hostileGetters, everyOne],
    ['that is in no document', healthy, detached],
  ])('is looked at, %s', async (_, html, elements) => {
    const { page, run } = await pages.open(html);
    expect(await run(`${elements}.length`)).toBeGreaterThan(2);
    expect(await run(callAll(elements))).toEqual([]);
    expect(await run(`friction.sees('Welcome')`)).toBe(true);
    await page.close();
  });
});

describe('a fault of our own at one element', () => {
  /** As a fault would be: what our scripts read of this one element throws, in their own world. */
  const faulty = `
    const read = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText').get;
    Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get() {
      if (this.className === 'bad') throw new TypeError('a fault');
      return Reflect.apply(read, this, []);
    } }); true`;
  const shop = (kind: string): string =>
    `${healthy}<label class="${kind}" for="f">Odd <i>one</i></label><input id="f"></form>`;

  it('costs that one, and is told once', async () => {
    const { page, run } = await pages.open(shop('bad'));
    await run(faulty);
    expect(await run(`friction.locate({ any: 'Plain' }, 'field').map(({ name }) => name)`)).toEqual(
      ['Plain'],
    );
    expect(await run(`friction.look([]).fields.map(({ label }) => label)`)).toEqual(['Plain']);
    expect(await run(`[friction.takeFault(), friction.takeFault()]`)).toEqual([true, false]);
    await page.close();
  });

  it('is none where nothing fails', async () => {
    const { page, run } = await pages.open(shop('good'));
    await run(faulty);
    expect(await run(`friction.look([]).fields.map(({ label }) => label)`)).toEqual([
      'Plain',
      'Odd one',
    ]);
    expect(await run('friction.takeFault()')).toBe(false);
    await page.close();
  });
});

describe('a field for a password', () => {
  it('is a text box, as the browser has it, and no other is one for its sake', async () => {
    const { page, run, session } = await pages.open(
      `${healthy}<label>Password <input type="password"></label><label>Colour <input type="color"></label></form>`,
    );
    const names = `friction.locate({ role: 'textbox' }, 'field').map(({ name }) => name)`;
    expect(await run(names)).toEqual(['Plain', 'Password']);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const boxes = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'textbox');
    expect(boxes.map(({ name }) => name?.value)).toEqual(['Plain', 'Password']);
    await page.close();
  });
});

describe('a walk', () => {
  const onForm = (body: string): Walk => ({
    pages: {
      '/': `<form onsubmit="document.querySelector('h1').textContent = 'Sent'; return false">${body}
        <label>Guests <input type="number" name="children"></label><button>Send</button></form><h1>Book</h1>`,
    },
    journey:
      'goal: { see: Sent }\nsteps:\n  - open: /\n  - type: { into: Guests, text: "2" }\n  - click: Send\n',
  });

  it('goes through a form whose fields are called as what forms have, past a sign beside a field', async () => {
    const names =
      'children childNodes matches parentNode assignedSlot shadowRoot querySelector elements';
    const hidden = names.split(' ').map((name) => `<input type="hidden" name="${name}">`);
    const walked = await walkPages([
      onForm(hidden.join('')),
      onForm('<svg width="20" height="20"><circle r="9" cx="9" cy="9"/></svg><input>'),
    ]);
    expect(walked.map(({ result }) => result.outcome)).toEqual(['reached', 'reached']);
    expect(walked.flatMap(({ trace }) => eventsOf(trace, 'unseen'))).toEqual([]);
  });
});
