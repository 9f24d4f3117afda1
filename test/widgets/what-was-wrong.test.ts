import { expect, test } from 'vitest';
import type { JourneyResult } from '../../src/score/model/result.ts';
import { whatWasWrong } from './what-was-wrong.ts';
import type { WidgetCase } from './widget-case.ts';

const walk: WidgetCase = {
  page: 'page',
  library: 'A library',
  part: 'tuning',
  walk: 'walk',
  form: 'form',
  of: { send: 'Send', goal: 'Thank you', asked: 2 },
  widgets: ['select'],
  steps: [{ choose: { option: 'Two', from: 'Size' } }],
  counts: { steps: 3, clicks: 3 },
  got: { size: 'two' },
};

/** A result with those of its parts that are looked at. */
const result = (counts: object = {}, ended: object = {}): JourneyResult =>
  ({
    outcome: 'reached',
    reason: null,
    detail: '',
    findings: [],
    counts: {
      ...{
        steps: 3,
        clicks: 3,
        keystrokes: 7,
        forcedSteps: 0,
        pages: 1,
        redirects: 0,
        deadEnds: 0,
      },
      questions: { asked: 2 },
      interruptions: {},
      ...counts,
    },
    ...ended,
  }) as unknown as JourneyResult;

test('finds nothing wrong where all is as counted, and what was not counted may be anything', () => {
  expect(whatWasWrong(walk, result(), [{ size: 'two' }])).toEqual([]);
});

test('tells another count, an interruption and another end', () => {
  expect(whatWasWrong(walk, result({ clicks: 2 }), [{ size: 'two' }])).toEqual(['clicks 2, not 3']);
  expect(whatWasWrong(walk, result({ interruptions: { other: 1 } }), [{ size: 'two' }])).toEqual([
    'interruptions 1, not 0',
  ]);
  const blocked = result({}, { outcome: 'blocked', reason: 'no-way-on', detail: 'hidden' });
  expect(whatWasWrong(walk, blocked, [{ size: 'two' }])).toEqual(['blocked no-way-on: hidden']);
});

test('tells what the page got instead, nothing, or more than once', () => {
  expect(whatWasWrong(walk, result(), [{ size: 'one' }])).toEqual([
    'the page got {"size":"one"}, not {"size":"two"}',
  ]);
  expect(whatWasWrong(walk, result(), [])).toEqual(['the page got nothing']);
  expect(whatWasWrong(walk, result(), [{ size: 'two' }, { size: 'two' }])).toEqual([
    'the page got it 2 times',
  ]);
});
