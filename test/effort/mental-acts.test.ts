import { describe, expect, it } from 'vitest';
import { type ActLike, operatorsOf } from '../../src/effort/mental-acts.ts';
import { operatorText } from '../../src/effort/operators.ts';
import { actEvent, openEvent, typeEvent } from '../helpers/trace-of.ts';

const command = (key: string, keystrokes = 1) => ({ kind: 'command', key, keystrokes }) as const;
const keys = (key: string, keystrokes = 1): ActLike => ({
  verb: 'press',
  presses: [],
  keys: [command(key, keystrokes)],
});
const button = (name: string, x = 0): ActLike =>
  actEvent({ widget: { name, rect: { x, y: 0, width: 80, height: 30 } } });

const coded = (acts: readonly ActLike[], pointer: 'mouse' | 'touch' = 'mouse') =>
  operatorsOf(acts, pointer).map(operatorText).join(' ');

describe('pressing', () => {
  it.each<[string, ActLike[], string]>([
    ['a button needs a thought', [button('Next')], 'MPBB'],
    [
      'the same button again needs none, and no pointing',
      [button('More'), button('More')],
      'MPBB BB',
    ],
    ['another button needs one', [button('More'), button('Next', 200)], 'MPBB MPBB'],
    [
      'of the same name elsewhere: it is another',
      [button('Next'), button('Next', 200)],
      'MPBB MPBB',
    ],
    ['save and done are one decision', [button('Save'), button('Done', 200)], 'MPBB PBB'],
    ['cancel and no are one decision', [button('Cancel'), button('NO', 200)], 'MPBB PBB'],
    ['ok and cancel are two', [button('OK'), button('Cancel', 200)], 'MPBB MPBB'],
    [
      'after keys the same button needs a thought again',
      [button('A'), keys('p'), button('A')],
      'MPBB HK MHBB',
    ],
    ['a check box needs none', [actEvent({ verb: 'check', widget: { kind: 'check-box' } })], 'PBB'],
    ['a radio button needs none', [actEvent({ verb: 'choose', widget: { kind: 'radio' } })], 'PBB'],
    ['a link is a button', [actEvent({ widget: { kind: 'link' } })], 'MPBB'],
    ['what has no role is a button', [actEvent({ widget: { kind: 'other' } })], 'MPBB'],
  ])('%s', (_, acts, operators) => {
    expect(coded(acts)).toBe(operators);
  });

  it('opens a list and picks from it without a thought', () => {
    const choose = actEvent({
      verb: 'choose',
      presses: ['open-list', 'pick'],
      widget: { kind: 'list' },
    });
    expect(coded([choose])).toBe('PBBPBB');
  });

  it('answers the browser itself as it presses a button', () => {
    expect(coded([{ verb: 'answer', presses: ['press'], keys: [] }])).toBe('MPBB');
  });
});

describe('typing', () => {
  it('enters the field with a thought, homes, types', () => {
    expect(coded([typeEvent('Postcode', 5)])).toBe('MPBBH5K');
  });

  it('homes back to the mouse for the next field', () => {
    const acts = [typeEvent('First name', 6), typeEvent('Last name', 8), button('Next')];
    expect(coded(acts)).toBe('MPBBH6K MHPBBH8K MHPBB');
  });

  it('goes on without a thought in a field that has the focus', () => {
    expect(coded([typeEvent('Code', 4, { presses: [] })])).toBe('H4K');
  });

  it('needs no second thought for the text box clicked last', () => {
    expect(coded([typeEvent('Name', 3), typeEvent('Name', 3)])).toBe('MPBBH3K HBBH3K');
  });
});

describe('command keys', () => {
  it.each<[string, ActLike[], string]>([
    ['Enter needs a thought', [typeEvent('Search', 4), keys('Enter')], 'MPBBH4K MK'],
    ['the same command key again needs none', [keys('ArrowDown'), keys('ArrowDown')], 'MHK K'],
    ['another one does', [keys('ArrowDown'), keys('Enter')], 'MHK MK'],
    ['Tab is under the left hand', [keys('Tab')], 'MK'],
    ['a chord needs one thought', [keys('Control+V', 2)], 'MKK'],
    ['a chord for the right hand homes', [keys('Control+P', 2)], 'MHKK'],
    ['a letter is text', [keys('q')], 'K'],
  ])('%s', (_, acts, operators) => {
    expect(coded(acts)).toBe(operators);
  });
});

describe('other acts', () => {
  it('opening an address is not the site’s doing', () => {
    expect(coded([openEvent(), button('Next')])).toBe(' MPBB');
  });

  it('hovering opens a menu, leaving only moves, scrolling is one screen, going back is a decision', () => {
    const bare = (verb: string): ActLike => ({ verb, presses: [], keys: [] });
    const hover = actEvent({ verb: 'hover', presses: [] });
    expect(coded([hover])).toBe('MP');
    expect(coded([bare('leave')])).toBe('P');
    expect(coded([bare('scroll')])).toBe('S');
    expect(coded([{ ...bare('scroll'), screens: 3 }])).toBe('3S');
    expect(coded([{ ...bare('scroll'), screens: 0 }])).toBe('');
    expect(coded([bare('back')])).toBe('M');
  });
});

it('on a touch screen every tap is pointed anew, and no hand moves', () => {
  expect(coded([typeEvent('Postcode', 5), button('Next'), button('Next')], 'touch')).toBe(
    'MP5K MP P',
  );
});
