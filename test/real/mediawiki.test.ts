import { start } from './apps/mediawiki.ts';
import { blocked, reached, walks } from './walks.ts';

const account = { asked: 5, required: 3, prefilled: 0 };

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks(
  'mediawiki',
  start,
  {
    'write-page': reached({
      steps: 4,
      clicks: 3,
      keystrokes: 27,
      questions: { asked: 2, required: 0, prefilled: 0 },
      pages: 2,
    }),
    'sign-up': reached({ steps: 9, clicks: 7, keystrokes: 58, questions: account, pages: 5 }),
    'name-taken': blocked({ steps: 7, clicks: 6, keystrokes: 58, questions: account, pages: 3 }),
  },
  { NEW_PASSWORD: 'Quince-42-tree' },
);
