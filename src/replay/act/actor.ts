import { resolveLate } from '../../journey/values/late.ts';
import type { Actor, TypedText } from '../../steps/actor.ts';
import type { Condition } from '../../steps/condition.ts';
import type { Step } from '../../steps/step.ts';
import type { Target } from '../../steps/target.ts';
import { conditionInWords } from '../../steps/written-condition.ts';
import { StuckError } from '../errors.ts';
import { answerConsent } from '../interruptions/clear-the-way.ts';
import { conditionTest } from '../locate/conditions.ts';
import type { Found } from '../locate/search.ts';
import type { Before } from '../observe/effects-by-now.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import { pause } from '../pause.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { answerDialog } from './answer-dialog.ts';
import { chooseOption } from './choose-option.ts';
import { correctRefused } from './correct-refused.ts';
import { enterField, fieldState } from './enter-field.ts';
import { forgetUnsent, giveAgain, keepInMind } from './give-again.ts';
import { goBack, openAddress, reloadPage } from './go.ts';
import { hoverOver, leaveWindow, scrollPage } from './move.ts';
import { pressSurely } from './press.ts';
import { watchResponse } from './response.ts';
import { tick } from './tick.ts';
import { pasteInto, typeInto } from './typing.ts';
import { uploadFiles } from './upload-files.ts';

/** What the actor needs beside the visit. */
export type ActorParts = {
  readonly walk: (steps: readonly Step[]) => Promise<void>;
  /** True when this host may be opened by the journey itself. */
  readonly mayOpen: (url: string) => boolean;
};

/** Acts in a real browser as a customer does. */
export function makeActor(visit: Visit, parts: ActorParts): Actor {
  /** The result of the act before is there when the next control can be used. */
  const meet = async (target: Target, wanted: Wanted): Promise<Found> => {
    try {
      const found = await visit.finder.find(target, wanted);
      visit.meter.end('target');
      await visit.stepEnd.see();
      // The answer may have led to another page, or drawn this one anew.
      return (await answerConsent(visit, found)) ? await visit.finder.find(target, wanted) : found;
    } catch (error) {
      visit.meter.end('cap');
      await visit.stepEnd.see();
      throw error;
    }
  };
  /** For acts that need no control: the result is there when the page is quiet. */
  const rest = async (): Promise<void> => {
    await visit.waitFor.quiet();
    await visit.stepEnd.see();
  };
  const acted = async (act: () => Promise<void>): Promise<Before> => {
    const before = visit.effects.before();
    await act();
    visit.meter.start();
    await visit.landed(before);
    return before;
  };
  /** Text in a field is its own result: nothing has to land. */
  const entered = async (act: () => Promise<void>): Promise<void> => {
    visit.effects.before();
    await act();
    visit.meter.start();
  };
  const typed = (text: TypedText): TypedText => ({
    ...text,
    text: resolveLate(text.text, Date.now()),
  });

  return {
    open: async (url) => {
      if (visit.acts.all().length > 0) await rest();
      forgetUnsent(visit);
      await openAddress(visit, url, parts.mayOpen);
    },
    click: async (target) => {
      const found = await meet(target, 'press');
      const before = visit.effects.before();
      const pressed = await pressSurely(visit, found, target, 'press', {
        verb: 'click',
        presses: ['press'],
        atLast: () => giveAgain(visit),
      });
      forgetUnsent(visit);
      visit.meter.start();
      await visit.landed(before);
      await watchResponse(visit, pressed, target, before);
      await correctRefused(visit, before, {
        isThere: async () => (await visit.finder.now(target, 'press')) !== null,
        press: async () => {
          const again = await visit.finder.find(target, 'press');
          const fact = { verb: 'click', purpose: 'again' } as const;
          await pressSurely(visit, again, target, 'press', { ...fact, presses: ['press'] });
        },
      });
    },
    type: async (field, text) => {
      const found = await meet(field, 'field');
      const { first } = text;
      const now = typed(first === undefined ? text : { ...text, text: first });
      await entered(() => typeInto(visit, found, field, now));
      keepInMind(visit, field, now);
      visit.given = [...visit.given, { field, text: typed(text), isFirst: first !== undefined }];
    },
    paste: async (field, text) => {
      const found = await meet(field, 'field');
      const now = typed(text);
      await entered(() => pasteInto(visit, found, field, now));
      keepInMind(visit, field, now);
    },
    choose: async (option, from) => {
      const target = from ?? [{ any: option }];
      const found = await meet(target, from ? 'list' : 'option');
      await acted(() => chooseOption(visit, found, target, option, from !== undefined));
    },
    check: async (target, checked) => {
      const found = await meet(target, 'check');
      const empty = { focused: false, empty: true, checked: !checked };
      const state = await askOr(found.frame, empty, 'fieldState', found.located.id);
      if (state.checked === checked) return visit.meter.start();
      const verb = checked ? 'check' : 'uncheck';
      await acted(() => tick(visit, found, target, verb, checked));
    },
    press: async (key, on) => {
      if (on) {
        const found = await meet(on, 'field');
        const { focused } = await fieldState(found);
        await enterField(visit, found, on, { verb: 'press', keys: [command(key)], focused });
      } else {
        await rest();
        await visit.actLog.record({
          verb: 'press',
          purpose: 'script',
          presses: [],
          keys: [command(key)],
        });
      }
      const before = await acted(() => visit.keyboard.press(key));
      if (key === 'Enter') forgetUnsent(visit);
      await correctRefused(visit, before, {
        isThere: async () => key === 'Enter',
        press: async () => {
          const fact = { verb: 'press', purpose: 'again' } as const;
          await visit.actLog.record({ ...fact, presses: [], keys: [command(key)] });
          await visit.keyboard.press(key);
        },
      });
    },
    upload: async (field, files) => {
      const found = await meet(field, 'file');
      await acted(() => uploadFiles(visit, found, field, files));
    },
    hover: async (target) => {
      const found = await meet(target, 'press');
      await acted(() => hoverOver(visit, found, target));
    },
    scroll: async (to) => {
      if ('target' in to) await meet(to.target, 'any');
      else await rest();
      await scrollPage(visit, to);
      visit.meter.start();
    },
    back: async () => {
      await rest();
      forgetUnsent(visit);
      await goBack(visit);
    },
    reload: async () => {
      await rest();
      forgetUnsent(visit);
      await reloadPage(visit);
    },
    leave: async () => {
      await rest();
      await acted(() => leaveWindow(visit));
    },
    wait: async (duration) => {
      await rest();
      visit.poll.grantRequests(2000);
      if (visit.settings.pace === 'robot')
        await visit.clock.running(() => visit.clock.advance(duration));
      else await visit.clock.think(duration);
      visit.meter.start();
    },
    expect: async (condition) => {
      const holds = conditionTest(visit, condition);
      const held = await visit.until(
        async () => ((await holds()) ? true : null),
        visit.limit.timeout,
      );
      visit.meter.end(held ? 'target' : 'cap');
      await visit.stepEnd.see();
      if (!held) throw notMet(condition);
      visit.recorder.pendingStep = visit.recorder.muted ? null : visit.recorder.step;
    },
    answer: (answer) => answerDialog(visit, answer),
    holds: async (condition, within) => {
      await visit.waitFor.quiet(Math.min(visit.limit.timeout, 2000));
      await visit.stepEnd.see();
      const holds = conditionTest(visit, condition);
      // Looking out for it is not the customer's time: the clock stands still meanwhile.
      return lookOut(holds, within);
    },
    walk: parts.walk,
  };
}

function command(key: string) {
  return { kind: 'command' as const, key, keystrokes: key.split('+').length };
}

function notMet(condition: Condition): StuckError {
  const wanted = conditionInWords(condition);
  const message = `This was expected, and did not come: ${wanted}.`;
  return new StuckError({ found: 'not-met', wanted, nearest: [], reason: '', message });
}

async function lookOut(holds: () => Promise<boolean>, within: number): Promise<boolean> {
  const end = performance.now() + within;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() >= end) return false;
    await pause(25);
  }
}
