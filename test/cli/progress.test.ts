import { describe, expect, it } from 'vitest';
import { progressText } from '../../src/commands/output/progress.ts';
import type { ProgressLine } from '../../src/replay/walk/replay-options.ts';

const line: ProgressLine = {
  journey: 'Book',
  run: 1,
  step: 3,
  of: 14,
  words: 'click "Find a doctor"',
  state: 'started',
  note: '',
};
const alone = { several: false };

describe('progress', () => {
  it('is one line a step, when the step begins', () => {
    expect(progressText(line, alone)).toBe('3 of 14  click "Find a doctor"');
    expect(progressText({ ...line, state: 'done' }, alone)).toBeUndefined();
  });

  it('names the journey when there are several', () => {
    expect(progressText(line, { several: true })).toBe('Book: 3 of 14  click "Find a doctor"');
  });

  it('says why a step was left out or could not be done', () => {
    const stuck = progressText({ ...line, state: 'stuck', note: 'It is covered.' }, alone);
    expect(stuck).toBe('3 of 14  could not be done: It is covered.');
    const skipped = progressText({ ...line, state: 'skipped' }, alone);
    expect(skipped).toBe('3 of 14  left out');
  });

  it('lets no text steer the terminal', () => {
    const text = progressText({ ...line, words: 'click "\u001b[2J\r\n\u202eok"' }, alone);
    expect(text).toBe('3 of 14  click " [2J ok"');
  });
});
