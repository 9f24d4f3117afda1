import { beforeAll, describe, expect, it } from 'vitest';
import { textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

/** Tells how often a list changed and what it holds then. */
const teller = `<p id="result"></p><script>
  let changes = 0;
  addEventListener('change', ({ target }) => {
    const texts = [...target.selectedOptions].map(({ text }) => text);
    document.querySelector('#result').textContent = 'Got after ' + ++changes + ': ' + texts.join(' and ') + '.';
  });
</script>`;

const walk = (list: string, ...options: readonly string[]): Walk => ({
  pages: { '/': `<main><label for="day">Day</label> ${list}</main>${teller}` },
  journey: `goal: done\nsteps:\n  - open: /\n${options.map((option) => `  - choose: { option: ${option}, from: Day }\n`).join('')}`,
});

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const list = (attributes = '', before = '', rest = days): string =>
  `<select id="day" ${attributes}>${before}${rest.map((day) => `<option>${day}</option>`).join('')}</select>`;

describe("the browser's own lists", () => {
  const closed = '<option value="" disabled selected>Please choose</option>';
  const got: Readonly<Record<string, readonly [Walk, string]>> = {
    'below a placeholder that cannot be chosen': [
      walk(list('', closed), 'Tuesday'),
      'Got after 1: Tuesday.',
    ],
    'the first below such a placeholder': [
      walk(list('', closed), 'Monday'),
      'Got after 1: Monday.',
    ],
    'below a placeholder that can be chosen': [
      walk(list('', '<option value="">Please choose</option>'), 'Wednesday'),
      'Got after 1: Wednesday.',
    ],
    'back up from the last': [
      walk(list('', '', days), 'Friday', 'Tuesday'),
      'Got after 2: Tuesday.',
    ],
    'past options that are hidden, disabled or in a closed group': [
      walk(
        `<select id="day"><option>Please choose<option hidden>Saturday<option style="display:none">Sunday
        <option disabled>Monday<optgroup label="Holidays" disabled><option>Easter</optgroup><option>Tuesday<option>Wednesday</select>`,
        'Wednesday',
      ),
      'Got after 1: Wednesday.',
    ],
    'where nothing is chosen at all': [
      walk(`${list()}<script>document.querySelector('#day').selectedIndex = -1</script>`, 'Monday'),
      'Got after 1: Monday.',
    ],
    'a list that shows its rows': [walk(list('size="4"'), 'Tuesday'), 'Got after 1: Tuesday.'],
    'a row that must be scrolled to': [walk(list('size="2"'), 'Friday'), 'Got after 1: Friday.'],
    'one of several': [walk(list('multiple size="5"'), 'Wednesday'), 'Got after 1: Wednesday.'],
    'one more of several': [
      walk(list('multiple size="5"'), 'Monday', 'Thursday'),
      'Got after 2: Monday and Thursday.',
    ],
    'a list that the page may style': [
      walk(
        `<style>select, ::picker(select) { appearance: base-select }</style>${list('', closed)}`,
        'Thursday',
      ),
      'Got after 1: Thursday.',
    ],
  };
  const refused = {
    disabled: walk(
      '<select id="day"><option>Monday<option disabled>Tuesday<option>Wednesday</select>',
      'Tuesday',
    ),
    absent: walk(list('', '<option disabled>Sunday</option>'), 'Saturday'),
    disabledTwin: walk(
      '<select id="day"><option disabled>Tuesday<option>Monday<option>Tuesday</select>',
      'Tuesday',
    ),
  };
  /** A list that the page narrows down a while after something was typed. */
  const narrowed = `<input id="day" role="combobox" aria-controls="all" autocomplete="off"><div role="listbox" id="all" hidden></div>
    <script>
      const field = document.querySelector('#day'), all = document.querySelector('#all');
      let timer;
      const show = () => {
        const fit = ${JSON.stringify([...days, 'Saturday', 'Sunday'])}.filter((name) => name.toLowerCase().includes(field.value.toLowerCase()));
        all.hidden = false;
        all.innerHTML = fit.map((name) => '<div role="option">' + name + '</div>').slice(0, 2).join('') || 'No such day';
      };
      field.onclick = show;
      field.oninput = () => { clearTimeout(timer); timer = setTimeout(show, 300); };
    </script>`;
  const refusedByFilter = walk(narrowed, 'Satturday');
  let walked: (name: string) => Walked;
  beforeAll(async () => {
    const chosen = Object.entries(got).map(([name, [one]]) => [name, one] as const);
    const walks: Record<string, Walk> = {
      ...Object.fromEntries(chosen),
      ...refused,
      refusedByFilter,
    };
    walked = await walkAll(walks);
  }, 240_000);

  it.each(Object.entries(got))('choose what is asked for: %s', (name, [one, told]) => {
    const steps = one.journey.split('- choose').length - 1;
    expect(textAfter(walked(name), steps)).toContain(told);
  });

  it('say of an option that cannot be chosen that it is there, and offer none such', () => {
    const { result, written } = walked('disabled');
    expect(result.outcome).toBe('unmeasured');
    expect(written).toContain(
      'is there, but cannot be chosen. It offers: \\"Monday\\", \\"Wednesday\\"',
    );
    expect(written).not.toContain('There is no option');
  });

  it('say of an option that is not there what is offered', () => {
    const { written } = walked('absent');
    expect(written).toContain(
      'There is no option \\"Saturday\\" in \\"Day\\". It offers: \\"Monday\\"',
    );
    expect(written).not.toContain('\\"Sunday\\"');
  });

  it('say of an option that nothing is called like what there is for the first letters of it', () => {
    expect(walked('refusedByFilter').result.detail).toMatch(
      /There is no option "Satturday" in "Day"\. It offers: "Saturday"/,
    );
  });

  it('take the one that can be chosen of two that are called the same', () => {
    expect(textAfter(walked('disabledTwin'), 1)).toContain('Got after 1: Tuesday.');
  });
});
