import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const friction = (...argv: readonly string[]) => commandLine(argv, { cwd: place.cwd });

type Recorded = Readonly<Record<string, unknown>>;

const start: Recorded = { type: 'navigate', url: 'https://shop.example/cups?guid=77' };
const click = (...selectors: readonly unknown[]) => ({ type: 'click', selectors });
const change = (value: string, ...selectors: readonly unknown[]) => ({
  type: 'change',
  value,
  selectors,
});
const key = (name: string): readonly Recorded[] => [
  { type: 'keyDown', key: name },
  { type: 'keyUp', key: name },
];

async function imported(steps: readonly unknown[]) {
  place.write('rec.json', JSON.stringify({ title: 'Buy a cup', steps: [start, ...steps] }));
  const ended = await friction('import', 'rec.json', '--to', 'buy.yaml');
  expect(ended.code).toBe(0);
  const env = existsSync(path.join(place.cwd, 'buy.env')) ? place.read('buy.env') : '';
  return { ...ended, env, text: place.read('buy.yaml'), journey: parse(place.read('buy.yaml')) };
}

describe('friction import', () => {
  it('writes what the customer reads, and a journey that friction check takes', async () => {
    const name = ['aria/Your name'];
    const { journey, env, out } = await imported([
      click(['aria/Add to cart'], ['#add']),
      click(['aria/cart (3)'], ['#cart']),
      click(['aria/Pay', 'aria/[role="generic"]'], ['#pay']),
      click(name, ['#n']),
      change('Nina O', name, ['#n']),
      ...key('Tab'),
      change('nina@shop.example', 'aria/E-mail'),
      ...key('Enter'),
    ]);
    expect(journey.steps).toEqual([
      { open: '/cups' },
      { click: 'Add to cart' },
      { click: { matches: 'cart \\([0-9.,:/-]+\\)' } },
      { click: 'Pay' },
      { type: { into: 'Your name', text: '${YOUR_NAME}' } },
      { type: { into: 'E-mail', text: '${E_MAIL}' } },
      { press: 'Enter' },
    ]);
    expect(env).toBe("YOUR_NAME='Nina O'\nE_MAIL=nina@shop.example\n");
    expect(out).toContain('friction check buy.yaml --env-file buy.env');
    expect(place.read('.gitignore').split('\n')).toContain('buy.env');
    const checked = await friction('check', 'buy.yaml', '--env-file', 'buy.env');
    expect(checked).toEqual({ code: 0, out: '1 journey is valid.\n', err: '' });
  });

  it('writes the value of a password, a card or a code nowhere', async () => {
    const { text, env, err, out } = await imported([
      change('hunter2hunter2', 'aria/Password', '#p'),
      click(['text/hunter2hunter2'], ['#eye']),
      change('4111 1111 1111 1111', '#number'),
      change('990817', ['aria/Security code']),
      change('94530', ['aria/Postcode']),
      { type: 'navigate', url: 'https://shop.example/in?p=hunter2hunter2&lang=de' },
    ]);
    const all = text + env + err + out;
    for (const value of ['hunter2', '4111', '990817']) expect(all).not.toContain(value);
    expect(text).toContain('${secret:PASSWORD}');
    expect(text).toContain('/in?lang=de');
    expect(env).toContain('POSTCODE=94530');
    expect(err).toContain('PASSWORD is secret: its value was not written.');
  });

  it('tells by the number of the step what cannot be carried over', async () => {
    const { journey, err } = await imported([
      { type: 'setViewport', width: 375, height: 800 },
      { ...click('aria/Menu'), button: 'secondary' },
      { type: 'doubleClick', selectors: ['aria/Word'] },
      { type: 'waitForExpression', expression: 'window.ready' },
      { type: 'customStep', name: 'x', parameters: {} },
      ...key('CapsLock'),
      click('#app > div:nth-child(2)'),
    ]);
    expect(journey.customer).toEqual({ device: 'phone' });
    expect(journey.steps.at(-1)).toEqual({ click: { css: '#app > div:nth-child(2)' } });
    expect(journey.steps).toHaveLength(2);
    const numbers = [...err.matchAll(/^Step (\d+):/gm)].map(([, number]) => Number(number));
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 9]));
  });

  it('takes a field that was sent and typed again for a first try', async () => {
    const send = click('aria/Book');
    const { journey } = await imported([
      change('555', 'aria/Phone'),
      send,
      change('+1 555', 'aria/Phone'),
      send,
    ]);
    expect(journey.steps.slice(1)).toEqual([
      { type: { into: 'Phone', first: '${PHONE}', text: '${PHONE_2}' } },
      { click: 'Book' },
    ]);
  });

  it('makes one tick of a press on a label and its box', async () => {
    const box = ['aria/Send me news', '#news'];
    const { journey } = await imported([
      click('form > label'),
      click(...box),
      change('on', ...box),
    ]);
    expect(journey.steps.slice(1)).toEqual([{ check: 'Send me news' }]);
  });

  it('takes 500 steps, and says that they are many', async () => {
    const { journey, err } = await imported(Array.from({ length: 499 }, () => click('aria/More')));
    expect(journey.steps).toHaveLength(500);
    expect(err).toContain('It has 500 steps');
    expect((await friction('check', 'buy.yaml')).code).toBe(0);
  });

  it('writes nothing over', async () => {
    await imported([click('aria/Pay')]);
    const { code, err } = await friction('import', 'rec.json', '--to', 'buy.yaml');
    expect([code, err.includes('buy.yaml is there already')]).toEqual([2, true]);
  });

  it.each([
    ['', 'an empty file'],
    ['{"title":"x","steps":[]}', 'nothing was recorded'],
    ['{"steps":[{"type":"navigate","url":"https://a.example"},{"type":"clik"}]}', 'Step 2'],
    ['{"steps":[{"type":"click"}]}', 'Step 1 (click) needs selectors'],
    ['{"id":"1","tests":[],"suites":[]}', 'Selenium IDE'],
    ["import { test } from '@playwright/test';", 'Playwright'],
    ["cy.visit('/')", 'Cypress'],
    ['{"type":"click","selectors":["a"]}', 'a single step'],
    ['{"steps":[{"type":"close"}]}', 'opens no page of the web'],
    ['not JSON', 'no JSON'],
  ])('refuses %s in a sentence', async (text, said) => {
    place.write('rec.json', text);
    const { code, err, out } = await friction('import', 'rec.json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('refuses a folder, a file that is not there and one that is too large', async () => {
    place.write('large.json', ' '.repeat(10_000_001));
    place.write('folder/a.json', '{}');
    expect((await friction('import', 'folder')).err).toContain('folder is a folder');
    expect((await friction('import', 'none.json')).err).toContain('There is no file none.json');
    expect((await friction('import', 'large.json')).err).toContain('larger than 10 MB');
  });
});
