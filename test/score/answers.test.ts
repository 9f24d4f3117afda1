import { describe, expect, it } from 'vitest';
import { judge } from '../../src/pipeline.ts';
import type { OverlayEvent } from '../../src/trace/page-events.ts';
import { actEvent, openEvent, overlayEvent, traceOf, viewEvent } from '../helpers/trace-of.ts';

const control = (name: string) => ({
  name,
  text: name,
  role: 'button',
  rect: { x: 0, y: 0, width: 80, height: 30 },
  href: '',
});
const banner = (
  offers: readonly string[],
  answer: OverlayEvent['answer'],
  presses: readonly string[],
) => {
  const controls = offers.map(control);
  const overlay = overlayEvent({
    at: 1000,
    features: { text: 'We use cookies', controls },
    offered: controls,
    ...(answer && { answer }),
  });
  const acts = presses.map((name, at) =>
    actEvent({
      purpose: 'close-overlay',
      because: 'o1',
      at: 2000 + 1000 * at,
      widget: { id: name, kind: 'button', name, rect: { x: 0, y: 60 * at, width: 80, height: 30 } },
    }),
  );
  const trace = traceOf({}, { events: [openEvent(), viewEvent(), overlay, ...acts] });
  const [finding] = judge([trace]).results[0]?.findings ?? [];
  return { message: finding?.message ?? '', answers: finding?.evidence.answers, finding };
};

describe('what both answers to a banner take', () => {
  it('is told with clicks and seconds: think, point and press for each', () => {
    const { message, answers } = banner(['Accept all', 'Reject all'], 'accept', ['Accept all']);
    expect(message).toMatch(
      /Accepting took one click \(2\.5 s\); refusing would have taken one click \(2\.5 s\)\.$/,
    );
    expect(answers).toMatchObject({
      given: 'accept',
      accept: { clicks: 1, atLeast: false },
      reject: { clicks: 1, atLeast: false },
    });
  });

  it('says at least where more cannot be seen', () => {
    const { message } = banner(['Accept all', 'Settings'], 'accept', ['Accept all']);
    expect(message).toContain('refusing would have taken at least two clicks (5.0 s).');
  });

  it('counts what refusing took', () => {
    const pressed = ['Settings', 'Reject all'];
    const { message, finding } = banner(['Accept all', 'Settings'], 'reject', pressed);
    expect(message).toContain(
      'Refusing took two clicks (5.0 s); accepting would have taken one click (2.5 s).',
    );
    // Both presses are charged, and noticing and reading the banner; the answer not given is not.
    const acts = 2 * 2.5;
    expect(finding?.seconds).toBeGreaterThan(acts);
    expect(finding?.seconds).toBeLessThan(acts + 5);
  });

  it('says so where no way is to be seen, and where nobody answered', () => {
    expect(banner(['Got it'], 'accept', ['Got it']).message).toContain(
      'Accepting took one click (2.5 s); no way to refuse could be seen there.',
    );
    expect(banner(['Accept all', 'Settings'], undefined, []).message).toContain(
      'Accepting would have taken one click (2.5 s); refusing would have taken at least two clicks (5.0 s).',
    );
  });

  it('is not told of anything else', () => {
    const events = [openEvent(), viewEvent(), overlayEvent({ features: { text: 'Flash sale' } })];
    const [finding] = judge([traceOf({}, { events })]).results[0]?.findings ?? [];
    expect(finding?.kind).toBe('promo');
    expect(finding?.evidence).not.toHaveProperty('answers');
  });
});
