import type { Actor } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import type { Keys } from '../../trace/act-events.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Before } from '../observe/effects-by-now.ts';
import { type CorrectParts, correctRefused } from './correct-refused.ts';
import { type EnterField, fieldState } from './enter-field.ts';
import { type GiveAgainParts, giveAgain } from './give-again.ts';
import type { GivenTexts } from './given-texts.ts';
import type { Meeting } from './meeting.ts';
import { hoverOver, type MoveParts } from './move.ts';
import type { Press } from './press.ts';
import type { WatchResponse } from './watch-response.ts';

export type PressVerbParts = CorrectParts &
  GiveAgainParts &
  MoveParts & {
    readonly meeting: Meeting;
    readonly press: Press;
    readonly actLog: ActLog;
    readonly keyboard: Keyboard;
    readonly enterField: EnterField;
    readonly watchResponse: WatchResponse;
    readonly given: GivenTexts;
  };

/** What is done with a press of the mouse, a finger or a key. */
export function makePressVerbs(parts: PressVerbParts): Pick<Actor, 'click' | 'press' | 'hover'> {
  const { meeting } = parts;
  return {
    click: async (target) => {
      const before = await click(parts, target);
      await correctRefused(parts, before, {
        isThere: async () => (await parts.finder.now(target, 'press')) !== null,
        press: async () => {
          const again = await parts.finder.find(target, 'press');
          const fact = { verb: 'click', purpose: 'again' } as const;
          await parts.press.surely(again, target, 'press', { ...fact, presses: ['press'] });
        },
      });
    },
    press: async (key, on) => {
      await reachForKey(parts, key, on);
      const before = await meeting.acted(() => parts.keyboard.press(key));
      if (key === 'Enter') parts.given.sent();
      await correctRefused(parts, before, {
        isThere: async () => key === 'Enter',
        press: async () => {
          const fact = { verb: 'press', purpose: 'again' } as const;
          await parts.actLog.record({ ...fact, presses: [], keys: [command(key)] });
          await parts.keyboard.press(key);
        },
      });
    },
    hover: async (target) => {
      const found = await meeting.meet(target, 'press');
      await meeting.acted(() => hoverOver(parts, found, target));
    },
  };
}

async function click(parts: PressVerbParts, target: Target): Promise<Before> {
  const found = await parts.meeting.meet(target, 'press');
  const before = parts.effects.before();
  const pressed = await parts.press.surely(found, target, 'press', {
    verb: 'click',
    presses: ['press'],
    atLast: () => giveAgain(parts),
  });
  parts.given.sent();
  parts.meter.start();
  await parts.landed(before);
  await parts.watchResponse(pressed, target, before);
  return before;
}

/** The key goes to a field, or to whatever has the focus. */
async function reachForKey(parts: PressVerbParts, key: string, on?: Target): Promise<void> {
  if (on) {
    const found = await parts.meeting.meet(on, 'field');
    const { focused } = await fieldState(found);
    await parts.enterField(found, on, { verb: 'press', keys: [command(key)], focused });
    return;
  }
  await parts.meeting.rest();
  const fact = { verb: 'press', purpose: 'script' } as const;
  await parts.actLog.record({ ...fact, presses: [], keys: [command(key)] });
}

function command(key: string): Keys {
  return { kind: 'command', key, keystrokes: key.split('+').length };
}
