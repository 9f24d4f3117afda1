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

describe('an identity is seen from the site', () => {
  const at = (site: string, words: string, partial: Parameters<typeof detectedOf>[0]) => {
    const walk = traceOf({ journey: { journey: 'Book', site }, steps: [{ words }] });
    return identify(walk, [
      {
        detector: detectorOf('soft-error'),
        detected: detectedOf({ kind: 'soft-error', ...partial }),
      },
    ])[0]?.id;
  };

  it.each([
    'http://127.0.0.1:5230',
    'http://127.0.0.1:41777',
    'http://localhost:5230',
    'https://preview-17.example',
    'http://shop.localhost:5230/pr-12',
    'https://[::1]:8443',
  ])('%s', (site) => {
    const found = { page: `${site}/book?x=1`, what: `Nothing at ${site}/book` };
    expect(at(site, `open ${site}/book`, found)).toBe(
      'soft-error:book:open-book:/book:nothing-at-book',
    );
  });

  it.each([
    ['https://clinic.example', 'Welcome to clinic.example', 'welcome-to-clinic-example'],
    [
      'https://clinic.example',
      'See https://clinic.example.org/a',
      'see-https-clinic-example-org-a',
    ],
    ['https://clinic.example', 'See https://my-clinic.example/a', 'see-https-my-clinic-example-a'],
    ['http://localhost:1', 'Not on localhost:22, mylocalhost', 'not-on-mylocalhost'],
    ['http://127.0.0.1:80/pr-1', 'http://127.0.0.1/pr-12/a', 'pr-12-a'],
    ['no address', 'Nothing here', 'nothing-here'],
  ])('on %s, "%s" stays %s', (site, what, slugged) => {
    expect(at(site, 'open /', { what, page: 'https://other.example/x' })).toBe(
      `soft-error:book:open:/x:${slugged}`,
    );
  });
});
