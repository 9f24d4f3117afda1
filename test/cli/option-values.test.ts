import { describe, expect, it } from 'vitest';
import {
  countTo,
  duration,
  list,
  nameValue,
  score,
  siteAddress,
} from '../../src/commands/options/option-values.ts';

describe('values of options', () => {
  it.each([
    ['10s', 10_000],
    ['500ms', 500],
    ['1.5s', 1500],
    ['2m', 120_000],
    ['3', 3000],
  ])('reads the time %s', (text, milliseconds) => {
    expect(duration(text)).toBe(milliseconds);
  });

  it.each(['61m', '99999999999999999999s', '3600.1'])('refuses %s as too long', (text) => {
    expect(() => duration(text)).toThrow('Write 60m or less.');
  });

  it.each(['', '0s', '-1s', '5 hours', 'ten'])('refuses the time "%s"', (text) => {
    expect(() => duration(text)).toThrow('Write a time');
  });

  it('reads counts from 1 on', () => {
    expect(countTo(9)('4')).toBe(4);
    for (const text of ['1.5', '0', '10', '1e1', '99999999999999999999'])
      expect(() => countTo(9)(text)).toThrow('from 1 to 9');
  });

  it('reads a score, both ends included', () => {
    expect([score('0'), score('29.5'), score('100')]).toEqual([0, 29.5, 100]);
    expect(() => score('100.1')).toThrow();
    expect(() => score('')).toThrow();
  });

  it('collects names with their values; the last one wins, and a value may hold anything', () => {
    const once = nameValue('A=1');
    expect(nameValue('A=b=c d', nameValue('B=', once))).toEqual({ A: 'b=c d', B: '' });
    expect(() => nameValue('=1')).toThrow();
  });

  it('collects what is given several times', () => {
    expect(list('b', list('a'))).toEqual(['a', 'b']);
  });

  it('takes the slash off a site', () => {
    expect(siteAddress('https://a.example/shop/')).toBe('https://a.example/shop');
    expect(() => siteAddress('ftp://a.example')).toThrow();
  });
});
