import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

/** Tells what was changed, by id. */
const teller = `<p id="result"></p><script>
  const result = document.querySelector('#result');
  const tell = (words) => { result.textContent += ' ' + words + '.'; };
  addEventListener('change', ({ target }) => tell(target.id + ' is ' + (target.type === 'checkbox' ? target.checked : target.value)));
</script>`;

const walk = (steps: string, body: string): Walk => ({
  pages: { '/': `${teller}<main>${body}</main>` },
  journey: `goal: done\nsteps:\n  - open: /\n${steps}`,
});

/** Six boxes as some libraries draw a code: no maxlength, and the cursor goes on by script. */
const boxes = (count: number, labelled = false): string =>
  `${Array.from({ length: count }, (_, at) => `<input inputmode="numeric" style="width: 40px; height: 40px"${labelled ? ` aria-label="Figure ${at + 1}"` : ''}>`).join('')}
   <script>
     const all = [...document.querySelectorAll('input')];
     for (const [at, box] of all.entries()) box.oninput = () => {
       box.value = box.value.slice(-1);
       all[at + 1]?.focus();
       if (all.every(({ value }) => value !== '')) tell('code is ' + (all.map(({ value }) => value).join('') === '4711' ? 'right' : 'wrong'));
     };
   </script>`;

const drawnSlider = (before: string): string => `
  ${before}<div style="position: relative; width: 200px; height: 20px"><div style="height: 20px; background: silver"></div>
    <div id="weeks" role="slider" tabindex="0" aria-valuemin="0" aria-valuemax="10" aria-valuenow="4" style="position: absolute; left: 72px; top: 2px; width: 16px; height: 16px; background: navy"></div></div>
  <script>
    weeks.onkeydown = ({ key }) => {
      if (key !== 'ArrowRight') return;
      weeks.ariaValueNow = Number(weeks.ariaValueNow) + 1;
      weeks.style.left = weeks.ariaValueNow * 20 - 8 + 'px';
      tell('weeks is ' + weeks.ariaValueNow);
    };
  </script>`;

/** A list that was drawn without any role, beside words that point to nothing. */
const drawnList = (caption: string): string => `
  <div><label>${caption}</label><div id="list" tabindex="0" style="width: 200px; padding: 8px; border: 1px solid">
    <span id="shown">Please choose</span>
    <div id="menu" style="display: none"><div>The cellar</div><div>The terrace</div></div></div></div>
  <script>
    list.onclick = () => { menu.style.display = 'block'; };
    for (const item of menu.children) item.onclick = (event) => {
      event.stopPropagation(); menu.style.display = 'none'; shown.textContent = item.textContent; tell('room is ' + item.textContent);
    };
  </script>`;

const walks = {
  codeAfterWords: walk(
    '  - type: { into: Door code, text: "4711" }',
    `<p>Door code</p><div>${boxes(4)}</div>`,
  ),
  codeCalledByNumber: walk(
    '  - type: { into: Door code, text: "4711" }',
    `<p>Door code</p><div>${boxes(4, true)}</div>`,
  ),
  // Three amounts of one size in a row, each called something else, are no code.
  amounts: walk(
    '  - type: { into: Children, text: "2" }\n  - press: Tab',
    '<div>Adults <input id="a" aria-label="Adults" style="width: 40px; height: 30px">Children <input id="c" aria-label="Children" style="width: 40px; height: 30px">Dogs <input id="d" aria-label="Dogs" style="width: 40px; height: 30px"></div>',
  ),
  // Every control of a form that is sent has asked.
  askedByDrawn: walk(
    '  - click: Send',
    `<form onsubmit="tell('sent'); return false">${drawnSlider('<div>Weeks</div>')}${drawnList('Room')}<button>Send</button></form>`,
  ),
  // A box that only scrolls is no list, and a track with two thumbs is one question.
  askedByTrack: walk(
    '  - click: Send',
    `<form onsubmit="tell('sent'); return false"><p>The terms</p><div tabindex="0" style="height: 60px; overflow: auto"><p style="height: 300px">Long words</p></div>
     <p>Price</p><div>${[20, 80].map((at) => `<span role="slider" tabindex="0" aria-label="${at}" aria-valuenow="${at}" style="display: inline-block; width: 16px; height: 16px; background: navy"></span>`).join('')}</div><button>Send</button></form>`,
  ),
  calendarOfField: walk(
    '  - type: { into: Arrival, text: 05/14/2027 }\n  - type: { into: Nights, text: "3" }\n  - press: Tab',
    `<p><label for="arrival">Arrival</label><br><input id="arrival"></p><p><label for="nights">Nights</label><br><input id="nights"></p>
     <script>
       const month = document.createElement('div');
       month.style = 'position: absolute; width: 260px; height: 200px; background: white; border: 1px solid';
       month.innerHTML = '<button type="button">‹</button> May 2027 <button type="button">›</button>' + Array.from({ length: 31 }, (_, day) => '<a href="#">' + (day + 1) + '</a> ').join('');
       for (const sign of month.querySelectorAll('button')) sign.onclick = () => tell('another month');
       arrival.onfocus = () => { const { left, bottom } = arrival.getBoundingClientRect(); month.style.left = left + 'px'; month.style.top = bottom + scrollY + 'px'; document.body.append(month); };
       arrival.onkeydown = ({ key }) => { if (key === 'Tab') month.remove(); };
     </script>`,
  ),
  rangeOnThumb: walk(
    '  - press: { key: ArrowRight, on: Years }\n  - press: { key: ArrowRight, on: Years }',
    '<label for="years">Years</label><input type="range" id="years" min="0" max="10" value="2" style="width: 300px">',
  ),
  // The browser's slider lies unseen over a track that was drawn for it.
  rangeOverTrack: walk(
    '  - press: { key: ArrowRight, on: Years }\n  - press: { key: ArrowRight, on: Years }',
    '<label for="years">Years</label><div style="position: relative; width: 300px; height: 30px; background: silver"><input type="range" id="years" min="0" max="10" value="2" style="position: absolute; width: 300px; height: 30px; margin: 0; opacity: 0"></div>',
  ),
  sliderAfterWords: walk(
    '  - press: { key: ArrowRight, on: Weeks }\n  - press: { key: ArrowRight, on: Weeks }',
    drawnSlider('<div>Weeks</div>'),
  ),
  listAfterWords: walk('  - choose: { option: The terrace, from: Room }', drawnList('Room')),
  listByItsWords: walk(
    '  - choose: { option: The terrace, from: Please choose }',
    drawnList('Room'),
  ),
  // What was chosen before stands in the list with a sign to take it away.
  listWithChip: walk(
    '  - choose: { option: The terrace, from: Room }',
    drawnList('Room').replace(
      'Please choose',
      'The hall <i role="button" tabindex="-1" aria-label="Take away" style="display: inline-block; width: 14px; height: 14px"></i>',
    ),
  ),
  // Words that stand before another control are not those of the next one.
  wordsOfAnother: walk(
    '  - choose: { option: The terrace, from: Name }',
    `<div><label for="name">Name</label> <input id="name"> ${drawnList('')}</div>`,
  ),
  boxBeforeWords: walk(
    '  - check: More olives',
    '<div><input type="checkbox" id="olives"><label>More olives</label></div><div><input type="checkbox" id="nuts"><label>More nuts</label></div>',
  ),
  slottedName: walk(
    '  - check: Used books will do',
    `<book-box>Used books will do</book-box><book-box>New ones only</book-box><script>
      customElements.define('book-box', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = '<label><input type="checkbox" style="position: absolute; opacity: 0"><i style="display: inline-block; width: 16px; height: 16px; border: 1px solid"></i><span><slot></slot></span></label>';
          root.querySelector('input').onchange = () => tell(this.textContent + ' is ticked');
        }
      });
    </script>`,
  ),
} satisfies Record<string, Walk>;

describe('controls that a page draws by itself', () => {
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  }, 240_000);

  const done: Readonly<Partial<Record<keyof typeof walks, string>>> = {
    codeAfterWords: 'code is right',
    codeCalledByNumber: 'code is right',
    amounts: 'c is 2',
    rangeOnThumb: 'years is 4',
    rangeOverTrack: 'years is 4',
    sliderAfterWords: 'weeks is 6',
    listAfterWords: 'room is The terrace',
    listByItsWords: 'room is The terrace',
    listWithChip: 'room is The terrace',
    calendarOfField: 'nights is 3',
    boxBeforeWords: 'olives is true',
    slottedName: 'Used books will do is ticked',
  };
  it.each(Object.entries(done) as [keyof typeof walks, string][])(
    'are used by what a person reads for them: %s',
    (name, told) => {
      const steps = walked(name).trace.steps.length;
      expect(textAfter(walked(name), steps - 1)).toContain(told);
      expect(walked(name).result.outcome).toBe('reached');
    },
  );

  it('does not take the words of one control for another', () => {
    expect(eventsOf(walked('wordsOfAnother').trace, 'stuck')).toHaveLength(1);
    expect(textAfter(walked('wordsOfAnother'), 1)).not.toContain('room is');
  });

  it('enters a slider with one press on its thumb, and none where it has the focus', () => {
    expect(walked('rangeOnThumb').result.counts).toMatchObject({ clicks: 1, keystrokes: 2 });
    expect(walked('sliderAfterWords').result.counts).toMatchObject({ clicks: 1, keystrokes: 2 });
  });

  it('counts the boxes of a code as one question, and amounts as three', () => {
    expect(walked('codeAfterWords').result.counts.questions.asked).toBe(1);
    expect(walked('codeCalledByNumber').result.counts.questions.asked).toBe(1);
    expect(walked('amounts').result.counts.questions.asked).toBe(3);
  });

  it('counts a slider and a list that were drawn as questions, and no box that only scrolls', () => {
    expect(walked('askedByDrawn').result.counts.questions.asked).toBe(2);
    expect(walked('askedByTrack').result.counts.questions.asked).toBe(1);
  });

  it('leaves a field whose own calendar lies over the next one with a key, and presses nothing in that', () => {
    const { counts } = walked('calendarOfField').result;
    expect(counts).toMatchObject({ forcedSteps: 0, clicks: 2 });
    expect(textAfter(walked('calendarOfField'), 3)).not.toContain('another month');
  });
});
