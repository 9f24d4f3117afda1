import { dayInList, start } from './apps/hoteldruid.ts';
import { blocked, reached, walks } from './walks.ts';

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks(
  'hoteldruid',
  start,
  {
    book: reached({
      steps: 11,
      clicks: 14,
      keystrokes: 12,
      questions: { asked: 57, required: 0 },
      pages: 4,
      redirects: 1,
    }),
    'without-price': blocked({
      steps: 9,
      clicks: 11,
      keystrokes: 11,
      questions: { asked: 25, required: 0 },
      pages: 3,
    }),
    'another-room': reached({
      steps: 12,
      clicks: 15,
      keystrokes: 10,
      questions: { asked: 57, required: 0 },
      pages: 5,
    }),
  },
  { ARRIVAL: dayInList(6, 15), DEPARTURE: dayInList(6, 17) },
);
