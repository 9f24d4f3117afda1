import { describe, expect, it } from 'vitest';
import { classifyOverlay } from '../../src/overlay/classify-overlay.ts';
import { vendorHeard, vendorsBehind } from '../../src/overlay/vendor-of.ts';
import { vendors } from '../../src/overlay/vendors/index.ts';
import { vendorSignals } from '../../src/overlay/vendors/signals.ts';
import { featuresOf } from '../helpers/trace-of.ts';

const classOf = (features: Parameters<typeof featuresOf>[0]) =>
  classifyOverlay(featuresOf(features), { language: 'en' });

describe('the table of what vendors let a page know', () => {
  it('has a vendor of the other tables on each line, once', () => {
    const names = vendorSignals.map(({ vendor }) => vendor);
    expect(names.filter((name) => !vendors.some((vendor) => vendor.name === name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows each event and each variable of one vendor alone', () => {
    const all = vendorSignals.flatMap(({ shown, globals }) => [...shown, ...globals]);
    expect(new Set(all).size).toBe(all.length);
    expect(
      vendorSignals.filter(({ shown, globals }) => shown.length + globals.length === 0),
    ).toEqual([]);
  });
});

describe('an event by which a vendor tells that it shows something', () => {
  const unknown = { text: 'Qorvel menat ustik', controls: [] };

  it('decides where nothing else says what it is', () => {
    expect(classOf(unknown).kind).toBe('other');
    expect(classOf({ ...unknown, heard: ['PHSurveyShown'] })).toEqual({
      kind: 'survey',
      confidence: 0.8,
      why: ['PostHog told the page that it shows something'],
    });
  });

  it('makes sure what the words tell', () => {
    const words = { text: 'Would you take part in a survey?', fields: ['textarea'] };
    const [seen, heard] = [classOf(words), classOf({ ...words, heard: ['PHSurveyShown'] })];
    expect(seen).toMatchObject({ kind: 'survey', confidence: 0.5 });
    expect(heard).toMatchObject({ kind: 'survey', confidence: 0.95 });
    expect(heard.why).toEqual([...seen.why, 'PostHog told the page that it shows something']);
  });

  it('does not speak against what can be seen', () => {
    const letter = { text: 'Subscribe to our newsletter', fields: ['email'] };
    expect(classOf({ ...letter, heard: ['PHSurveyShown'] })).toEqual(classOf(letter));
  });

  it('tells nothing of the kind where the vendor makes several, nor where nobody knows it', () => {
    expect(classOf({ ...unknown, heard: ['optimonk#campaign-show'] }).kind).toBe('other');
    expect(vendorHeard(featuresOf({ heard: ['optimonk#campaign-show'] }))?.name).toBe('OptiMonk');
    expect(classOf({ ...unknown, heard: ['survey-shown'] }).kind).toBe('other');
    expect(vendorHeard(featuresOf({}))).toBeNull();
  });
});

it('knows vendors by the variables their scripts make', () => {
  expect(vendorsBehind(['_sva', 'jQuery', 'QSI']).map(({ name }) => name)).toEqual([
    'Qualtrics',
    'Survicate',
  ]);
  expect(vendorsBehind([])).toEqual([]);
});
