import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
const letter = path.join(folder, 'letter.pdf');
const photo = path.join(folder, 'photo.png');
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (
  body: string,
): string => `<main><h1>Your referral</h1>${body}<p id="result">Nothing yet.</p></main><script>
  const take = (files) => { document.querySelector('#result').textContent = 'Got: ' + [...files].map(({ name }) => name).join(', '); };
  const file = document.querySelector('#file');
  if (file) file.onchange = () => take(file.files);
</script>`;

const walk = (into: string, body: string, given = '"${LETTER}"'): Walk => ({
  pages: { '/': page(body) },
  set: { LETTER: letter, PHOTO: photo },
  journey: `goal: { see: "Got: letter.pdf" }\nsteps:\n  - open: /\n  - upload: { file: ${given}, into: "${into}" }`,
});

const opens = 'onclick="document.querySelector(\'#file\').click()"';

describe('what is given a file', () => {
  const taken = {
    'a field as the browser draws it': walk(
      'Letter',
      '<label for="file">Letter</label> <input type="file" id="file">',
    ),
    'a label in place of its field': walk(
      'Add a letter',
      '<style>#file { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) } label { padding: 9px; border: 1px solid }</style><label for="file">Add a letter</label><input type="file" id="file">',
    ),
    'a button beside a field that is not there to see': walk(
      'Add a letter',
      `<p><button type="button" ${opens}>Add a letter</button><input type="file" id="file" hidden></p>`,
    ),
    'a button whose hidden field has its name': walk(
      'Add a letter',
      `<p><button type="button" ${opens}>Add a letter</button><input type="file" id="file" hidden aria-label="Add a letter"></p>`,
    ),
    'a button that makes the field as it is pressed': walk(
      'Add a letter',
      `<button type="button" onclick="const made = document.createElement('input'); made.type = 'file'; made.onchange = () => take(made.files); made.click()">Add a letter</button>`,
    ),
    'a place to drop files that can be pressed': walk(
      'Drop your letter here, or press to choose it',
      `<div role="button" tabindex="0" style="padding: 40px; border: 2px dashed" onclick="if (event.target !== file) file.click()">Drop your letter here, or press to choose it<input type="file" id="file" style="display: none"></div>`,
    ),
    'a place to drop files that says of itself nothing but its words': walk(
      'Drop your letter here',
      `<div style="padding: 40px; border: 2px dashed; cursor: pointer" onclick="if (event.target !== file) file.click()"><span>Drop your letter here</span><input type="file" id="file" style="display: none"></div>`,
    ),
  };
  const refused = {
    nothing: walk('Add a letter', '<button type="button">Add a letter</button>'),
    kind: walk(
      'Letter',
      '<label>Letter <input type="file" id="file" accept=".pdf"></label>',
      '"${PHOTO}"',
    ),
    two: walk(
      'Letter',
      '<label>Letter <input type="file" id="file"></label>',
      '["${LETTER}", "${PHOTO}"]',
    ),
    // A field for another customer, hidden until they say so, beside a button that does something else.
    other: walk(
      'Passport',
      '<p><label for="file" hidden>Passport</label><input type="file" id="file" hidden></p><p><button type="button">Send</button></p>',
    ),
  };
  let walked: (name: keyof typeof taken | keyof typeof refused) => Walked;
  beforeAll(async () => {
    await writeFile(letter, 'A letter.');
    await writeFile(photo, 'A photo.');
    walked = await walkAll({ ...taken, ...refused });
  }, 240_000);

  it.each(Object.keys(taken) as (keyof typeof taken)[])('gives it to %s', (name) => {
    const { result } = walked(name);
    expect(result.outcome).toBe('reached');
    expect(result.counts).toMatchObject({ steps: 2, forcedSteps: 0, clicks: 1, deadEnds: 0 });
  });

  it('tells a button that asks for no file for what it is', () => {
    expect(walked('nothing').result.outcome).toBe('blocked');
    expect(foundIn(walked('nothing'))).toContain('dead-click: dead-click');
  });

  it('says which files a field takes', () => {
    expect(walked('kind').written).toContain('does not take \\"photo.png\\": it takes .pdf.');
    expect(walked('two').written).toContain('takes one file, and the journey gives 2.');
  });

  it('presses nothing for a field that is not shown yet', () => {
    expect(walked('other').result.counts.clicks).toBe(0);
  });
});
