import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

const hide =
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); opacity: 0';

/** Tells what was pressed, typed into and ticked, by id. */
const teller = `<p id="result"></p><script>
  const result = document.querySelector('#result');
  const tell = (words) => { result.textContent += ' ' + words + '.'; };
  addEventListener('change', ({ target }) => tell(target.id + ' is ' + (target.type === 'checkbox' || target.type === 'radio' ? target.checked : target.value)));
  addEventListener('submit', (event) => { event.preventDefault(); tell('Sent'); });
</script>`;

const walk = (step: string, body: string): Walk => ({
  pages: { '/': `<main>${body}</main>${teller}`, '/terms': '<h1>The terms</h1>' },
  journey: `goal: done\nsteps:\n  - open: /\n  - ${step}`,
});

const boxes = `<style>.box input { ${hide} } .box i { display: inline-block; width: 20px; height: 20px; border: 2px solid }</style>`;

/** A list of the page's own making beside the native one that it keeps up to date. */
const drawnList = (native: string): string => `
  <label for="boat">Boat</label><div>
    <select id="boat" style="${native}" tabindex="-1"><option>Choose<option>Canoe<option>Kayak</select>
    <span id="drawn" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0" style="display: inline-block; width: 160px; border: 1px solid; padding: 6px">Choose</span>
    <div role="listbox" hidden><div role="option">Canoe</div><div role="option">Kayak</div></div></div>
  <form><button>Reserve the boat</button></form>
  <script>
    const [list, native] = [document.querySelector('[role=listbox]'), document.querySelector('#boat')];
    document.querySelector('#drawn').onclick = () => { list.hidden = false; };
    for (const option of list.children) option.onclick = () => {
      list.hidden = true;
      native.value = document.querySelector('#drawn').textContent = option.textContent;
      native.dispatchEvent(new Event('change', { bubbles: true }));
    };
  </script>`;

const walks = {
  terms: walk(
    'check: { label: { matches: I accept } }',
    `${boxes}<label class="box" style="display: block; width: 340px; text-align: center"><input type="checkbox" id="terms"><i></i> I accept <a href="/terms">all of these very long general terms</a></label>`,
  ),
  segment: walk(
    'choose: Return',
    `<style>.part input { position: absolute; pointer-events: none; opacity: 0 } .part { border: 1px solid; padding: 8px }</style>
     <label class="part"><input type="radio" name="way" id="single" checked>Single</label><label class="part"><input type="radio" name="way" id="return">Return</label>`,
  ),
  switch: walk(
    'check: Night post',
    `<style>#night { ${hide} }</style><button type="button" id="night" role="switch" aria-checked="false" onclick="ariaChecked = String(ariaChecked !== 'true'); tell('night is ' + ariaChecked)"></button><label for="night" style="padding: 8px; border: 1px solid">Night post</label>`,
  ),
  clippedList: walk('choose: { option: Kayak, from: Boat }', drawnList(hide)),
  absentList: walk('choose: { option: Kayak, from: Boat }', drawnList('display: none')),
  throughWrapper: walk(
    'choose: { option: Kayak, from: Boat }',
    `<label for="boat">Boat</label><div id="around" style="width: 200px; height: 36px; border: 1px solid">
       <div>Choose</div><div><input id="boat" role="combobox" aria-expanded="false" readonly style="opacity: 0; width: 2px; pointer-events: none"></div></div>
     <form><button>Reserve the boat</button></form><div role="listbox" hidden><div role="option" onclick="tell('boat is Kayak')">Kayak</div></div>
     <script>document.querySelector('#around').onmousedown = () => { document.querySelector('[role=listbox]').hidden = false; };</script>`,
  ),
  // Nobody can tell what is drawn for it: the words are there, and the field is not.
  onlyNamed: walk(
    'type: { into: Boat, text: Kayak }',
    '<label for="boat">Boat</label><input id="boat" style="display: none"><canvas width="200" height="40"></canvas>',
  ),
  // Shown only when the customer says that they are a firm: its neighbour is another question.
  notYet: walk(
    'type: { into: Company, text: Alder }',
    '<p><span hidden><label for="firm">Company</label><input id="firm"></span> <label for="name">Name</label> <input id="name"></p>',
  ),
  neighbour: walk(
    'type: { into: Company, text: Alder }',
    '<p><input id="firm" aria-label="Company" style="display: none"> <input id="name" aria-label="Name"></p>',
  ),
} satisfies Record<string, Walk>;

describe('what stands for a control that nobody sees', () => {
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  }, 240_000);

  const done: Readonly<Partial<Record<keyof typeof walks, string>>> = {
    terms: 'terms is true',
    segment: 'return is true',
    switch: 'night is true',
    clippedList: 'boat is Kayak',
    absentList: 'boat is Kayak',
    throughWrapper: 'boat is Kayak',
  };
  it.each(Object.entries(done) as [keyof typeof walks, string][])(
    'is pressed in its place: %s',
    (name, told) => {
      expect(textAfter(walked(name), 1)).toContain(told);
      expect(textAfter(walked(name), 1)).not.toMatch(/Sent|The terms/);
      expect(walked(name).result.counts.deadEnds).toBe(0);
    },
  );

  it('is no way round: what is hidden with all its words blocks, and nothing else is used for it', () => {
    for (const name of ['notYet', 'neighbour'] as const) {
      expect(eventsOf(walked(name).trace, 'stuck')[0]?.found).not.toBe(undefined);
      expect(textAfter(walked(name), 1)).not.toContain('name is');
    }
  });

  it('leaves a walk unmeasured where its words are there and nothing could be told to stand for it', () => {
    expect(walked('onlyNamed').result.outcome).toBe('unmeasured');
    expect(walked('onlyNamed').written).toContain('Name what they press.');
  });
});
