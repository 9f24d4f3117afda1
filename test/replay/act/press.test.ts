import { describe, expect, it } from 'vitest';
import { LookAgain } from '../../../src/replay/act/look-again.ts';
import { makePress } from '../../../src/replay/act/press.ts';
import { StuckError } from '../../../src/replay/errors.ts';
import type { Pressed } from '../../../src/replay/input/guarded-press.ts';
import type { Found } from '../../../src/replay/locate/search.ts';
import type { Aim } from '../../../src/replay/page/press/aim.ts';
import { makeRecorder } from '../../../src/replay/record/recorder.ts';
import { fakeFrame, fakeSession, fakeTab, settingsWith } from '../../helpers/fake-tab.ts';

const rect = { x: 10, y: 10, width: 80, height: 20 };
const session = fakeSession({ slippedOff: () => true });

const button: Found = {
  frame: fakeFrame(session),
  located: {
    ...{ id: 'n1', kind: 'button', name: 'Pay', role: 'button', tag: 'button', type: '' },
    ...{ inputMode: '', visible: true, outOfReach: false, onlyNamed: false, hindrance: '' },
    ...{ rect, where: '', form: '', opens: false },
  },
  rung: 1,
  rungs: 1,
};

const taken: Pressed = { hit: 'target', lost: false };
const lost: Pressed = { hit: 'target', lost: true };
const veiled: Pressed = { hit: 'other', by: { id: 'v', words: 'a veil' } };

type Page = {
  /** What becomes of each press, in order; the last of them for all that follow. */
  readonly presses: readonly Pressed[];
  /** What each look at the control comes to, where it is not to be pressed. */
  readonly looks?: readonly (LookAgain['state'] | 'ready')[];
  readonly consent?: boolean;
};

/** Presses on a page of that kind; what was done there, in order. */
async function pressing({ presses, looks = [], consent = false }: Page, once = false) {
  const told: string[] = [];
  const aims: Aim[] = [];
  const recorder = makeRecorder({ now: () => 0, pageNow: () => 0 });
  const point = { x: 50, y: 20 };
  const states = [...looks];
  const press = makePress({
    settings: settingsWith({ pace: 'robot' }),
    clock: { now: () => 0 },
    recorder,
    windows: { current: () => fakeTab(session) },
    dialogs: { acting: false },
    pointer: { at: () => point, moveTo: async () => undefined },
    finder: {
      find: async () => {
        told.push('looked for');
        return button;
      },
    },
    guardedPress: async (_frame, aim) => {
      told.push('pressed');
      aims.push(aim);
      return presses[Math.min(aims.length, presses.length) - 1] ?? taken;
    },
    actLog: {
      record: async (fact) => recorder.record('act', { ...fact, prepared: 0 }),
      redate: (act) => recorder.renew(act),
    },
    interruptions: {
      heldBy: async () => null,
      answerConsent: async () => consent,
      clear: async () => {
        told.push('cleared');
        return null;
      },
    },
    reach: {
      sure: async () => {
        const state = states.shift() ?? 'ready';
        if (state !== 'ready') throw new LookAgain(state);
        return point;
      },
      sureOf: async () => point,
    },
  });
  const atLast = async (): Promise<void> => void told.push('about to press');
  const purpose = once ? ('again' as const) : ('script' as const);
  const fact = { verb: 'click', purpose, presses: ['press' as const], atLast };
  const ended = await press.surely(button, [{ any: 'Pay' }], 'press', fact).then(
    () => 'landed',
    (error: unknown) => error,
  );
  const acts = recorder.events().flatMap((event) => (event.type === 'act' ? event.purpose : []));
  return { ended, told, aims, acts };
}

describe('a sure press', () => {
  it('is one act, and one press on what is called so', async () => {
    const { ended, told, aims, acts } = await pressing({ presses: [taken] });
    expect([ended, told, acts]).toEqual(['landed', ['about to press', 'pressed'], ['script']]);
    expect(aims).toEqual([{ at: 'control', id: 'n1', name: 'Pay' }]);
  });

  it('looks again for what has gone, and is still one act', async () => {
    const { told, acts } = await pressing({ presses: [{ hit: 'gone' }, taken] });
    expect(told).toEqual(['about to press', 'pressed', 'looked for', 'pressed']);
    expect(acts).toEqual(['script']);
  });

  it('looks again for what was replaced before it could be pressed', async () => {
    const { told } = await pressing({ presses: [taken], looks: ['gone', 'ready'] });
    expect(told).toEqual(['about to press', 'looked for', 'pressed']);
  });

  it('clears what would have got the press, and presses the same', async () => {
    const { ended, told } = await pressing({ presses: [veiled, taken] });
    expect([ended, told]).toEqual(['landed', ['about to press', 'pressed', 'cleared', 'pressed']]);
  });

  it('looks again where a banner was answered first', async () => {
    const { told } = await pressing({ presses: [taken], consent: true });
    expect(told).toEqual(['looked for', 'about to press', 'pressed']);
  });

  it('takes what is called something else at each look by what it is', async () => {
    const { ended, aims } = await pressing({
      presses: [...Array(4).fill({ hit: 'renamed' }), taken],
    });
    expect(ended).toBe('landed');
    expect(aims.map((aim) => ('name' in aim ? aim.name : ''))).toEqual([
      'Pay',
      'Pay',
      'Pay',
      'Pay',
      null,
    ]);
  });

  it('gives up on what never holds still, and says so', async () => {
    const { ended, aims } = await pressing({ presses: [{ hit: 'gone' }] });
    expect(ended).toBeInstanceOf(StuckError);
    expect(aims).toHaveLength(8);
  });
});

describe('a press that is lost on its way', () => {
  it('is done once more, as an act of its own', async () => {
    const { ended, acts } = await pressing({ presses: [lost, taken] });
    expect([ended, acts]).toEqual(['landed', ['script', 'again']]);
  });

  it('is not done a third time', async () => {
    const { ended, aims } = await pressing({ presses: [lost] });
    expect([ended, aims]).toEqual(['landed', expect.objectContaining({ length: 2 })]);
  });

  it('is not done again where it was the second already', async () => {
    const { acts } = await pressing({ presses: [lost] }, true);
    expect(acts).toEqual(['again']);
  });
});
