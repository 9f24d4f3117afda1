import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

/** Counts events by kind, and whether a person could have made them. */
const counter = `<p id="result">Nothing yet.</p><script>
  const seen = {};
  let trusted = true;
  const kinds = ['keydown', 'keyup', 'beforeinput', 'input', 'change', 'pointerdown', 'mousedown', 'click', 'touchstart', 'paste'];
  for (const kind of kinds) addEventListener(kind, (event) => {
    seen[kind] = (seen[kind] ?? 0) + 1;
    trusted &&= event.isTrusted;
    const value = event.target.value ?? event.target.textContent ?? '';
    const counts = kinds.filter((name) => seen[name]).map((name) => name + ' ' + seen[name]).join(', ');
    document.querySelector('#result').textContent =
      'Seen: ' + counts + (trusted ? '; all real' : '; some made up') + '; length ' + value.length;
  }, true);
</script>`;

const value = `<p id="result">Nothing yet.</p><script>
  addEventListener('input', ({ target }) => {
    document.querySelector('#result').textContent = 'Value: <' + (target.value ?? target.innerText) + '>';
  }, true);
</script>`;

const walk = (steps: readonly string[], body: string, head = ''): Walk => ({
  pages: { '/': `<main>${body}</main>` },
  journey: `${head}goal: done\nsteps:\n  - open: /\n${steps.map((step) => `  - ${step}\n`).join('')}`,
});

const long = 'the quick brown fox jumps over the lazy dog '.repeat(3).slice(0, 120);
const mixed = 'Crème brûlée №5 €7 — 日本語 👩‍👩‍👧 {tab}';

describe('what a field gets', () => {
  const walks = {
    long: walk(
      [`type: { into: Note, text: "${long}" }`],
      `<label>Note <textarea></textarea></label>${counter}`,
    ),
    mixed: walk(
      [`type: { into: Note, text: "${mixed}" }`],
      `<label>Note <input size="60"></label>${counter}`,
    ),
    lines: walk(
      ['type: { into: Note, text: "one\\ntwo" }'],
      `<label>Note <textarea></textarea></label>${counter}`,
    ),
    prefilled: walk(
      ['type: { into: Street, text: 7 Linden Row }'],
      `<label>Street <input value="1 Old Street"></label>${counter}`,
    ),
    area: walk(
      ['type: { into: Street, text: new }'],
      `<label>Street <textarea>old\nlines</textarea></label>${counter}`,
    ),
    rich: walk(
      ['type: { into: Letter, text: Dear Anna }'],
      `<div contenteditable="true" role="textbox" aria-label="Letter">Dear all</div>${counter}`,
    ),
    focused: walk(
      ['type: { into: Name, text: Anna }'],
      `<label>Name <input autofocus></label>${counter}`,
    ),
    paste: walk(
      ['paste: { into: Code, text: "12345678" }'],
      `<label>Code <input></label>${counter}`,
    ),
    secret: walk(
      ['{ type: { into: Password, text: s3cret-W0rd }, secret: true }'],
      `<label>Password <input type="password"></label>${counter}`,
    ),
  };
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });

  const seen = (name: keyof typeof walks): string => textAfter(walked(name), 1);
  const counts = (name: keyof typeof walks): readonly number[] => {
    const { clicks, keystrokes } = walked(name).result.counts;
    return [clicks, keystrokes];
  };

  it('are real keys: 120 characters are 120 keys pressed and let go', () => {
    expect(seen('long')).toContain('keydown 120, keyup 120, beforeinput 120, input 120');
    expect(seen('long')).toMatch(/click 1; all real; length 120$/m);
    expect(counts('long')).toEqual([1, 120]);
  });

  it('is every character as it is written, in any script', () => {
    expect(seen('mixed')).toContain(`all real; length ${mixed.length}`);
    expect(seen('lines')).toContain('length 7');
  });

  it('takes the place of what the field held', () => {
    expect(seen('prefilled')).toContain('length 12');
    expect(seen('area')).toContain('length 3');
    expect(seen('rich')).toContain('length 9');
    // Control+A is two keys, beside the 12 characters and 2 with Shift.
    expect(counts('prefilled')).toEqual([1, 16]);
  });

  it('needs no press where the cursor is there already', () => {
    expect(counts('focused')).toEqual([0, 5]);
    expect(seen('focused')).not.toContain('click');
  });

  it('comes as one paste where the step pastes', () => {
    expect(seen('paste')).toMatch(/input 1.*paste 1/);
    expect(seen('paste')).toContain('length 8');
    expect(counts('paste')).toEqual([1, 2]);
  });

  it('costs no less when it is a secret', () => {
    expect(seen('secret')).toContain('length 11');
    // 11 characters, and 1 more for W with Shift; it starts in small letters.
    expect(counts('secret')).toEqual([1, 12]);
  });
});

describe('what a press does', () => {
  const cover = (extra: string): string => `
    <style>#over { position: fixed; inset: 0; background: #000b } #over > div { margin: 20vh auto; width: 400px; padding: 20px; background: #fff }</style>
    <div id="over" role="dialog" aria-label="Newsletter"><div><h2>Sign up for our newsletter</h2>
      <p>Be the first to hear of offers.</p><input type="email" aria-label="E-mail">
      <button ${extra}>No thanks</button></div></div>
    <button id="go" onclick="document.querySelector('#result').textContent += ' Gone on.'">Go on</button><p id="result">Nothing yet.</p>`;
  const closes = 'onclick="document.querySelector(\'#over\').remove()"';
  const far = '<div style="height:3000px"></div>';
  const walks = {
    native: walk(
      ['choose: { option: Tuesday, from: Day }'],
      `<label>Day <select><option value="">Choose<option>Monday<option>Tuesday<option>Wednesday</select></label>${counter}`,
    ),
    box: walk(
      ['check: I agree', 'uncheck: I agree'],
      `<label><input type="checkbox"> I agree</label>${counter}`,
    ),
    already: walk(
      ['check: I agree'],
      `<label><input type="checkbox" checked> I agree</label>${counter}`,
    ),
    covered: walk(['click: Go on'], cover(closes)),
    stubborn: walk(['click: Go on'], cover('')),
    header: walk(
      ['click: Far down'],
      `<header style="position:sticky;top:0;height:120px;background:#eee;z-index:5">Header</header>${far}
       <button>Far down</button>${far}<footer style="position:fixed;bottom:0;left:0;right:0;height:200px;background:#ddd">Footer</footer>${counter}`,
    ),
    moving: walk(
      ['click: Start', 'click: Order'],
      `<style>.go { transition: translate 400ms } .on { translate: 300px 200px }</style>
       <button onclick="document.querySelector('.go').classList.add('on')">Start</button><button class="go">Order</button>${counter}`,
    ),
    disabled: walk(
      ['click: Pay'],
      `<button disabled>Pay</button>${counter}<script>setTimeout(() => { document.querySelector('button').disabled = false }, 700)</script>`,
    ),
    replaced: walk(
      ['click: Pay'],
      `<div id="place"><button>Pay</button></div>${counter}<script>
        let left = 5;
        const every = setInterval(() => {
          document.querySelector('#place').innerHTML = '<button>Pay</button>';
          if (--left === 0) clearInterval(every);
        }, 300)</script>`,
    ),
    enter: walk(
      ['type: { into: Search, text: lamp }', 'press: Enter'],
      `<form onsubmit="event.preventDefault(); result.textContent += ' Sent.'"><label>Search <input></label><button>Find</button></form><p id="result">Nothing yet.</p>`,
    ),
    tab: walk(
      ['type: { into: First, text: a }', 'press: Tab', 'type: { into: Second, text: b }'],
      `<label>First <input></label> <label>Second <input></label>${counter}`,
    ),
  };
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });

  const seen = (name: keyof typeof walks, step = 1): string => textAfter(walked(name), step);

  it('is real in a list of the browser’s own, which counts two presses', () => {
    expect(seen('native')).toMatch(/input 1, change 1.*all real/);
    expect(seen('native')).toContain('length 7');
    const { clicks, keystrokes } = walked('native').result.counts;
    expect([clicks, keystrokes]).toEqual([2, 0]);
  });

  it('is real in a check box, and none where it is checked already', () => {
    expect(seen('box', 2)).toMatch(/change 2.*click 2; all real/);
    expect(seen('already')).toContain('Nothing yet.');
    expect([walked('box').result.counts.clicks, walked('already').result.counts.clicks]).toEqual([
      2, 0,
    ]);
  });

  it('closes what lies over the control first, and is charged for it', () => {
    const { trace, result } = walked('covered');
    expect(seen('covered')).toContain('Gone on.');
    expect(eventsOf(trace, 'act').map(({ verb, purpose }) => `${verb} ${purpose}`)).toEqual([
      'open script',
      'click close-overlay',
      'click script',
    ]);
    expect(eventsOf(trace, 'covered')).toMatchObject([{ when: 'before', overlay: 'o1' }]);
    expect(eventsOf(trace, 'overlay')).toMatchObject([{ covered: true, closed: 'closed' }]);
    expect([result.counts.steps, result.counts.forcedSteps, result.counts.clicks]).toEqual([
      3, 1, 2,
    ]);
  });

  it('never goes through what cannot be closed', () => {
    const { trace, result } = walked('stubborn');
    expect(seen('stubborn')).not.toContain('Gone on.');
    expect([result.outcome, result.reason]).toEqual(['blocked', 'blocked-view']);
    expect(eventsOf(trace, 'overlay')[0]).toMatchObject({ closed: 'could-not-be-closed' });
  });

  it('reaches a control from under a header and a footer that stay', () => {
    expect(seen('header')).toMatch(/click 1; all real/);
    expect(walked('header').result.counts.interruptions).toEqual({});
  });

  it('waits until the control holds still, can be used, and is not replaced any more', () => {
    for (const name of ['moving', 'disabled', 'replaced'] as const) {
      expect([name, walked(name).trace.end.detail]).toEqual([name, '']);
      expect(seen(name, name === 'moving' ? 2 : 1)).toMatch(/click \d; all real/);
    }
  });

  it('of Enter sends a form, and of Tab goes to the next field, which then needs no press', () => {
    expect(seen('enter', 2)).toContain('Sent.');
    expect(walked('enter').result.counts).toMatchObject({ steps: 3, clicks: 1, keystrokes: 5 });
    expect(walked('tab').result.counts).toMatchObject({ steps: 4, clicks: 1, keystrokes: 3 });
  });
});

describe('fields for dates and times', () => {
  const field = (kind: string, text: string, language = 'en-US'): Walk =>
    walk(
      [`type: { into: When, text: "${text}" }`],
      `<label>When <input type="${kind}"></label>${value}`,
      `customer: { language: ${language} }\n`,
    );
  const walks: Readonly<Record<string, Walk>> = {
    date: field('date', '2027-03-09'),
    'date in German': field('date', '2027-03-09', 'de-DE'),
    'date in Swedish': field('date', '2027-11-24', 'sv-SE'),
    time: field('time', '14:05'),
    'time before noon': field('time', '09:30'),
    'time in German': field('time', '14:05', 'de-DE'),
    month: field('month', '2027-03'),
    'date and time': field('datetime-local', '2027-03-09T14:05'),
  };
  /** The keys that a person presses. */
  const keystrokes: Readonly<Record<string, number>> = {
    date: 8,
    'date in German': 8,
    'date in Swedish': 8,
    time: 4,
    'time before noon': 4,
    'time in German': 4,
    month: 6,
    'date and time': 13,
  };
  let walked: (name: string) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });

  it.each(Object.entries(keystrokes))(
    'take the digits in an order of their own: %s',
    (name, keys) => {
      const { trace, result } = walked(name);
      expect(trace.end.detail).toBe('');
      // The field holds just what the step says: otherwise it would not be taken for what was typed.
      expect(textAfter(walked(name), 1)).toContain('Value: <‹typed: When›>');
      expect([result.counts.clicks, result.counts.keystrokes]).toEqual([1, keys]);
    },
  );
});
