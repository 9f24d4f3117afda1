import { beforeAll, describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/interpret.ts';
import { questionsAsked } from '../../src/meaning/asked.ts';
import { eventsOf, foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const walk = (body: string, steps: readonly string[], head = 'needs: [email]\n'): Walk => ({
  pages: { '/': `<h1>A form</h1><main>${body}</main>` },
  journey: `${head}goal: done\nsteps:\n  - open: /\n${steps.map((step) => `  - ${step}\n`).join('')}`,
});

const in_ = (language: string): string =>
  `<script>document.documentElement.lang = '${language}'</script>`;

const times = (count: number, each: (nth: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at + 1)).join('');

/** A button that answers: a press that does nothing would be tried again. */
const go = `<button type="button" onclick="document.querySelector('h1').textContent = 'Done'">Go</button>`;

/** Whatever is entered, the whole form is drawn anew, as some scripts do; a business is asked for its name. */
const drawnAnew = `<div id="here"></div>${go}<script>
  const state = { mail: '', kind: '', company: '' };
  const field = (name, label, type) =>
    '<label>' + label + ' <input name="' + name + '" type="' + type + '" value="' + state[name] + '"></label> ';
  const draw = () => {
    const here = document.querySelector('#here');
    here.innerHTML = '<form>' + field('mail', 'E-mail', 'email') + field('kind', 'Private or business', 'text') +
      (state.kind.startsWith('fir') ? field('company', 'Company', 'text') : '') + '</form>';
  };
  addEventListener('input', ({ target }) => {
    const { name } = target;
    state[name] = target.value;
    draw();
    const now = document.querySelector('[name=' + name + ']');
    now.focus();
    now.type === 'email' || now.setSelectionRange(now.value.length, now.value.length);
  });
  draw();
</script>`;

/** Goes on to the next box by itself. */
const goesOn = `<script>
  addEventListener('input', ({ target }) => {
    if (target.value.length === target.maxLength) target.nextElementSibling?.focus();
  });
</script>`;

/** Shows where the digits go, and puts them there. */
const masked = `<form>
  <label>Phone <input name="phone" type="tel" value="(___) ___-____"></label>
  <label>Born <input name="born" value="dd.mm.yyyy"></label>
  <label>Nickname <input name="nick" placeholder="Your nickname" value="Your nickname"></label>
  <label>Country <input name="country" value="Norway"></label>
  ${go}</form><script>
  const [phone] = document.querySelectorAll('input');
  const digits = [];
  phone.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    digits.push(...(event.data ?? '').replace(/[^0-9]/g, ''));
    let at = 0;
    phone.value = '(___) ___-____'.replace(/_/g, () => digits[at++] ?? '_');
  });
</script>`;

/** Controls that look the same and ask the same, of the browser's making and of the page's. */
const choices = {
  browsers: `<label><input type="checkbox" name="member"> I am a member</label>
    <fieldset><legend>Topic</legend><label><input type="radio" name="topic"> Billing</label> <label><input type="radio" name="topic"> Delivery</label></fieldset>
    <label for="country">Country</label><select id="country"><option>Choose</option><option>Norway</option><option>Sweden</option></select>`,
  own: `<div role="checkbox" aria-checked="false" tabindex="0">I am a member</div><input type="checkbox" aria-hidden="true" tabindex="-1" style="position: absolute; opacity: 0">
    <div role="radiogroup" aria-label="Topic"><div role="radio" aria-checked="false" tabindex="0">Billing</div> <div role="radio" aria-checked="false" tabindex="0">Delivery</div></div>
    <span id="asks">Country</span><button type="button" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="asks value"><span id="value">Choose</span></button>
    <ul role="listbox" hidden><li role="option">Norway</li><li role="option">Sweden</li></ul>
    <script>
      const [list] = document.querySelectorAll('[role=listbox]');
      addEventListener('click', ({ target }) => {
        if (target.matches('[role=checkbox],[role=radio]')) target.ariaChecked = 'true';
        if (target.closest('[role=combobox]')) list.hidden = false;
        if (target.matches('[role=option]')) { value.textContent = target.textContent; list.hidden = true; }
      });
    </script>`,
};
const choosing = [
  'check: I am a member',
  'choose: Delivery',
  'choose: { option: Norway, from: Country }',
];

const walks = {
  browsers: walk(`<form>${choices.browsers}${go}</form>`, [...choosing, 'click: Go']),
  own: walk(`<form>${choices.own}${go}</form>`, [...choosing, 'click: Go']),
  listButtons: walk(
    `<button aria-haspopup="listbox">Sort by price</button>
    <div><label for="town">Town</label> <input id="town" role="combobox" aria-controls="towns"><button aria-haspopup="listbox" aria-controls="towns" aria-label="Show all towns">▾</button></div>
    <span id="asks">Country</span> <button type="button" id="list" aria-haspopup="listbox" aria-labelledby="asks list">Please choose</button>
    <ul role="listbox" hidden><li role="option">Norway</li><li role="option">Sweden</li></ul>
    <script>
      const [options] = document.querySelectorAll('[role=listbox]');
      list.onclick = () => { options.hidden = false; };
      options.onclick = ({ target }) => { list.textContent = target.textContent; options.hidden = true; };
    </script>${go}`,
    ['choose: { option: Norway, from: Country }', 'click: Go'],
    'needs: [country]\n',
  ),
  many: walk(
    `<form novalidate>${times(
      500,
      (nth) =>
        `<div><label for="f${nth}">Question ${nth}</label> <input id="f${nth}" name="f${nth}" ${nth % 2 ? 'required' : ''}></div>`,
    )}<button type="button">Send</button></form><script>
      document.querySelector('button').onclick = () => {
        for (const row of document.querySelectorAll('form > div'))
          row.insertAdjacentHTML('beforeend', '<span class="error">Please answer this one.</span>');
      };
    </script>`,
    ['type: { into: Question 250, text: seven }', 'click: Send'],
  ),
  foreign: walk(
    `${in_('fi')}<form>
      <label>Sukunimi <input name="x1"></label> <label>Puhelin <input name="x2" type="tel"></label>
      <label>Sähköposti <input name="x3" type="email"></label> <button type="button">Lähetä</button></form>`,
    [
      'type: { into: Sukunimi, text: Virtanen }',
      'type: { into: Puhelin, text: "0401234567" }',
      'type: { into: Sähköposti, text: a@example.org }',
    ],
  ),
  otherScript: walk(
    `<form><label>Фамилия <input name="q7"></label> <label>E-mail <input type="email" name="q8"></label></form>`,
    ['type: { into: Фамилия, text: Petrov }', 'type: { into: E-mail, text: a@example.org }'],
  ),
  nameless: walk(`<form><input> <input type="email"> <input> ${go}</form>`, [
    'type: { into: { css: input, nth: 1 }, text: something }',
    'click: Go',
  ]),
  beside: walk(
    `${in_('ja')}<form><table>
      <tr><th>お名前</th><td><input></td></tr>
      <tr><th>生年月日</th><td><select><option>1984<option>1990</select>年
        <select><option>1<option>2</select>月 <select><option>1<option>2</select>日</td></tr>
      <tr><th>電話番号</th><td><input maxlength="3"> - <input maxlength="4"> - <input maxlength="4"></td></tr>
      <tr><th>ご要望</th><td><div contenteditable style="min-height: 40px; border: 1px solid"></div></td></tr>
      <tr><th>身長と体重</th><td><input> cm <input> kg</td></tr></table>
      <dl><dt>メールアドレス</dt><dd><input></dd></dl>
      <h2>Other</h2><input>${go}</form>`,
    [
      'type: { into: お名前, text: 山田花子 }',
      'type: { into: メールアドレス, text: a@example.org }',
      'type: { into: ご要望, text: 窓側 }',
      'click: Go',
    ],
    'needs: [name]\n',
  ),
  editable: walk(
    `<form><p id="l">Your message</p><div contenteditable="plaintext-only" role="textbox" aria-labelledby="l"></div>
      <div contenteditable style="min-height: 40px; border: 1px solid">
        <p>Dear shop,</p><blockquote contenteditable="true">as ordered</blockquote></div>
      <div contenteditable="false">Terms</div>${go}</form>`,
    ['type: { into: Your message, text: where is my parcel }', 'click: Go'],
  ),
  masked: walk(masked, ['type: { into: Phone, text: "5551234567" }', 'click: Go']),
  split: walk(
    `<form>
      <p>The code we sent you</p><div>${times(6, (nth) => `<input maxlength="1" inputmode="numeric" aria-label="Digit ${nth}">`)}</div>
      <fieldset><legend>Date of birth</legend>
        <label>Day <input size="2"></label> <label>Month <input size="2"></label> <label>Year <input size="4"></label></fieldset>
      <div>Expiry date <select name="month" aria-label="Month"><option>01</select> <select name="year" aria-label="Year"><option>2030</select></div>
      <section><div><input name="a" maxlength="3"> <input name="b" maxlength="3"> <input name="c" maxlength="4"></div></section>
      <div><label>Age <input name="age" maxlength="3"></label> <label>House number <input name="house" maxlength="4"></label></div>
      <div><label>Day <input size="2"></label> <label>Month <input size="2"></label> <label>Year <input size="4"></label></div>
      ${go}</form>${goesOn}`,
    ['type: { into: Digit 1, text: "123456" }', 'click: Go'],
    'needs: [one-time-code]\n',
  ),
  drawnAnew: walk(drawnAnew, [
    'type: { into: E-mail, text: a@example.org }',
    'type: { into: Private or business, text: firm }',
    'type: { into: Company, text: Alder }',
    'click: Go',
  ]),
  trap: walk(
    `<form><label>E-mail <input name="mail" type="email"></label>
      <div style="position: absolute; left: -9999px"><label>Leave this empty <input name="url"></label></div>
      </form>
      <label>Coupon <input name="coupon" form="later"></label><form id="later">${go}</form>`,
    ['type: { into: E-mail, text: a@example.org }', 'click: Go'],
  ),
} as const;

let walked: (name: keyof typeof walks) => Walked;
beforeAll(async () => {
  walked = await walkAll(walks);
});

const counted = (name: keyof typeof walks) => walked(name).result.counts;
const verdictOf = (name: keyof typeof walks, detector: string) =>
  walked(name).result.verdicts.find((one) => one.detector === detector);
/** Label, number of boxes and meaning of each question, by label. */
const asked = (name: keyof typeof walks) =>
  questionsAsked(interpret(walked(name).trace))
    .map(({ label, fields, meaning }) => [
      ...[label, fields.length],
      meaning.kind === 'known' ? meaning.what : meaning.kind,
    ])
    .sort();

describe('what a form asks', () => {
  it('is counted in a form of 500 fields', () => {
    expect(walked('many').result.outcome).toBe('reached');
    expect(counted('many').questions).toEqual({
      ...{ asked: 500, required: 250, needed: 0, filled: 1, prefilled: 0 },
    });
    const errors = eventsOf(walked('many').trace, 'look').at(-1)?.look.errors ?? [];
    expect(errors).toHaveLength(60);
    expect(new Set(errors.map(({ field }) => field)).size).toBe(60);
  });

  it('is asked by a button that opens a list and is called something else than what is chosen', () => {
    expect(walked('listButtons').result.outcome).toBe('reached');
    expect(asked('listButtons').map(([label]) => label)).toEqual(['Country', 'Town']);
    expect(counted('listButtons').questions).toMatchObject({ asked: 2, filled: 1, needed: 1 });
  });

  it('is told by type alone where its language is not known, and is else not guessed', () => {
    expect(asked('foreign')).toEqual(
      [
        ['Sukunimi', 1, 'unknown'],
        ['Puhelin', 1, 'tel'],
        ['Sähköposti', 1, 'email'],
      ].sort(),
    );
    expect(verdictOf('foreign', 'unneeded-question')).toMatchObject({ verdict: 'incomplete' });
    const { findings } = walked('foreign').result;
    expect(findings.filter(({ detector }) => detector === 'unneeded-question')).toMatchObject([
      { evidence: { label: 'Puhelin' } },
    ]);
  });

  it('is not guessed where a label is in a script that the language of the page does not use', () => {
    expect(asked('otherScript')).toEqual(
      [
        ['Фамилия', 1, 'unknown'],
        ['E-mail', 1, 'email'],
      ].sort(),
    );
    expect(verdictOf('otherScript', 'unneeded-question')?.verdict).toBe('incomplete');
  });

  it('is counted where fields have no names, and not guessed', () => {
    expect(asked('nameless')).toEqual(
      [
        ['', 1, 'unknown'],
        ['', 1, 'email'],
        ['', 1, 'unknown'],
      ].sort(),
    );
    expect(counted('nameless').questions).toMatchObject({ asked: 3, filled: 1, needed: 1 });
    expect(verdictOf('nameless', 'unneeded-question')).toMatchObject({
      ...{
        verdict: 'incomplete',
        because: 'nothing that can be read tells what two fields ask for',
      },
    });
    expect(verdictOf('nameless', 'sensitive-question')?.verdict).toBe('incomplete');
  });

  it('is read beside a field that has no label, where only that one can be meant', () => {
    expect(asked('beside')).toEqual(
      [
        ['', 1, 'unknown'],
        ['', 1, 'unknown'],
        ['', 1, 'unknown'],
        ['お名前', 1, 'name'],
        ['ご要望', 1, 'message'],
        ['メールアドレス', 1, 'email'],
        ['生年月日', 3, 'bday'],
        ['電話番号', 3, 'tel'],
      ].sort(),
    );
    expect(walked('beside').result.outcome).toBe('reached');
    expect(counted('beside').questions).toMatchObject({ asked: 8, needed: 1 });
  });

  it('is counted where it is made of editable text, and what is written there is no name', () => {
    expect(asked('editable')).toEqual(
      [
        ['Your message', 1, 'message'],
        ['', 1, 'unknown'],
      ].sort(),
    );
    expect(counted('editable').questions).toMatchObject({ asked: 2, filled: 2, prefilled: 1 });
    expect(counted('editable')).toMatchObject({ clicks: 2, keystrokes: 18 });
    expect(walked('editable').written).not.toContain('where is my parcel');
  });

  it.each(['browsers', 'own'] as const)(
    'is counted whoever made its boxes and lists: %s',
    (name) => {
      expect(walked(name).result.outcome).toBe('reached');
      expect(asked(name)).toEqual(
        [
          ['I am a member', 1, 'own'],
          ['Topic', 2, 'own'],
          ['Country', 1, 'country'],
        ].sort(),
      );
      expect(counted(name).questions).toMatchObject({ asked: 3, filled: 3, prefilled: 0 });
      expect(counted(name)).toMatchObject({ clicks: 5, keystrokes: 0 });
      expect(foundIn(walked(name)).filter((found) => found.startsWith('unneeded'))).toHaveLength(3);
    },
  );

  it('is not answered by a mask or a placeholder', () => {
    expect(counted('masked').questions).toMatchObject({ asked: 4, filled: 2, prefilled: 1 });
    // Ten digits, and nothing to empty the field of.
    expect(counted('masked')).toMatchObject({ keystrokes: 10, forcedSteps: 0, clicks: 2 });
  });

  it('is one question in several boxes, and several where each has a name of its own', () => {
    expect(asked('split')).toEqual(
      [
        ['The code we sent you', 6, 'one-time-code'],
        ['Date of birth', 3, 'bday'],
        ['Expiry date', 2, 'cc-exp'],
        ['', 3, 'unknown'],
        ['Age', 1, 'own'],
        ['House number', 1, 'own'],
        // What these are the date of, nothing says.
        ['Day, Month, Year', 3, 'unknown'],
      ].sort(),
    );
    // One press into the first box, six digits, and the press on the button.
    expect(counted('split')).toMatchObject({ clicks: 2, keystrokes: 6, steps: 3 });
    expect(counted('split').questions).toMatchObject({ asked: 7, needed: 1, filled: 1 });
    expect(verdictOf('split', 'sensitive-question')?.verdict).toBe('incomplete');
  });

  it('is counted once where the form is drawn anew, and with what comes while the customer types', () => {
    expect(walked('drawnAnew').result.outcome).toBe('reached');
    expect(asked('drawnAnew')).toEqual(
      [
        ['E-mail', 1, 'email'],
        ['Private or business', 1, 'own'],
        ['Company', 1, 'organization'],
      ].sort(),
    );
    expect(counted('drawnAnew').questions).toMatchObject({ asked: 3, filled: 3, prefilled: 0 });
  });

  it('is not what no customer can see, and belongs to the form it is sent with', () => {
    expect(asked('trap')).toEqual(
      [
        ['E-mail', 1, 'email'],
        ['Coupon', 1, 'voucher'],
      ].sort(),
    );
  });
});
