import { describe, expect, it } from 'vitest';
import { answerClicks, paidRefusal } from '../../src/overlay/answer-clicks.ts';
import type { OverlayControl } from '../../src/trace/overlay-seen.ts';

const control = (name: string, href = ''): OverlayControl => ({
  name,
  text: name,
  role: href === '' ? 'button' : 'link',
  rect: { x: 0, y: 0, width: 120, height: 40 },
  href,
});
const clicks = (answer: 'accept' | 'reject', names: readonly string[], language = 'en') =>
  answerClicks(
    answer,
    names.map((name) => control(name)),
    language,
  );

describe('how many presses an answer takes', () => {
  it('is one where a control says so', () => {
    const names = ['Settings', 'Reject all', 'Accept all'];
    expect(clicks('accept', names)).toEqual({ clicks: 1, atLeast: false });
    expect(clicks('reject', names)).toEqual({ clicks: 1, atLeast: false });
  });

  it('is at least two where only the settings can lead there, and more is not guessed', () => {
    expect(clicks('reject', ['Accept all', 'Manage preferences'])).toEqual({
      clicks: 2,
      atLeast: true,
    });
    expect(clicks('reject', ['Alle akzeptieren', 'Einstellungen'], 'de')).toEqual({
      clicks: 2,
      atLeast: true,
    });
  });

  it('is not known where nothing leads there', () => {
    expect(clicks('reject', ['Got it'])).toBeNull();
    expect(clicks('accept', ['Got it'])).toEqual({ clicks: 1, atLeast: false });
  });

  it('does not take refusing for accepting, nor a link away for either', () => {
    expect(clicks('accept', ['Accept only necessary cookies'])).toBeNull();
    const away = [control('Cookie settings', 'shop.example/cookies')];
    expect(answerClicks('reject', away, 'en')).toBeNull();
  });
});

describe('a refusal for money', () => {
  it('is no answer that a customer can give', () => {
    expect(clicks('reject', ['Accept all', 'Refuse and pay 3 €'])).toBeNull();
    expect(clicks('reject', ['Accept all', 'Refuse and pay 3 €', 'Settings'])).toEqual({
      clicks: 2,
      atLeast: true,
    });
  });

  it('is told apart from accepting, and from a free one', () => {
    const names = ['Accept all', 'Refuse and pay 3 €'].map((name) => control(name));
    expect(paidRefusal(names, 'en')?.name).toBe('Refuse and pay 3 €');
    expect(paidRefusal([control('Accept all'), control('Reject all')], 'en')).toBeUndefined();
  });
});
