import { describe, expect, it } from 'vitest';
import type { Pressed } from '../../../src/replay/input/guarded-press.ts';
import { type CloseParts, closeOverlay } from '../../../src/replay/interruptions/close-overlay.ts';
import type { KnownOverlay } from '../../../src/replay/observe/overlays/known-overlay.ts';
import { makeRecorder, type Recorder } from '../../../src/replay/record/recorder.ts';
import type { OverlayFeatures } from '../../../src/trace/overlay-seen.ts';
import { fakeFrame, settingsWith } from '../../helpers/fake-tab.ts';
import { featuresOf } from '../../helpers/trace-of.ts';

type Control = OverlayFeatures['controls'][number];

function controlOf(text: string, is: Partial<Control> = {}): Control {
  const rect = { x: 500, y: 500, width: 100, height: 40 };
  return { name: text, text, href: '', role: 'button', rect, ...is };
}

function overlayOf(recorder: Recorder, features: Partial<OverlayFeatures>): KnownOverlay {
  const latest = featuresOf({ role: 'dialog', ...features });
  const event = recorder.record('overlay', {
    id: 'o1',
    features: latest,
    after: null,
    answersAct: false,
    covered: true,
    goneAt: null,
    shown: 0,
    closed: 'not-tried',
    madeBy: '',
  });
  const is = { onScreen: true, askedFor: false, isTheWay: false, answered: false, closing: false };
  const box = { x: 0, y: 0, width: 0, height: 0 };
  const told = { broughtBy: '', follows: '', madeBy: '', element: 'e1', box };
  return { ...is, ...told, event, frame: fakeFrame(), latest };
}

const before = {
  ...{ requests: 0, stored: 0, documents: 'l1', frames: new Set<number>(), tabs: 1, dialogs: 0 },
  ...{ downloads: 0, asked: 0, choosers: 0, at: 0 },
};

type Closing = {
  readonly features: Partial<OverlayFeatures>;
  /** What the page does of a press on what is called so, or of a key. */
  readonly onPress: (what: string, overlay: KnownOverlay) => Pressed;
  readonly consent?: string;
};

/** Closes an overlay; what was pressed, what was recorded, and what became of it. */
async function closed({ features, onPress, consent }: Closing) {
  const recorder = makeRecorder({ now: () => 0, pageNow: () => 0 });
  const overlay = overlayOf(recorder, features);
  const pressed: string[] = [];
  const press = (what: string): Pressed => {
    pressed.push(what);
    return onPress(what, overlay);
  };
  const parts: CloseParts = {
    settings: settingsWith({}, consent),
    overlays: { onScreen: () => (overlay.onScreen ? [overlay] : []) },
    poll: { scan: async () => undefined },
    until: async (probe) => probe(),
    effects: { before: () => before },
    landed: async () => undefined,
    pointer: { moveTo: async () => undefined },
    keyboard: { press: async (key) => void press(key) },
    guardedPress: async (_frame, aim) => press('name' in aim && aim.name ? aim.name : aim.at),
    actLog: {
      record: async (fact) => recorder.record('act', { ...fact, prepared: 0 }),
      redate: (act) => recorder.renew(act),
      withdraw: (act) => recorder.withdraw(act),
    },
  };
  const isClosed = await closeOverlay(parts, overlay);
  const acts = recorder.events().flatMap((event) => (event.type === 'act' ? [event] : []));
  return { isClosed, pressed, acts, event: overlay.event };
}

const taken: Pressed = { hit: 'target', lost: false };
const missed: Pressed = { hit: 'gone' };

function goes(_what: string, overlay: KnownOverlay): Pressed {
  overlay.onScreen = false;
  return taken;
}

describe('an overlay in the way', () => {
  const features = {
    text: 'Our summer sale',
    controls: [controlOf('See offers'), controlOf('Close')],
  };

  it('is closed with its own button, at the cost of one act', async () => {
    const { isClosed, pressed, acts, event } = await closed({ features, onPress: goes });
    expect([isClosed, pressed, event.closed]).toEqual([true, ['Close'], 'closed']);
    expect(acts.map(({ purpose, because }) => [purpose, because])).toEqual([
      ['close-overlay', 'o1'],
    ]);
  });

  it('is closed another way where its button does nothing, and both are told', async () => {
    const onPress: Closing['onPress'] = (what, overlay) =>
      what === 'Escape' ? goes(what, overlay) : taken;
    const { isClosed, pressed, acts } = await closed({ features, onPress });
    expect([isClosed, pressed]).toEqual([true, ['Close', 'Escape']]);
    expect(acts.map(({ verb }) => verb)).toEqual(['click', 'press']);
  });

  it('stays where nothing helps, and each way was tried once', async () => {
    const { isClosed, pressed, event } = await closed({ features, onPress: () => taken });
    expect([isClosed, event.closed]).toEqual([false, 'could-not-be-closed']);
    expect(new Set(pressed).size).toBe(pressed.length);
    expect(pressed).not.toContain('See offers');
  });

  it('is tried once more where something came between, and that press is no act', async () => {
    let tries = 0;
    const onPress: Closing['onPress'] = (what, overlay) =>
      ++tries === 1 ? missed : goes(what, overlay);
    const { isClosed, pressed, acts } = await closed({ features, onPress });
    expect([isClosed, pressed]).toEqual([true, ['Close', 'Close']]);
    expect(acts).toHaveLength(1);
  });

  it('costs nothing when it goes before it was pressed', async () => {
    const onPress: Closing['onPress'] = (_what, overlay) => {
      overlay.onScreen = false;
      return missed;
    };
    const { isClosed, acts, event } = await closed({ features, onPress });
    expect([isClosed, acts, event.closed]).toEqual([true, [], 'not-tried']);
  });
});

describe('a banner for consent', () => {
  const features = {
    text: 'We use cookies. Accept all or reject all.',
    controls: [controlOf('Accept all'), controlOf('Reject all')],
  };

  it.each([
    ['accept', 'Accept all'],
    ['reject', 'Reject all'],
  ])('is answered as the journey says: %s', async (consent, name) => {
    const { pressed, event } = await closed({ features, onPress: goes, consent });
    expect([pressed, event.answer]).toEqual([[name], consent]);
    expect(event.offered).toHaveLength(2);
  });
});
