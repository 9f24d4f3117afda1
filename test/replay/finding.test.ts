import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

/** Tells which control was pressed or typed into, by its id. */
const tell = `<p id="result"></p><script>
  const result = document.querySelector('#result');
  for (const kind of ['click', 'input']) addEventListener(kind, (event) => {
    const { id } = event.composedPath().find((node) => node.id) ?? {};
    result.textContent = 'Used: ' + id + '.';
  });
</script>`;

const step = (verb: string, target: string, body: string): Walk => ({
  pages: { '/': `<main>${body}</main>${tell}` },
  journey: `goal: done\nsteps:\n  - open: /\n  - ${verb}: ${target}`,
});
const click = (target: string, body: string): Walk => step('click', target, body);
const type = (field: string, body: string): Walk =>
  step('type', `{ into: ${field}, text: x }`, body);

const shop = `<section><h2>Bread</h2><button id="bread">Edit</button></section>
  <section><h2>Milk</h2><button id="milk">Edit</button></section>`;

/** What is used, by id, for each target. */
const found: Readonly<Record<string, readonly [walk: Walk, id: string]>> = {
  'exactly that name, before the same in other letters': [
    click(
      'Save',
      '<button id="all">Save all</button><button id="big">SAVE</button><button id="it">Save</button>',
    ),
    'it',
  ],
  'the same in other letters, before a part of a name': [
    click('Save', '<button id="all">Save all</button><button id="it">SAVE</button>'),
    'it',
  ],
  'a part of a name, when only one has it': [
    click('Save', '<button id="it">Save all changes</button><button id="no">Cancel</button>'),
    'it',
  ],
  'whatever white space is between the words': [
    click('Book now', '<button id="it">Book&nbsp;<span> now </span></button>'),
    'it',
  ],
  'by a label': [type('Town', '<label for="it">Town</label><input id="it"><input id="no">'), 'it'],
  'by the label around it': [
    type('Town', '<label>Town <input id="it"></label><input id="no">'),
    'it',
  ],
  'by a label with a star for a field that must be filled': [
    type(
      'Name',
      '<label>Name <b>*</b> <input id="it"></label><label>Nickname <input id="no"></label>',
    ),
    'it',
  ],
  'by a placeholder': [
    type('Your town', '<input id="no"><input id="it" placeholder="Your town">'),
    'it',
  ],
  'by a name that is only read out': [
    click('Close', '<p>Close the window</p><button id="it" aria-label="Close">×</button>'),
    'it',
  ],
  'by the text of another element': [
    type('Amount', '<p id="name">Amount</p><input id="it" aria-labelledby="name">'),
    'it',
  ],
  'by a picture’s words': [
    click('Basket', '<a id="it" href="#basket"><img alt="Basket" width="40" height="40"></a>'),
    'it',
  ],
  'by what stands on an old button': [
    click('Send', '<input id="it" type="submit" value="Send">'),
    'it',
  ],
  'by text that is no control of any kind': [
    click('Show more', '<div id="it" style="cursor:pointer">Show more</div>'),
    'it',
  ],
  'the control, before text that says the same': [
    click('Continue', '<p id="no">Continue</p><button id="it">Continue</button>'),
    'it',
  ],
  'by role and name': [
    click(
      '{ role: button, name: Book }',
      '<a id="no" href="#x">Book</a><button id="it">Book</button>',
    ),
    'it',
  ],
  'by label alone, not by placeholder': [
    type(
      '{ label: Town }',
      '<input id="no" placeholder="Town"><label>Town <input id="it"></label>',
    ),
    'it',
  ],
  'by CSS': [
    click(
      '{ css: "main > .go" }',
      '<button id="no">Go</button><button id="it" class="go">Go</button>',
    ),
    'it',
  ],
  'by test id': [
    click(
      '{ testid: go }',
      '<button id="it" data-testid="go">Go</button><button id="no">Go</button>',
    ),
    'it',
  ],
  'by XPath': [
    click('{ xpath: "//button[2]" }', '<button id="no">Go</button><button id="it">Go</button>'),
    'it',
  ],
  'by a pattern': [
    click(
      '{ name: { matches: "^Order \\\\d+$" } }',
      '<button id="no">Order</button><button id="it">Order 12</button>',
    ),
    'it',
  ],
  'within something else': [
    click('{ name: Edit, in: { css: "section:nth-of-type(2)" } }', shop),
    'milk',
  ],
  'the second of two': [click('{ name: Edit, nth: 2 }', shop), 'milk'],
  'in the frame that is named': [
    click(
      '{ name: Pay, frame: Card }',
      `<button id="no">Pay</button><iframe title="Card" width="300" height="100"
        srcdoc="<button id=inner onclick=&quot;parent.document.querySelector('#result').textContent='Used: it.'&quot;>Pay</button>"></iframe>`,
    ),
    'it',
  ],
  'the one that is seen, not its hidden twins': [
    click(
      'Go',
      `<button id="gone" style="display:none">Go</button><button id="unseen" style="visibility:hidden">Go</button>
       <div style="height:0;overflow:hidden"><button id="cut">Go</button></div><button id="it">Go</button>`,
    ),
    'it',
  ],
  'one of two links of one name to one place': [
    click(
      'Blue lamp',
      '<a id="it" href="#lamp"><img alt="Blue lamp" width="40" height="40"></a> <a id="too" href="#lamp">Blue lamp</a>',
    ),
    'it',
  ],
  'a check box by its label, though the box itself is hidden': [
    step(
      'check',
      'I agree',
      '<input id="it" type="checkbox" style="position:absolute;opacity:0;width:1px;height:1px"><label for="it">I agree</label>',
    ),
    'it',
  ],
};

describe('a control is found', () => {
  let walked: (name: string) => Walked;
  beforeAll(async () => {
    walked = await walkAll(
      Object.fromEntries(Object.entries(found).map(([name, [walk]]) => [name, walk])),
    );
  });

  it.each(Object.entries(found))('%s', (name, [, id]) => {
    const { trace } = walked(name);
    expect([trace.end.detail, textAfter(walked(name), 1)]).toEqual([
      '',
      expect.stringContaining(`Used: ${id}.`),
    ]);
  });
});

describe('which of several ways found it', () => {
  const walks = {
    first: click('[Save, { css: "#it" }]', '<button id="it">Save</button>'),
    second: click('[Save, { css: "#it" }]', '<button id="it">Store</button>'),
    late: click(
      '[Save, { css: "#other" }]',
      `<div id="place"></div><button id="other">Other</button><script>setTimeout(() => {
        document.querySelector('#place').innerHTML = '<button id="it">Save</button>'; }, 500)</script>`,
    ),
  };
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });

  const rung = (name: keyof typeof walks) => {
    const act = eventsOf(walked(name).trace, 'act').find(({ verb }) => verb === 'click');
    return [act?.widget?.rung, act?.widget?.rungs];
  };

  it('is told', () => {
    expect(rung('first')).toEqual([1, 2]);
    expect(rung('second')).toEqual([2, 2]);
    expect(walked('second').result.notes.join(' ')).toMatch(/fallback|second|rung|2 of 2/i);
    expect(walked('first').result.notes.join(' ')).not.toMatch(/2 of 2/);
  });

  it('is not decided by a page that is slow', () => {
    expect(rung('late')).toEqual([1, 2]);
    expect(textAfter(walked('late'), 1)).toContain('Used: it.');
  });
});

describe('a control is not found', () => {
  const walks = {
    twins: click('Edit', shop),
    parts: click('Save', '<button id="a">Save all</button><button id="b">Save draft</button>'),
    typo: click(
      'Sumbit ordr',
      '<button>Submit order</button><button>Cancel</button><a href="#h">Help</a>',
    ),
    nothing: click('Pay', '<p>There is nothing to press here.</p>'),
    hidden: click('Pay', '<button style="opacity:0">Pay</button>'),
    disabled: click(
      'Pay',
      '<form><p role="alert">Choose a day first.</p><button disabled>Pay</button></form>',
    ),
    inert: click('Pay', '<div inert><button>Pay</button></div>'),
    option: step(
      'choose',
      '{ option: Sunday, from: Day }',
      '<label>Day <select><option>Monday<option>Tuesday</select></label>',
    ),
    optional: {
      pages: { '/': `<button id="it">Go</button>${tell}` },
      journey:
        'goal: done\nsteps:\n  - open: /\n  - click: Not now\n    optional: true\n  - click: Go',
    },
  } satisfies Record<string, Walk>;
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { timeout: 800, screenshots: true });
  });

  const stuck = (name: keyof typeof walks) => eventsOf(walked(name).trace, 'stuck')[0];

  it('when two fit equally well, and is told what tells them apart', () => {
    expect(stuck('twins')).toMatchObject({ found: 'ambiguous', step: 1 });
    expect(stuck('twins')?.nearest).toEqual([
      'button "Edit" in section "Bread"',
      'button "Edit" in section "Milk"',
    ]);
    expect(stuck('parts')?.found).toBe('ambiguous');
    expect(stuck('parts')?.nearest.join()).toMatch(/Save all.*Save draft/);
    expect(walked('twins').result).toMatchObject({
      outcome: 'unmeasured',
      reason: 'off-script',
      endedInStep: 1,
    });
  });

  it('when it is not there: the nearest names are told, and a picture is taken', () => {
    expect(stuck('typo')).toMatchObject({
      found: 'absent',
      wanted: expect.stringContaining('Sumbit ordr'),
    });
    expect(stuck('typo')?.nearest[0]).toBe('Submit order');
    const { result, screenshots, told } = walked('typo');
    expect([result.outcome, result.reason]).toEqual(['unmeasured', 'off-script']);
    expect(result.detail).toContain('"Submit order"');
    expect(screenshots[1]?.length).toBeGreaterThan(500);
    expect(told.at(-1)).toMatch(/stuck .*"Submit order"/);
    expect(stuck('nothing')).toMatchObject({ found: 'absent', nearest: [] });
  });

  it('when it is hidden, disabled or inert: that is told, with the reason the page gives', () => {
    expect(stuck('hidden')?.found).toBe('hidden');
    expect(stuck('disabled')).toMatchObject({ found: 'disabled', reason: 'Choose a day first.' });
    expect(stuck('inert')?.found).toBe('inert');
  });

  it('when a list does not offer it: what it offers is told', () => {
    expect(stuck('option')).toMatchObject({ found: 'absent', nearest: ['Monday', 'Tuesday'] });
  });

  it('and need not be', () => {
    const { trace, result } = walked('optional');
    expect(trace.steps.map(({ status }) => status)).toEqual(['done', 'skipped', 'done']);
    expect([result.outcome, result.counts.steps]).toEqual(['reached', 2]);
  });
});

describe('where several controls are called the same', () => {
  const walks = {
    chosen: click('Search', '<input id="no" aria-label="Search"><button id="it">Search</button>'),
    same: click('Lamp', '<a id="it" href="#l">Lamp</a> <a id="no" href="#l">Lamp</a>'),
    drawer: click(
      'Prices',
      `<button aria-expanded="false" aria-controls="nav">Menu</button>
       <nav id="nav" style="position:fixed;left:0;top:0;width:200px;transform:translateX(-100%)"><button id="no">Prices</button></nav>`,
    ),
    folded: click('Prices', '<details><summary>More</summary><button>Prices</button></details>'),
    beside: click(
      'Prices',
      '<div style="position:absolute;left:-900px"><button>Prices</button></div>',
    ),
    kind: type('Search', '<button>Search</button>'),
    role: click('{ role: link, name: Search }', '<button>Search</button>'),
    place: click(
      '{ name: Edit, in: Bread }',
      '<section><h2>Milk</h2><button>Edit</button></section><section aria-label="Bread"></section>',
    ),
    twins: click('Edit', shop),
    confirm: {
      pages: {
        '/': `<main><ul><li>Bread <button id="no" onclick="d.hidden = false">Delete</button></li></ul>
          <div id="d" role="dialog" aria-label="Delete it?" hidden style="position:fixed;inset:60px;background:#fff"><h2>Delete it?</h2><button id="it">Delete</button></div></main>${tell}`,
      },
      journey: 'goal: done\nsteps:\n  - open: /\n  - click: Delete\n  - click: Delete',
    },
  } satisfies Record<string, Walk>;
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { timeout: 1500 });
  });
  const stuck = (name: keyof typeof walks) => eventsOf(walked(name).trace, 'stuck')[0];

  it('the report says which was taken and why, where that makes a difference', () => {
    expect(textAfter(walked('chosen'), 1)).toContain('Used: it.');
    expect(walked('chosen').result.notes.join()).toContain(
      'taken of 2 of that name, as it is what one does this with.',
    );
    expect(walked('same').result.notes.join()).not.toContain('of that name');
  });

  it('what a press has opened comes before what was pressed', () => {
    expect(textAfter(walked('confirm'), 2)).toContain('Used: it.');
    expect(walked('confirm').result.notes.join()).toContain('in what the customer had opened');
  });

  it('a closed part of the page is told with what opens it, and is no dead end', () => {
    expect(stuck('drawer')).toMatchObject({ found: 'closed', nearest: ['Menu'] });
    expect(stuck('folded')).toMatchObject({ found: 'closed', nearest: ['More'] });
    expect(stuck('beside')?.found).toBe('outside');
    const results = (['drawer', 'folded', 'beside'] as const).map((name) => walked(name).result);
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'unmeasured'));
    expect(results.map(({ counts }) => counts.deadEnds)).toEqual([0, 0, 0]);
  });

  it('a name that is there, and does not fit, is told with what to write', () => {
    expect(stuck('kind')?.message).toBe(
      '"Search" is there, but it is a button, and the step needs a field to type into. Use "click: Search", or name a field to type into.',
    );
    expect(stuck('role')?.message).toContain('it is a button. Write "role: button"');
    expect(stuck('place')?.message).toContain('it is in section "Milk"');
  });

  it('equals are listed, with what tells them apart', () => {
    expect(stuck('twins')?.message).toContain('in section "Bread"');
    expect(stuck('twins')?.message).toContain('{ name: …, in: Bread }');
  });
});
