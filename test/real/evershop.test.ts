import { start } from './apps/evershop.ts';
import { blocked, reached, walks } from './walks.ts';

const quantity = { asked: 1, prefilled: 1 };

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks('evershop', start, {
  'fill-basket': reached({ steps: 5, clicks: 4, keystrokes: 0, questions: quantity, pages: 3 }),
  'no-colour': blocked({ steps: 2, clicks: 1, keystrokes: 0, questions: quantity, pages: 1 }),
  'no-payment': blocked({ keystrokes: 17 }),
});
