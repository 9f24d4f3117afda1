import type { Added } from '../detector.ts';
import { countWords } from './tell.ts';

/** In words: a longer apology is skimmed. */
const mostRead = 40;

/** What a dead end adds: understanding that it goes no further here, and reading what the page says about it. */
export const deadEndCost = (event: number, text: string): readonly Added[] => [
  {
    event,
    what: 'understanding that it goes no further here',
    mental: 1,
    words: Math.min(mostRead, countWords(text)),
  },
];
