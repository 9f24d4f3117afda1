import { describe, expect, it } from 'vitest';
import { identify, normalisedPage } from '../../src/score/ledger/identity.ts';
import { detectedOf, detectorOf } from '../helpers/detected-of.ts';
import { traceOf } from '../helpers/trace-of.ts';

const trace = traceOf({
  journey: { journey: 'Book a doctor’s appointment' },
  steps: [{ words: 'open /book' }],
});
const idOf = (detector: string, partial: Parameters<typeof detectedOf>[0] = {}) =>
  identify(trace, [{ detector: detectorOf(detector), detected: detectedOf(partial) }])[0]?.id;

describe('identity', () => {
  it('can be read, and names the kind only where it says more than the detector', () => {
    expect(idOf('interruption')).toBe(
      'interruption:survey:book-a-doctor-s-appointment:open-book:/book:how-did-we-do',
    );
    expect(idOf('dead-click', { kind: 'dead-click', what: 'Book' })).toBe(
      'dead-click:book-a-doctor-s-appointment:open-book:/book:book',
    );
  });

  it('depends on no time, no count, no host and no query', () => {
    const other = { at: 99, page: 'https://staging.clinic.example/book?session=17#top' };
    expect(idOf('interruption', other)).toBe(idOf('interruption'));
  });

  it('tells two of the same apart', () => {
    const twice = [1, 2].map(() => ({
      detector: detectorOf('interruption'),
      detected: detectedOf(),
    }));
    const [first, second] = identify(trace, twice);
    expect(second?.id).toBe(`${first?.id}#2`);
  });

  it('keeps letters of every language', () => {
    expect(idOf('interruption', { what: 'Wie war’s? 評価' })).toContain(':wie-war-s-評価');
  });
});

it.each([
  ['https://clinic.example/doctors/17/slots/2026', '/doctors/*/slots/*'],
  ['https://clinic.example/a/0b7f3c9a-1d2e-4f50-8a6b-7c8d9e0f1a2b', '/a/*'],
  ['https://clinic.example/o/65f1c0ffee65f1c0ffee1234', '/o/*'],
  ['https://clinic.example/v2/book', '/v2/book'],
  ['https://clinic.example/#/book/17?x=1', '/#/book/*'],
  ['https://clinic.example/book#top', '/book'],
  ['https://clinic.example', '/'],
  ['', ''],
])('the page %s is %s', (page, normalised) => {
  expect(normalisedPage(page)).toBe(normalised);
});
