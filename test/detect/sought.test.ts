import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/detect/detector.ts';
import { hiddenTarget } from '../../src/detect/detectors/hidden-target.ts';
import { layoutShift } from '../../src/detect/detectors/layout-shift.ts';
import { manyChoices } from '../../src/detect/detectors/many-choices.ts';
import { tinyTarget } from '../../src/detect/detectors/tiny-target.ts';
import { timedDetectors } from '../../src/detect/index.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import type { Sought } from '../../src/trace/sought.ts';
import {
  type About,
  actEvent,
  moment,
  openEvent,
  overlayEvent,
  traceOf,
} from '../helpers/trace-of.ts';

const here: Sought = { screens: 0, fromTop: 0 };
const press = (sought: Partial<Sought>, view = 'v1', at = 0): InterpretedEvent =>
  actEvent({ view, at, widget: { name: 'Buy' }, sought: { ...here, ...sought } });
const scroll: InterpretedEvent = {
  ...{ type: 'act', ...moment, verb: 'scroll', purpose: 'script' },
  ...{ presses: [], keys: [], screens: 1, prepared: 720 },
};

const verdictOf = (detector: Detector, events: readonly InterpretedEvent[], about: About = {}) =>
  detector.detect(traceOf(about, { events: [openEvent(), ...events] }));
const foundBy = (detector: Detector, events: readonly InterpretedEvent[], about: About = {}) => {
  const verdict = verdictOf(detector, events, about);
  return verdict.verdict === 'found' ? verdict.found : [];
};

const all = [hiddenTarget, tinyTarget, manyChoices, layoutShift];

describe('where the customer pressed something', () => {
  it.each(all.map((detector) => [detector.id, detector] as const))(
    '%s is clear on what was in sight, and says when it cannot tell',
    (_, detector) => {
      expect(verdictOf(detector, [press({})]).verdict).toBe('clear');
      // A trace of before, in which this was not seen.
      expect(verdictOf(detector, [actEvent()]).verdict).toBe('incomplete');
      expect(verdictOf(detector, []).verdict).toBe('not-applicable');
      const forced = actEvent({
        purpose: 'close-overlay',
        sought: {
          ...{ screens: 3, fromTop: 3 },
          small: { width: 9, height: 9, beside: '', distance: 300 },
        },
      });
      expect(verdictOf(detector, [forced, press({})]).verdict).toBe('clear');
    },
  );
});

describe('hidden-target', () => {
  it('adds the screens scrolled to the first control of a page', () => {
    expect(foundBy(hiddenTarget, [press({ screens: 2, fromTop: 2 })])).toMatchObject([
      {
        what: 'Buy',
        message: '"Buy" was not on the first screen: it stood two screens further on.',
        claims: [],
        adds: [{ event: 1, screens: 2 }],
        confidence: 0.8,
      },
    ]);
  });

  it('claims what the journey itself scrolled, and then adds nothing', () => {
    expect(foundBy(hiddenTarget, [scroll, press({ fromTop: 1 })])).toMatchObject([
      { claims: [{ event: 1 }], adds: [], confidence: 0.6 },
    ]);
    // Scrolling to read, on a page whose control is on the first screen.
    expect(foundBy(hiddenTarget, [scroll, press({})])).toEqual([]);
  });

  it('asks more of a control after the first: going down a form is no hunting', () => {
    const then = (screens: number) => [press({}), press({ screens, fromTop: screens })];
    expect(foundBy(hiddenTarget, then(1))).toEqual([]);
    expect(foundBy(hiddenTarget, then(2))).toMatchObject([
      {
        message: '"Buy" stood two screens away from where the customer was.',
        adds: [{ event: 2, screens: 2 }],
      },
    ]);
    const elsewhere = [press({}), press({ screens: 1, fromTop: 1 }, 'v2')];
    expect(foundBy(hiddenTarget, elsewhere)).toHaveLength(1);
  });

  it('says where a part of the page scrolls by itself', () => {
    const [found] = foundBy(hiddenTarget, [press({ screens: 1, fromTop: 1, inBox: true })]);
    expect(found).toMatchObject({
      message:
        '"Buy" was out of sight in a part of the page that scrolls by itself, one screen further on.',
      adds: [{ screens: 1 }],
      evidence: { inBox: true },
    });
  });

  it('blames no one for how far down a list the customer chooses, but for what is buried at the foot', () => {
    const choices = { count: 12, ordered: false, bare: false, area: 'main' } as const;
    const far = { screens: 3, fromTop: 3 };
    expect(foundBy(hiddenTarget, [press({ ...far, choices })])).toEqual([]);
    expect(foundBy(hiddenTarget, [press({ ...far, choices: { ...choices, bare: true } })])).toEqual(
      [],
    );
    const foot = { ...choices, bare: true, area: 'chrome' } as const;
    expect(foundBy(hiddenTarget, [press({ ...far, choices: foot })])).toHaveLength(1);
  });
});

describe('tiny-target', () => {
  const small = { width: 16, height: 30, beside: 'Fewer', distance: 304 };

  it("adds what Fitts's law has over a target of 24 pixels, as a part of pointing", () => {
    const [found] = foundBy(tinyTarget, [press({ small })]);
    expect(found?.message).toBe(
      '"Buy" takes presses on 16 by 30 pixels, and "Fewer" is right beside it.',
    );
    // log2(304/16 + 1) = log2(20), log2(304/24 + 1) = 3.7726 bits
    const bits = Math.log2(20) - Math.log2(304 / 24 + 1);
    expect(found?.adds).toMatchObject([{ event: 1 }]);
    expect(found?.adds[0]?.pointing).toBeCloseTo((0.204 * bits) / 1.1, 9);
    const phone = { environment: { device: 'phone', profile: 'web-touch' } } as const;
    expect(foundBy(tinyTarget, [press({ small })], phone)[0]?.adds[0]?.pointing).toBeCloseTo(
      (0.1257 * bits) / 0.49,
      9,
    );
  });

  it('names no neighbour that has no name', () => {
    const [found] = foundBy(tinyTarget, [press({ small: { ...small, beside: '' } })]);
    expect(found?.message).toContain('and another control is right beside it');
  });
});

describe('many-choices', () => {
  const of = (count: number, more: Partial<NonNullable<Sought['choices']>> = {}) => [
    press({ choices: { count, ordered: false, bare: true, area: 'main', ...more } }),
  ];

  it('adds what finding one name among so many takes over the thought of a press', () => {
    const [found] = foundBy(manyChoices, of(40));
    expect(found?.message).toBe('"Buy" was one of 40 choices in one list.');
    expect(found?.adds[0]?.mental).toBeCloseTo((0.498 + 0.041 * 40 - 1.2) / 1.2, 9);
  });

  it('is none for a list that is taken in, stands in order, or says more than names', () => {
    expect(foundBy(manyChoices, of(29))).toEqual([]);
    expect(foundBy(manyChoices, of(30))).toHaveLength(1);
    expect(foundBy(manyChoices, of(250, { ordered: true }))).toEqual([]);
    expect(foundBy(manyChoices, of(96, { bare: false }))).toEqual([]);
  });
});

describe('layout-shift', () => {
  const moved = { x: 30, y: 40, within: 2500, hits: 'Cancel' };

  it('charges finding and pointing at it once more, and says what the press would have hit', () => {
    expect(foundBy(layoutShift, [press({ moved }, 'v1', 9000)])).toMatchObject([
      {
        message:
          '"Buy" moved by 50 pixels within the 2.5 s between looking at it and pressing it. A press at the old place would have gone to "Cancel".',
        adds: [{ event: 1, mental: 1, pointing: 1 }],
        confidence: 0.8,
      },
    ]);
    expect(timedDetectors).toContain('layout-shift');
  });

  it('cannot be told of a robot, who presses at once', () => {
    const robot = { environment: { pace: 'robot' } } as const;
    expect(verdictOf(layoutShift, [press({})], robot).verdict).toBe('incomplete');
  });

  it('leaves what a pop-up pushed to the pop-up', () => {
    const pushed = [overlayEvent({ at: 7000 }), press({ moved }, 'v1', 9000)];
    expect(foundBy(layoutShift, pushed)).toEqual([]);
    const earlier = [overlayEvent({ at: 2000 }), press({ moved }, 'v1', 9000)];
    expect(foundBy(layoutShift, earlier)).toHaveLength(1);
  });
});
