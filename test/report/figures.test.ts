import { expect, it } from 'vitest';
import { costInWords } from '../../src/report/words/figures.ts';

it.each([
  [0, 'no seconds of its own'],
  [0.02, 'less than 0.1 s'],
  [0.05, '0.1 s'],
  [7.512, '7.5 s'],
  [43.2, '43 s'],
])('a cost of %d s is told as %s: little is not nothing', (seconds, words) => {
  expect(costInWords(seconds)).toBe(words);
});
