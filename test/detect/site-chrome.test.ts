import { describe, expect, it } from 'vitest';
import { siteChrome } from '../../src/detect/facts/interruptions/site-chrome.ts';
import { overlayEvent, traceOf } from '../helpers/trace-of.ts';

const features = {
  text: 'Opening hours: 8 to 18. Counter 4 is open now.',
  modal: false,
  scrollLocked: false,
  cover: 0.15,
  coverWithBackdrop: 0.15,
  rect: { x: 1000, y: 200, width: 280, height: 500 },
};
type More = NonNullable<Parameters<typeof overlayEvent>[0]>;
const panel = (id: string, view: string, more: More = {}) =>
  overlayEvent({
    id,
    view,
    pageAt: 40,
    covered: false,
    closed: 'not-tried',
    ...more,
    features: { ...features, ...more.features },
  });
const chromeIn = (...events: readonly ReturnType<typeof panel>[]) => [
  ...siteChrome(traceOf({}, { events })),
];

describe('what belongs to the site', () => {
  it('is the same in the same place on two pages, whatever figures are on it', () => {
    const second = panel('o2', 'v2', { features: { text: features.text.replace('4', '11') } });
    expect(chromeIn(panel('o1', 'v1'), second)).toEqual(['o1', 'o2']);
  });

  it.each<[string, More]>([
    ['on the same page again', { view: 'v1' }],
    ['later than the page', { pageAt: 3000 }],
    ['in the way', { covered: true }],
    ['closed', { closed: 'closed' }],
    ['gone by itself', { goneAt: 2000 }],
    ['modal', { features: { modal: true } }],
    ['large', { features: { coverWithBackdrop: 0.5 } }],
    ['with other words', { features: { text: 'Chat with us' } }],
    ['in another place', { features: { rect: { ...features.rect, x: 20 } } }],
  ])('is not what is %s', (_, more) => {
    expect(chromeIn(panel('o1', 'v1'), panel('o2', more.view ?? 'v2', more))).toEqual([]);
  });

  it('is not told by one page', () => {
    expect(chromeIn(panel('o1', 'v1'))).toEqual([]);
  });
});
