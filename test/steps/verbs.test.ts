import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { perform, verbs, writtenVerbs } from '../../src/steps/index.ts';
import type { Step } from '../../src/steps/step.ts';
import { fakeActor } from './fake-actor.ts';

/** The first step after `open: /`, as a journey has it. */
function stepOf(item: string): Step {
  const text = `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n  - open: /\n  - ${item}\n`;
  const { journey, problems } = parseJourney(text, 'test/steps/t.yaml');
  expect(problems).toEqual([]);
  const step = journey?.steps[1];
  if (step === undefined) throw new Error('no step');
  return step;
}

/** What a step asks of the actor, and its words. */
async function done(item: string, holds = true) {
  const { actor, calls } = fakeActor({ holds });
  const step = stepOf(item);
  await perform(actor, step);
  return { calls, words: step.words };
}

describe('open', () => {
  it('takes a path or an address', async () => {
    expect(await done('open: /a?b=c')).toEqual({
      calls: [['open', '/a?b=c']],
      words: 'open /a?b=c',
    });
    expect((await done('open: https://b.example/')).calls).toEqual([
      ['open', 'https://b.example/'],
    ]);
  });
});

describe('click', () => {
  it('takes text, parts, or a list in order', async () => {
    expect(await done('click: Book')).toEqual({
      calls: [['click', [{ any: 'Book' }]]],
      words: 'click "Book"',
    });
    expect(
      await done('click: { role: button, name: Save, in: { role: dialog, name: You }, nth: 2 }'),
    ).toEqual({
      calls: [
        ['click', [{ role: 'button', name: 'Save', in: { role: 'dialog', name: 'You' }, nth: 2 }]],
      ],
      words: 'click button "Save" (number 2) in dialog "You"',
    });
    expect(await done('click: [Book, { css: .book, frame: widget }, { matches: Book.* }]')).toEqual(
      {
        calls: [
          [
            'click',
            [{ any: 'Book' }, { css: '.book', frame: 'widget' }, { any: { matches: 'Book.*' } }],
          ],
        ],
        words: 'click "Book" (or .book in the frame "widget", or text like Book.*)',
      },
    );
  });
});

describe('type', () => {
  it('types into a field, and does not say what', async () => {
    expect(await done('type: { into: Postcode, text: "94530" }')).toEqual({
      calls: [['type', [{ any: 'Postcode' }], { text: '94530', secret: false }]],
      words: 'type into "Postcode"',
    });
  });

  it('knows a secret', async () => {
    const step = 'type: { into: Password, text: tiger }\n    secret: true';
    expect((await done(step)).calls).toEqual([
      ['type', [{ any: 'Password' }], { text: 'tiger', secret: true }],
    ]);
  });
});

describe('paste', () => {
  it('pastes into a field, and does not say what', async () => {
    expect(await done('paste: { into: IBAN, text: DE02 1203 }')).toEqual({
      calls: [['paste', [{ any: 'IBAN' }], { text: 'DE02 1203', secret: false }]],
      words: 'paste into "IBAN"',
    });
  });
});

describe('choose', () => {
  it('takes an option alone or from a list', async () => {
    expect(await done('choose: Tuesday')).toEqual({
      calls: [['choose', 'Tuesday']],
      words: 'choose "Tuesday"',
    });
    expect(await done('choose: { option: { matches: Tue }, from: Day }')).toEqual({
      calls: [['choose', { matches: 'Tue' }, [{ any: 'Day' }]]],
      words: 'choose text like Tue from "Day"',
    });
  });

  it('does not say a secret choice', async () => {
    expect((await done('choose: { option: Ill, from: Why }\n    secret: true')).words).toBe(
      'choose an option from "Why"',
    );
  });
});

describe('check and uncheck', () => {
  it('leave the box as they say', async () => {
    expect(await done('check: I agree')).toEqual({
      calls: [['check', [{ any: 'I agree' }], true]],
      words: 'check "I agree"',
    });
    expect(await done('uncheck: News')).toEqual({
      calls: [['check', [{ any: 'News' }], false]],
      words: 'uncheck "News"',
    });
  });
});

describe('press', () => {
  it('takes a key, a chord, and what has the focus', async () => {
    expect(await done('press: Enter')).toEqual({
      calls: [['press', 'Enter']],
      words: 'press Enter',
    });
    expect(await done('press: { key: Control+A, on: Name }')).toEqual({
      calls: [['press', 'Control+A', [{ any: 'Name' }]]],
      words: 'press Control+A on "Name"',
    });
  });
});

describe('upload', () => {
  it('finds files from the folder of the journey', async () => {
    const here = import.meta.dirname;
    expect(await done('upload: { into: Your CV, file: fake-actor.ts }')).toEqual({
      calls: [['upload', [{ any: 'Your CV' }], [path.join(here, 'fake-actor.ts')]]],
      words: 'upload a file into "Your CV"',
    });
    expect((await done('upload: { into: CV, file: [fake-actor.ts, verbs.test.ts] }')).words).toBe(
      'upload 2 files into "CV"',
    );
  });
});

describe('hover, back, reload and leave', () => {
  it('do what they are called', async () => {
    expect(await done('hover: Menu')).toEqual({
      calls: [['hover', [{ any: 'Menu' }]]],
      words: 'hover "Menu"',
    });
    expect(await done('back: true')).toEqual({ calls: [['back']], words: 'go back' });
    expect(await done('reload: true')).toEqual({ calls: [['reload']], words: 'reload the page' });
    expect((await done('leave: true')).calls).toEqual([['leave']]);
  });
});

describe('scroll', () => {
  it.each([
    ['70%', { share: 0.7 }, 'scroll to 70 %'],
    ['top', { share: 0 }, 'scroll to the top'],
    ['bottom', { share: 1 }, 'scroll to the bottom'],
    ['Prices', { target: [{ any: 'Prices' }] }, 'scroll to "Prices"'],
    ['{ text: bottom }', { target: [{ text: 'bottom' }] }, 'scroll to "bottom"'],
  ])('%s', async (written, to, words) => {
    expect(await done(`scroll: ${written}`)).toEqual({ calls: [['scroll', to]], words });
  });
});

describe('wait', () => {
  it.each([
    ['4s', 4000, 'wait 4 s'],
    ['500ms', 500, 'wait 500 ms'],
    ['1.5s', 1500, 'wait 1.5 s'],
    ['2m', 120_000, 'wait 2 min'],
  ])('%s', async (written, duration, words) => {
    expect(await done(`wait: ${written}`)).toEqual({ calls: [['wait', duration]], words });
  });
});

describe('expect', () => {
  it.each([
    ['{ see: Thanks }', { see: 'Thanks' }, 'expect: see "Thanks"'],
    ['{ url: /done* }', { url: '/done*' }, 'expect: the address is "/done*"'],
    ['{ gone: Loading }', { gone: 'Loading' }, 'expect: "Loading" is gone'],
    ['{ ready: Pay now }', { ready: [{ any: 'Pay now' }] }, 'expect: "Pay now" could be pressed'],
  ])('%s', async (written, condition, words) => {
    expect(await done(`expect: ${written}`)).toEqual({ calls: [['expect', condition]], words });
  });
});

describe('answer', () => {
  it.each([
    ['ok', { press: 'ok' }, 'answer the dialog with ok'],
    ['cancel', { press: 'cancel' }, 'answer the dialog with cancel'],
    ['{ text: Anna }', { press: 'ok', text: 'Anna' }, 'answer the dialog with text'],
  ])('%s', async (written, answer, words) => {
    expect(await done(`answer: ${written}`)).toEqual({ calls: [['answer', answer]], words });
  });
});

describe('if', () => {
  const item =
    'if: { see: Wait, within: 2s, then: [click: No thanks], else: [click: Go, wait: 1s] }';

  it('walks then when it is so', async () => {
    const { calls, words } = await done(item.replace(', wait: 1s', ''));
    expect(words).toBe('if: see "Wait"');
    expect(calls).toEqual([
      ['holds', { see: 'Wait' }, 2000],
      [
        'walk',
        [expect.objectContaining({ words: 'click "No thanks"', conditional: true, index: 2 })],
      ],
    ]);
  });

  it('walks else when it is not, and looks for a second if unsaid', async () => {
    const { calls } = await done('if: { see: Wait, else: [click: Go] }', false);
    expect(calls).toEqual([
      ['holds', { see: 'Wait' }, 1000],
      ['walk', [expect.objectContaining({ words: 'click "Go"' })]],
    ]);
    expect((await done('if: { see: Wait, else: [click: Go] }')).calls[1]).toEqual(['walk', []]);
  });
});

describe('the vocabulary', () => {
  it('has a file of its own for each verb', () => {
    const files = readdirSync(path.resolve(import.meta.dirname, '../../src/steps'));
    expect(files).toEqual(
      expect.arrayContaining(Object.keys(writtenVerbs).map((verb) => `${verb}.ts`)),
    );
  });

  it('has examples that are journeys', () => {
    for (const { example, name } of Object.values(verbs)) {
      if (name === 'upload') continue;
      expect(stepOf(example).verb).toBe(name);
    }
  });

  it('counts what the customer does', () => {
    const uncounted = Object.values(verbs).filter((verb) => !verb.counts);
    expect(uncounted.map((verb) => verb.name)).toEqual(['scroll', 'wait', 'expect', 'if']);
  });
});
