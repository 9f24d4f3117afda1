import { describe, expect, it } from 'vitest';
import { asksForAnswer, isLauncher, isSiteBar } from '../../src/overlay/furniture.ts';
import type { OverlayControl, OverlayFeatures } from '../../src/trace/overlay-seen.ts';
import { featuresOf } from '../helpers/trace-of.ts';

const control = (name: string, href = ''): OverlayControl => ({
  name,
  text: name,
  role: href === '' ? 'button' : 'link',
  rect: { x: 0, y: 0, width: 90, height: 30 },
  href,
});
const small = (more: Partial<OverlayFeatures>): OverlayFeatures =>
  featuresOf({
    modal: false,
    role: '',
    headings: [],
    cover: 0.03,
    coverWithBackdrop: 0.03,
    controls: [],
    fields: [],
    scale: null,
    icons: 0,
    ...more,
  });

describe('what only opens something', () => {
  const pill = small({ text: 'Give feedback', controls: [control('Give feedback')] });

  it('says nothing but the name of its one control', () => {
    expect(isLauncher(pill, 'survey')).toBe(true);
    expect(isLauncher({ ...pill, text: 'Give  Feedback' }, 'chat')).toBe(true);
  });

  it('is none once it has grown', () => {
    expect(isLauncher({ ...pill, text: 'Give feedback How was it today?' }, 'survey')).toBe(false);
    expect(isLauncher({ ...pill, fields: ['textarea'] }, 'survey')).toBe(false);
    expect(isLauncher({ ...pill, scale: { from: 1, to: 5 } }, 'survey')).toBe(false);
    const two = [control('Give feedback'), control('Close')];
    expect(isLauncher({ ...pill, controls: two }, 'survey')).toBe(false);
  });

  it('is none where it takes the window, or asks for consent', () => {
    expect(isLauncher({ ...pill, modal: true }, 'other')).toBe(false);
    expect(isLauncher({ ...pill, cover: 1, coverWithBackdrop: 1 }, 'other')).toBe(false);
    expect(isLauncher(pill, 'consent')).toBe(false);
  });
});

describe('a bar of the site', () => {
  const bar = (controls: readonly OverlayControl[], more: Partial<OverlayFeatures> = {}) =>
    small({ bar: true, text: 'Cookies', controls: [...controls], ...more });

  it('is furniture whatever its words', () => {
    expect(isSiteBar(bar([control('Sign in'), control('Newsletter')]), 'newsletter')).toBe(true);
    expect(isSiteBar(bar([control('Help')]), 'chat')).toBe(true);
  });

  it('is none where it asks for consent with an answer to press', () => {
    expect(isSiteBar(bar([control('Accept all'), control('Reject all')]), 'consent')).toBe(false);
    expect(isSiteBar(bar([control('OK')]), 'consent')).toBe(false);
    // A footer with a link to the cookie policy asks for nothing.
    expect(isSiteBar(bar([control('Cookies', 'shop.example/cookies')]), 'consent')).toBe(true);
  });

  it('is none where it is a survey; in the flow of the page that is content', () => {
    expect(isSiteBar(bar([control('Take part')]), 'survey')).toBe(false);
    expect(isSiteBar(small({ inFlow: true }), 'survey')).toBe(true);
  });

  it('is no matter where something lies over the page', () => {
    expect(isSiteBar(small({}), 'other')).toBe(false);
  });
});

it('knows what asks the customer for something', () => {
  expect(asksForAnswer(small({ fields: ['search'] }), 'other')).toBe(false);
  expect(asksForAnswer(small({ fields: ['email'] }), 'newsletter')).toBe(true);
  expect(asksForAnswer(small({ icons: 5 }), 'other')).toBe(true);
});
