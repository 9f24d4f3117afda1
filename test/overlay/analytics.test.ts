import { describe, expect, it } from 'vitest';
import { isAnalytics } from '../../src/overlay/analytics.ts';

describe('isAnalytics', () => {
  it.each([
    'https://www.google-analytics.com/g/collect?v=2',
    'https://region1.analytics.google.com/g/collect',
    'https://www.facebook.com/tr/?id=1',
    'https://shop.example:8443/stats/matomo.php?action_name=x',
    'https://o1.ingest.sentry.io/api/1/envelope/',
  ])('is %s', (url) => {
    expect(isAnalytics(url)).toBe(true);
  });

  it.each([
    'https://shop.example/api/basket',
    'https://www.facebook.com/dialog/oauth',
    'https://shop.example/collect-in-store',
    'https://my-segment.example/stores',
    'https://shop.example/?from=google-analytics.com/',
  ])('is not %s', (url) => {
    expect(isAnalytics(url)).toBe(false);
  });
});
