import type { ActorParts } from '../act/actor.ts';
import { makeActLog } from '../input/act-log.ts';
import { makeGuardedPress } from '../input/guarded-press.ts';
import { makeKeyboard } from '../input/keyboard.ts';
import { makePointer } from '../input/pointer.ts';
import { makePressLanded } from '../input/press-landed.ts';
import { makeInterruptions } from '../interruptions/interruptions.ts';
import { makeFinder } from '../locate/finder.ts';
import { makeGoalWatch } from '../observe/goal-watch.ts';
import { makeOverlayProbe } from '../observe/overlays/overlay-probe.ts';
import { makePagePoll, type PagePoll } from '../observe/poll-page.ts';
import { makePressEffects } from '../observe/press-effects.ts';
import type { DialogState } from '../observe/probes/dialogs.ts';
import type { Intent } from '../observe/probes/navigations.ts';
import { type Album, makeScreenshots } from '../observe/screenshots.ts';
import { makeStepEnd } from '../observe/step-end.ts';
import { makeActs } from '../record/acts.ts';
import { makeRecorder } from '../record/recorder.ts';
import { makeTypedLog } from '../record/typed-log.ts';
import { makeViews } from '../record/views.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { Attention } from '../tab/attention.ts';
import { makeUntil } from '../wait/until.ts';
import { makeWaitFor } from '../wait/wait-for.ts';
import { makeWaitMeter } from '../wait/wait-meter.ts';
import { makeWindows, type Windows } from '../windows/windows.ts';
import { makePagesClock } from './pages-clock.ts';

/** All that one walk of one journey is made of. What walks it hands each part to those alone that need it. */
export type Walk = ReturnType<typeof makeWalk>;

/** Makes the objects of one walk, room by room, each of those before it. */
export function makeWalk(settings: Settings, album: Album) {
  const seen = makeSight(settings, album);
  const limit: StepLimit = { timeout: settings.defaultTimeout };
  const attention: Attention = {
    stepEnds: performance.now() + settings.defaultTimeout,
    worked: 0,
  };
  const meter = makeWaitMeter(seen);
  const until = makeUntil({ ...seen, limit, meter });
  const waitFor = makeWaitFor({ ...seen, limit, meter, until });
  const finder = makeFinder({ ...seen, limit, meter, until });
  const hand = makeHand({ ...seen, limit, attention });
  const interruptions = makeInterruptions({ ...seen, ...hand, until });
  const walk = { ...seen, ...hand, limit, attention, meter, until, waitFor, finder, interruptions };
  return walk satisfies ActorParts;
}

/** What sees and records: the clock, the windows, and what looks at them. */
function makeSight(settings: Settings, album: Album) {
  const clock = makePagesClock(settings, { windows: () => windows, poll: () => poll });
  const recorder = makeRecorder(clock);
  const acts = makeActs();
  const typed = makeTypedLog(settings.journey);
  const views = makeViews(recorder, clock);
  const overlays = makeOverlayProbe(recorder, clock, acts.last, settings.traits);
  const windows: Windows = makeWindows({
    views,
    onSwitch: overlays.leave,
    acts: () => acts.all().length,
  });
  const goal = makeGoalWatch(recorder, windows);
  const parts = { settings, clock, recorder, acts, typed, views, overlays, windows, goal };
  const poll: PagePoll = makePagePoll(parts);
  const dialogs: DialogState = { wanted: null, acting: false, answered: null, count: 0 };
  const screenshots = makeScreenshots({ album, clock, recorder, typed });
  const effects = makePressEffects({ ...parts, dialogs, poll });
  const stepEnd = makeStepEnd({ ...parts, poll, screenshots });
  return { ...parts, poll, dialogs, screenshots, effects, stepEnd };
}

type Seen = ReturnType<typeof makeSight>;

/** What the customer acts with. */
function makeHand(parts: Seen & { readonly limit: StepLimit; readonly attention: Attention }) {
  const { settings, clock, windows, acts } = parts;
  const intent: Intent = { opening: false, history: false, acts: 0 };
  const pointer = makePointer(settings.traits, windows);
  return {
    intent,
    pointer,
    keyboard: makeKeyboard(clock, windows, acts),
    guardedPress: makeGuardedPress(windows, pointer),
    landed: makePressLanded(parts),
    actLog: makeActLog({ ...parts, intent }),
  };
}
