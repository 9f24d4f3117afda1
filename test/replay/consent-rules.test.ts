import { describe, expect, it } from 'vitest';
import { consentRules } from '../../src/replay/observe/overlays/consent-rules.ts';

const names = (url: string, isTop = true) => consentRules(url, isTop).map(({ name }) => name);

describe("the rules of autoconsent's list", () => {
  it('are those of makers on any site, and those of a site on that site alone', () => {
    expect(names('https://lamps.example/')).toContain('hubspot');
    expect(names('https://lamps.example/')).not.toContain('transip-nl');
    expect(names('https://www.transip.nl/')).toEqual(
      expect.arrayContaining(['hubspot', 'transip-nl']),
    );
  });

  it('are those for frames within frames', () => {
    expect(names('https://lamps.example/', false)).toContain('piano.io');
    expect(names('https://lamps.example/', false)).not.toContain('hubspot');
  });

  it('ask nothing that only a script of the page could tell', () => {
    expect(names('https://lamps.example/')).not.toContain('fides');
    for (const { inBanner, onPage } of consentRules('https://lamps.example/', true)) {
      expect(inBanner.length).toBeGreaterThan(0);
      for (const group of [...inBanner, ...onPage]) expect(group.length).toBeGreaterThan(0);
    }
  });
});
