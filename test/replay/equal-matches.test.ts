import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryPages, openLibrary } from './open-library.ts';

let pages: LibraryPages;
beforeAll(async () => {
  pages = await openLibrary();
});
afterAll(() => pages.close());

type Seen = { readonly css: string; readonly by?: readonly string[] };

/** What is located on a page: the ids that the page gives, and by what one was told from its equals. */
async function located(
  body: string,
  name: string,
  { wanted = 'press', last = '', rung = {}, style = '' } = {},
): Promise<Seen> {
  const { page, run } = await pages.open(
    `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style>${body}`,
  );
  const target = JSON.stringify({ any: name, ...rung });
  const before =
    last === ''
      ? '{ last: "", opened: [] }'
      : `{ last: friction.locate({ css: ${JSON.stringify(last)} }, 'any')[0].id, opened: [] }`;
  const seen = await run<{ css: string; by?: string[] }[]>(
    `friction.locate(${target}, '${wanted}', ${before}).map(({ id, visible, among }) => ({
      css: friction.placeIn(id, 0).id + (visible ? '' : ' unseen'), by: among?.by }))`,
  );
  await page.close();
  const [one] = seen;
  return { css: seen.map(({ css }) => css).join(' and '), ...(one?.by ? { by: one.by } : {}) };
}

const drawer = `.drawer { position: fixed; left: 0; top: 0; bottom: 0; width: 280px; transform: translateX(-100%) }
  .gallery { width: 400px; overflow: hidden } .track { display: flex; width: 1200px; transform: translateX(-400px) }
  .slide { width: 400px } .swipe { display: flex; overflow-x: auto; width: 400px } .swipe .slide { flex: none }`;
const go = (id: string): string => `<button id="${id}">Go</button>`;
const tall = '<div style="height: 3000px"></div>';

/** Of controls of one name, the one that a person means, and why. */
const told: Readonly<Record<string, readonly [() => Promise<Seen>, Seen]>> = {
  'a click means the button, not the field': [
    () =>
      located('<input id="field" aria-label="Search"><button id="it">Search</button>', 'Search'),
    { css: 'it', by: ['verb'] },
  ],
  'also where the field is called exactly so, and the button in other letters': [
    () =>
      located('<input id="field" aria-label="Search"><button id="it">SEARCH</button>', 'Search'),
    { css: 'it', by: ['verb'] },
  ],
  'typing means the field': [
    () =>
      located('<button id="no">Search</button><input id="it" aria-label="Search">', 'Search', {
        wanted: 'field',
      }),
    { css: 'it' },
  ],
  'choosing means the list': [
    () =>
      located('<button id="no">Sort</button><select id="it" aria-label="Sort"></select>', 'Sort', {
        wanted: 'list',
      }),
    { css: 'it', by: ['verb'] },
  ],
  'scrolling means what is about it': [
    () =>
      located('<a id="no" href="#it">Reviews</a><h2 id="it">Reviews</h2>', 'Reviews', {
        wanted: 'any',
      }),
    { css: 'it', by: ['verb'] },
  ],
  'not in a drawer that is shut': [
    () => located(`<nav class="drawer">${go('no')}</nav>${go('it')}`, 'Go', { style: drawer }),
    { css: 'it' },
  ],
  'not on a picture that is not on': [
    () =>
      located(
        `<div class="gallery"><div class="track"><div class="slide">${go('no')}</div><div class="slide">${go('it')}</div>
         <div class="slide">${go('nor')}</div></div></div>`,
        'Go',
        { style: drawer },
      ),
    { css: 'it' },
  ],
  'in the form of the field before': [
    () =>
      located(
        `<form><input id="a">${go('no')}</form><form><input id="b">${go('it')}</form>`,
        'Go',
        { last: '#b' },
      ),
    { css: 'it', by: ['form'] },
  ],
  'in the row of the button before': [
    () =>
      located(
        `<ul><li><input id="a">${go('no')}</li><li><input id="b">${go('it')}</li></ul>`,
        'Go',
        { last: '#b' },
      ),
    { css: 'it', by: ['form'] },
  ],
  'the first of two that send one form': [
    () =>
      located(
        '<form><input id="it" type="submit" value="Go"><p>…</p><button id="no">Go</button></form>',
        'Go',
      ),
    { css: 'it', by: ['place'] },
  ],
  'the first of two links to one place': [
    () => located('<a id="it" href="#x">Go</a> <a id="no" href="#x">Go</a>', 'Go'),
    { css: 'it', by: ['place'] },
  ],
  'in the main content, not in the header or footer': [
    () =>
      located(
        `<header>${go('no')}</header><main>${go('it')}</main><footer>${go('nor')}</footer>`,
        'Go',
      ),
    { css: 'it', by: ['main'] },
  ],
  'in view, not further down': [
    () => located(`<div><p>${go('it')}</p></div>${tall}<section>${go('no')}</section>`, 'Go'),
    { css: 'it', by: ['view'] },
  ],
};

/** Where nothing tells them apart, or where there is but one. */
const twins: Readonly<Record<string, readonly [() => Promise<Seen>, string]>> = {
  'two rows, of which one happens to be in view': [
    () =>
      located(`<ul><li>${go('a')}</li><li style="margin-top: 3000px">${go('b')}</li></ul>`, 'Go'),
    'a and b',
  ],
  'two buttons that send one form differently': [
    () =>
      located(
        '<form><button id="a" name="do" value="1">Go</button><button id="b" name="do" value="2">Go</button></form>',
        'Go',
      ),
    'a and b',
  ],
  'two forms, and nothing was done before': [
    () => located(`<form>${go('a')}</form><form>${go('b')}</form>`, 'Go'),
    'a and b',
  ],
  'two parts of different names, of which one is in view': [
    () => located(`<button id="a">Go on</button>${tall}<button id="b">Go home</button>`, 'Go'),
    'a and b',
  ],
  'one that customers scroll to sideways is as good': [
    () =>
      located(
        `<div class="swipe"><div class="slide">A</div><div class="slide">${go('it')}</div></div>`,
        'Go',
        { style: drawer },
      ),
    'it',
  ],
  'one far down a page is as good': [() => located(`${tall}${go('it')}`, 'Go'), 'it'],
  'one on a window of the browser, in a box that cuts off': [
    () =>
      located(
        `<div style="width: 9px; height: 9px; overflow: hidden; transform: translateX(0)"><dialog id="d">${go('it')}</dialog></div><script>d.showModal()</script>`,
        'Go',
      ),
    'it',
  ],
  'one that hangs out of a box which does not hold it': [
    () =>
      located(
        `<div style="position: relative"><div style="width: 9px; height: 9px; overflow: hidden"><div style="position: absolute; top: 50px">${go('it')}</div></div></div>`,
        'Go',
      ),
    'it',
  ],
  'one beside the page alone is not seen': [
    () => located(`<nav class="drawer">${go('it')}</nav>`, 'Go', { style: drawer }),
    'it unseen',
  ],
  'a page that is kept from scrolling, for a while': [
    () => located(`${tall}${go('it')}`, 'Go', { style: 'body { overflow: hidden }' }),
    'it',
  ],
  'counted ones are counted': [
    () => located(`<main>${go('a')}</main><footer>${go('b')}</footer>`, 'Go', { rung: { nth: 2 } }),
    'a and b',
  ],
};

/** One control in two guises. */
const one: Readonly<Record<string, readonly [() => Promise<Seen>, string]>> = {
  'a list and the button that opened it': [
    () =>
      located(
        `<button id="it" aria-haspopup="listbox" aria-expanded="true" aria-controls="l" aria-label="Town">Oslo</button>
         <ul id="l" role="listbox" aria-label="Town"><li role="option">Rome</li></ul>`,
        'Town',
        { wanted: 'list' },
      ),
    'it',
  ],
  'a list that does not say whose it is': [
    () =>
      located(
        `<input id="it" role="combobox" aria-expanded="true" aria-label="Town"><ul id="no" role="listbox" aria-label="Town"><li role="option">Rome</li></ul>`,
        'Town',
        { wanted: 'list' },
      ),
    'it',
  ],
  'a radio button and the button of its label': [
    () =>
      located(
        `<label><input id="it" type="radio" name="s" aria-label="4 stars"><span id="no" role="button" aria-label="4 stars">★</span></label>`,
        '4 stars',
      ),
    'it',
  ],
  'a list that the page hides and the one that it draws': [
    () =>
      located(
        `<label for="no">Town</label><div><select id="no" style="position: absolute; width: 1px; height: 1px; opacity: 0"></select>
         <div id="it" role="combobox" tabindex="0" aria-label="Town">Oslo</div></div>`,
        'Town',
        { wanted: 'list' },
      ),
    'it',
  ],
  'a button and what it holds': [
    () => located('<a id="it" href="#x"><span role="button">Go</span></a>', 'Go'),
    'it',
  ],
  'two lists with one button each are two': [
    () =>
      located(
        `<select id="a" aria-label="Town"></select><ul id="b" role="listbox" aria-label="Town"><li role="option">Rome</li></ul>`,
        'Town',
        { wanted: 'list' },
      ),
    'a and b',
  ],
};

describe('of controls that are called the same', () => {
  it.each(Object.entries(told))('%s', async (_, [look, seen]) => {
    expect(await look()).toEqual(seen);
  });

  it.each(Object.entries(twins))(
    'nothing is taken that a person would not: %s',
    async (_, [look, seen]) => {
      expect((await look()).css).toBe(seen);
    },
  );

  it.each(Object.entries(one))('one in two guises is one: %s', async (_, [look, seen]) => {
    expect((await look()).css).toBe(seen);
  });
});
