import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryPages, openLibrary } from './open-library.ts';

const roles =
  'alert alertdialog application article banner button checkbox combobox complementary contentinfo dialog feed figure form grid group heading img link list listbox log main marquee math menu menubar meter navigation note progressbar radio radiogroup region scrollbar search searchbox separator slider spinbutton status switch tablist tabpanel textbox timer toolbar tooltip tree treegrid';
const inputs =
  'button checkbox color date datetime-local email file image month number password radio range reset search submit tel text time url week';
const elements =
  'address article aside b bdi blockquote button code dfn div em fieldset figure footer form h1 h2 h3 h4 h5 h6 header i main mark meter nav ol output p pre progress q s section small span strong sub sup textarea time u ul';

/** Every element and role that people meet, plain and named, at its place in the page and in an article. */
const parts: readonly string[] = [
  ...roles
    .split(' ')
    .flatMap((role) => [
      `<div role="${role}">Words</div>`,
      `<span role="${role}" aria-label="A name" tabindex="0">Words</span>`,
      `<button role="${role}">Words</button>`,
    ]),
  ...inputs
    .split(' ')
    .flatMap((type) => [
      `<input type="${type}">`,
      `<input type="${type}" aria-label="A name" list="l">`,
      `<label>A label <input type="${type}" title="Hint" placeholder="Example"></label>`,
    ]),
  ...elements
    .split(' ')
    .flatMap((tag) => [
      `<${tag}>Words</${tag}>`,
      `<${tag} aria-label="A name">Words</${tag}>`,
      `<article><${tag} title="A title">Words</${tag}></article>`,
    ]),
  '<a>Words</a>',
  '<a href="#x">Words</a>',
  '<a href="#x"><img alt="A picture" width="9" height="9"></a>',
  '<img alt="A picture" width="9" height="9">',
  '<select><option>One</option></select>',
  '<select multiple aria-label="A name"><option>One</option></select>',
  '<select size="3"><option>One</option></select>',
  '<details open><summary>More</summary>Words</details>',
  '<dialog open>Words</dialog>',
  '<hr>',
  '<table><tbody><tr><th>Head</th><td>Cell</td></tr></tbody></table>',
  '<ul><li>Words</li></ul>',
  '<div contenteditable="true" aria-label="A name">Words</div>',
  '<button role="none nonsense button">Words</button>',
  '<div role="nonsense button">Words</div>',
  '<div role="BUTTON">Words</div>',
];

/** Pages give no words to these: nobody looks for one by its role. */
const plain = new Set(['', 'generic', 'none', 'presentation', 'GenericContainer', 'StaticText']);

let pages: LibraryPages;
beforeAll(async () => {
  pages = await openLibrary();
});
afterAll(() => pages.close());

type Told = { readonly html: string; readonly role: string; readonly name: string };

/** What we say and what the browser's own tree says of each element that the page numbers. */
async function compared(): Promise<readonly (readonly [ours: Told, browsers: Told])[]> {
  const body = parts.map((part, at) => `<div id="p${at}">${part}</div>`).join('\n');
  const { page, run, session } = await pages.open(
    `<!doctype html><datalist id="l"><option>One</datalist>${body}`,
  );
  await page.evaluate(
    `[...document.querySelectorAll('[id^=p] *')].forEach((one, at) => { one.id = 'n' + at })`,
  );
  const ours = await run<
    (Told & { id: string })[]
  >(`[...document.querySelectorAll('[id^=n]')].map((one) => {
    const [{ role, name }] = friction.locate({ css: '#' + one.id }, 'any');
    return { id: one.id, html: one.outerHTML.replace(/ id="n\\d+"/g, ''), role, name };
  })`);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.send('DOM.enable');
  const { nodes: dom } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const ids = new Map(
    dom.map(({ backendNodeId, attributes = [] }) => [
      backendNodeId,
      attributes[attributes.indexOf('id') + 1] ?? '',
    ]),
  );
  const seen = new Map(
    nodes.map(({ backendDOMNodeId, role, name }) => [
      ids.get(backendDOMNodeId ?? -1) ?? '',
      { role: String(role?.value ?? ''), name: String(name?.value ?? '') },
    ]),
  );
  await page.close();
  return ours.map(({ id, ...one }) => [
    one,
    { html: one.html, ...(seen.get(id) ?? { role: '', name: '' }) },
  ]);
}

/** Where the browser's tree has another word, and why that is left so. */
const known: readonly (readonly [RegExp, string])[] = [
  [
    /: , (LabelText|ColorWell|Date|DateTime|InputTime)$/,
    'a word of the browser alone, and no role',
  ],
  [/: button, DisclosureTriangle$/, 'a word of the browser alone; it is pressed like a button'],
  [/: (banner|contentinfo), section(header|footer)$/, 'a word of the browser alone'],
  [/list="l">: \w*, combobox$/, 'a date or number with suggestions is entered as one'],
  [/^<input type="file".*: , button$/, 'it takes a file, which is not given by a press'],
  [/: img, image$/, 'two words for one role'],
  [
    /^<button role="(form|region)">.*, button$/,
    'a part of the page without a name; no page makes a button one',
  ],
  [/^<th>.*: columnheader, rowheader$/, 'a heading of a table either way'],
  [
    /^<(address|blockquote|code|dfn|em|mark|meter|p|s|strong|sub|sup|time)\b.*: , \w+$/,
    'words, and nothing to use',
  ],
];

describe('roles', () => {
  it('are those that the browser itself tells, but for the differences listed here', async () => {
    const all = (await compared()).filter(([, { role }]) => !plain.has(role));
    expect(all.length).toBeGreaterThan(250);
    const others = all
      .filter(([ours, browsers]) => ours.role !== browsers.role)
      .map(([ours, browsers]) => `${ours.html}: ${ours.role}, ${browsers.role}`);
    expect(others.filter((one) => !known.some(([pattern]) => pattern.test(one)))).toEqual([]);
    expect(known.filter(([pattern]) => !others.some((one) => pattern.test(one)))).toEqual([]);
    const controls = all.filter(([, { role, name }]) => used.has(role) && name !== '');
    expect(controls.length).toBeGreaterThan(60);
    const misnamed = controls.filter(([ours, { name }]) => ours.name !== name);
    expect(misnamed.map(([{ html }]) => html)).toEqual(namedOtherwise);
  });
});

const used = new Set(
  'button checkbox combobox link listbox radio searchbox slider spinbutton switch textbox'.split(
    ' ',
  ),
);

/** The browser's own words for a file or a picture are read by nobody; and what stands on a button is read before its label. */
const namedOtherwise = [
  '<input type="file">',
  '<input type="image">',
  '<input type="reset" title="Hint" placeholder="Example">',
  '<input type="submit" title="Hint" placeholder="Example">',
];
