import { expect } from 'vitest';
import { start } from './apps/node-red.ts';
import { blocked, reached, walks } from './walks.ts';

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks('node-red', start, {
  'import-flow': reached({
    steps: 9,
    scriptedSteps: 7,
    forcedSteps: 2,
    clicks: 7,
    keystrokes: 2,
    questions: { asked: 1, required: 0, prefilled: 0 },
    interruptions: expect.objectContaining({ tour: 1 }),
  }),
  'broken-flow': blocked({
    forcedSteps: expect.any(Number),
    keystrokes: 2,
    interruptions: { tour: 1 },
  }),
});
