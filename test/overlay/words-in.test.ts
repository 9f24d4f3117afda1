import { describe, expect, it } from 'vitest';
import { wordings } from '../../src/overlay/wording/index.ts';
import { topics } from '../../src/overlay/wording/wording.ts';
import { plain, says, wordsIn } from '../../src/overlay/words-in.ts';

describe('wordings', () => {
  it('are patterns in lower case', () => {
    for (const wording of wordings) {
      for (const topic of topics) {
        for (const entry of wording[topic] ?? []) {
          const letters = entry.replace(/\\p\{[LN]\}|\\[SDWNB]/g, '');
          expect(letters, `${wording.language} ${topic}`).toBe(letters.toLowerCase());
          expect(() => new RegExp(entry.replace(/^-/, ''), 'u'), entry).not.toThrow();
        }
      }
    }
  });

  it('cover every topic in the eight languages', () => {
    for (const wording of wordings.filter(({ language }) => language !== 'mul')) {
      const missing = topics.filter((topic) => (wording[topic] ?? []).length === 0);
      expect(missing, wording.language).toEqual([]);
    }
  });
});

describe('wordsIn', () => {
  it('says what was said, and where', () => {
    expect(wordsIn('apology', plain('Well,  we are\nSORRY'), 'en')).toEqual([
      { words: 'sorry', at: 13 },
    ]);
  });

  it('matches at the start of a word, and inside compounds where the entry says so', () => {
    expect(says('app', 'please wrap it', 'en')).toBe(false);
    expect(says('survey', 'unsere kundenumfrage', 'de')).toBe(true);
  });

  it('tries other languages when the declared one and English have no words for it', () => {
    expect(says('apology', 'es tut uns leid', 'fr')).toBe(true);
  });
});
