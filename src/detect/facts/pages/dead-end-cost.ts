import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import type { Added, Claim } from '../../detector.ts';
import { detoursIn, wayThereAndBack } from '../path/detours.ts';

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

/** Where the customer found back from a page and took another way: all they did since the ways parted. */
export const wayInto = (trace: InterpretedTrace, view: string): readonly Claim[] =>
  detoursIn(trace)
    .filter((detour) => detour.view === view)
    .flatMap((detour) => wayThereAndBack(trace, detour));
