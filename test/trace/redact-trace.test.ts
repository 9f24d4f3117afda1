import { describe, expect, it } from 'vitest';
import { redactTrace } from '../../src/trace/redact-trace.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { savedTrace } from './saved-trace.ts';

describe('redactTrace', () => {
  const trace: Trace = {
    ...savedTrace(),
    end: { how: 'walked', detail: 'It says Thank you, Chrome', step: null },
    blindSpots: ['chrome'],
  };

  it('takes typed values out of what was seen, and leaves what the tool wrote', () => {
    const typed = ['Chrome', 'Visit', 'desktop', 'walked', 'a.example', 'open', 't.yaml', 'goal'];
    const redacted = redactTrace(
      trace,
      typed.map((value) => ({ value, label: 'Search', secret: false })),
    );
    expect(redacted).toEqual({
      ...trace,
      end: { how: 'walked', detail: 'It says Thank you, ‹typed: Search›', step: null },
      blindSpots: ['‹typed: Search›'],
      steps: trace.steps.map((step) => ({ ...step, words: '‹typed: Search› /' })),
    });
  });

  it('takes secrets out of the words of the author, too', () => {
    const typed = [{ value: 'Visit', label: 'secret', secret: true }];
    expect(redactTrace(trace, typed).journey).toEqual({ ...trace.journey, journey: '‹secret› us' });
  });
});
