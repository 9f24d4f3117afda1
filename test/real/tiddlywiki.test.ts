import { start } from './apps/tiddlywiki.ts';
import { blocked, reached, walks } from './walks.ts';

const noQuestions = { asked: 0, required: 0, prefilled: 0 };

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks('tiddlywiki', start, {
  'look-up': reached({ steps: 2, clicks: 1, keystrokes: 0, questions: noQuestions, pages: 1 }),
  'missing-note': blocked({ steps: 2, clicks: 1, keystrokes: 0, questions: noQuestions, pages: 1 }),
  'write-note': reached({
    steps: 6,
    clicks: 4,
    keystrokes: 20,
    questions: { asked: 6, required: 0, prefilled: 1 },
    pages: 1,
  }),
});
