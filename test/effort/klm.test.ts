import { describe, expect, it } from 'vitest';
import { klmSeconds, parseOperators } from '../../src/effort/klm.ts';
import { operatorTimes } from '../../src/effort/profiles.ts';

const cmn = { ...operatorTimes('klm-1980') };
/** Raskin presses the mouse button as a key. */
const raskin = { K: 0.2, P: 1.1, H: 0.4, M: 1.35 };

/** Published predictions: operators, constants and printed total, as their authors give them. */
const published: readonly (readonly [string, string, Record<string, number>, number])[] = [
  ['T1 replace a 5-letter word, POET (Card, Moran & Newell 1980)', '4M + 15K', cmn, 8.4],
  ['T2 the same with a mouse, DISPED', '2M + 8K + 2H + P', cmn, 6.2],
  [
    'T3 manuscript editing (Card, Moran & Newell 1983)',
    '24K + 8P + 5H + 7M',
    { K: 0.15, P: 1.03, H: 0.57, M: 1.35 },
    24.14,
  ],
  ['T4 temperature converter (Raskin 2000)', 'HMPKHMKKKKMK', raskin, 7.15],
  ['T6 laser power, form A (after Raskin)', 'HMPKKKMPK', raskin, 6.1],
  ['T7 laser power, slider B', 'HMPKSMPKSMPKPK', { ...raskin, S: 2 }, 13.65],
  ['T8 the ideal interface', 'MKKK', raskin, 1.95],
  ['T9 click a check box', 'PMK', { ...cmn, K: 0.28 }, 2.73],
  ['T10 one scroll with the scroll bar', 'PMK + D', { ...cmn, K: 0.28, D: 0.9 + 0.16 }, 3.79],
  ['T11 delete an icon by menu', '2M + 3P + 3B', { M: 1.35, P: 1.1, B: 0.1 }, 6.3],
  [
    'T12 drag to the trash, with visual search',
    'M + M_V + 3P + 2B',
    { M: 1.35, M_V: 0.498 + 0.041 * 10, P: 1.1, B: 0.1 },
    5.758,
  ],
  ['T13 point at a button and press it', 'MPB', { M: 1.35, P: 1.1, B: 0.1 }, 2.55],
  ['T14 type "ich bin TOLL!" in bold', '2M + 19K', operatorTimes('kieras-2001'), 7.72],
  ['T16 close a window', 'M + P + BB', operatorTimes('kieras-2001'), 2.5],
];

describe('published totals', () => {
  it.each(published)('%s', (_, operators, times, total) => {
    expect(klmSeconds(operators, times)).toBeCloseTo(total, 9);
  });

  it('T5 mean of the converter with and without a change of direction', () => {
    const short = klmSeconds('MKKKKMK', raskin);
    expect(short).toBeCloseTo(3.7, 9);
    expect((short + klmSeconds('HMPKHMKKKKMK', raskin)) / 2).toBeCloseTo(5.425, 9);
  });

  it.each([1, 5, 12])('T15 delete a word of %i letters: 4.4 + 0.20 n', (letters) => {
    const times = { M: 1.35, P: 1.1, B: 0.2, H: 0.4, K: 0.2 };
    expect(klmSeconds(`2M + P + B + H + ${letters}K`, times)).toBeCloseTo(4.4 + 0.2 * letters, 9);
  });
});

describe('printed totals that are wrong', () => {
  it('is not 9.45 s, as slides after Miller say, but 7.45 s', () => {
    const seconds = klmSeconds('3M + 2P + 2B + 2K + H', {
      M: 1.35,
      P: 1.1,
      B: 0.2,
      K: 0.2,
      H: 0.4,
    });
    expect(seconds).not.toBeCloseTo(9.45, 2);
    expect(seconds).toBeCloseTo(7.45, 9);
  });

  it('is not 8.4 s, as a handout after Kieras says, but 8.5 s', () => {
    const seconds = klmSeconds('4M + 3P + 2B + 1BB', operatorTimes('kieras-2001'));
    expect(seconds).not.toBeCloseTo(8.4, 2);
    expect(seconds).toBeCloseTo(8.5, 9);
  });
});

describe('notations', () => {
  it('reads counts, sub-operators and measured waits', () => {
    expect(parseOperators('M8K + M_V W(0.84)')).toEqual([
      { operator: 'M', count: 1 },
      { operator: 'K', count: 8 },
      { operator: 'M_V', count: 1 },
      { operator: 'W', count: 0.84 },
    ]);
  });

  it('refuses what is no operator, and an operator without a time', () => {
    expect(() => parseOperators('M?K')).toThrow('what is "?K"');
    expect(() => klmSeconds('MX', raskin)).toThrow('operator X');
  });
});
