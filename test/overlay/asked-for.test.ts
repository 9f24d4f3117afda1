import { describe, expect, it } from 'vitest';
import { wasAskedFor } from '../../src/overlay/asked-for.ts';
import type { LastAct } from '../../src/trace/last-act.ts';
import type { OverlayFeatures } from '../../src/trace/overlay-seen.ts';
import { featuresOf } from '../helpers/trace-of.ts';

const press: LastAct = {
  at: 1000,
  name: 'Choose seats',
  words: 'click "Choose seats"',
  left: false,
  opens: false,
  hovers: false,
  field: null,
  keyAt: 1000,
};
const typing: LastAct = {
  ...press,
  name: 'Day of the visit',
  words: 'type into "Day of the visit"',
  field: { x: 100, y: 200, width: 300, height: 40 },
  keyAt: 6000,
};
const plan = featuresOf({ text: 'Row 4 Row 5 Row 6', headings: ['Seats'] });
const survey: Partial<OverlayFeatures> = {
  text: 'How likely are you to recommend us to a friend?',
  headings: [],
  scale: { from: 0, to: 10 },
};
const at = (rect: OverlayFeatures['rect'], more: Partial<OverlayFeatures> = {}) =>
  featuresOf({ text: 'Mo Tu We Th Fr Sa Su 1 2 3', headings: [], rect, ...more });
const asked = (
  features: OverlayFeatures,
  act: LastAct | null,
  cameAt: number,
  answersAct = false,
): boolean => wasAskedFor(features, act, { at: cameAt, answersAct }).askedFor;

describe('what a press brings', () => {
  it('was asked for when it comes right after the press', () => {
    expect(asked(plan, press, 1900)).toBe(true);
    expect(asked(plan, press, 2100)).toBe(false);
    expect(asked(plan, null, 1900)).toBe(false);
  });

  it('was asked for while the site was still at work on the press', () => {
    expect(asked(plan, press, 7000, true)).toBe(true);
    expect(asked(plan, press, 12_000, true)).toBe(false);
  });

  it('was not, where sites bring it of their own accord', () => {
    expect(asked(featuresOf(survey), press, 1500)).toBe(false);
    const letter = featuresOf({ text: 'Our newsletter', headings: [], fields: ['email'] });
    expect(asked(letter, press, 1500)).toBe(false);
    expect(asked(letter, { ...press, name: 'Newsletter' }, 1500)).toBe(true);
  });

  it('was asked for where it is a tour or another window of the page', () => {
    const tour = featuresOf({ text: 'Let us show you around', headings: ['Quick tour'] });
    expect(asked(tour, press, 1500)).toBe(true);
  });
});

describe('what comes while the customer types', () => {
  const below = { x: 100, y: 244, width: 280, height: 240 };
  it('is theirs where it stands at the field, whenever the last key was', () => {
    expect(asked(at(below), typing, 6500)).toBe(true);
    expect(asked(at(below), typing, 7500)).toBe(false);
  });

  it('is not where it stands elsewhere', () => {
    expect(asked(at({ x: 900, y: 600, width: 300, height: 200 }), typing, 6500)).toBe(false);
  });

  it('is not where sites bring it of their own accord, even there', () => {
    expect(asked(at(below, survey), typing, 6500)).toBe(false);
  });
});
