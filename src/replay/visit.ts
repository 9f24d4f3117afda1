import type { BrowserContext } from 'puppeteer';
import type { TypedText } from '../steps/actor.ts';
import type { Target } from '../steps/target.ts';
import { type CustomerClock, makeCustomerClock } from './clock/customer-clock.ts';
import { type ActLog, makeActLog } from './input/act-log.ts';
import { type GuardedPress, makeGuardedPress } from './input/guarded-press.ts';
import { type Keyboard, makeKeyboard } from './input/keyboard.ts';
import { makePointer, type Pointer } from './input/pointer.ts';
import { makePressLanded, type PressLanded } from './input/press-landed.ts';
import { type Finder, makeFinder } from './locate/finder.ts';
import { type GoalWatch, makeGoalWatch } from './observe/goal-watch.ts';
import { makeOverlayProbe, type OverlayProbe } from './observe/overlays/overlay-probe.ts';
import { makePagePoll, type PagePoll } from './observe/poll-page.ts';
import { makePressEffects, type PressEffects } from './observe/press-effects.ts';
import type { DialogState } from './observe/probes/dialogs.ts';
import type { Intent } from './observe/probes/navigations.ts';
import { type Album, makeScreenshots, type Screenshots } from './observe/screenshots.ts';
import { makeStepEnd, type StepEnd } from './observe/step-end.ts';
import { type Acts, makeActs } from './record/acts.ts';
import { makeRecorder, type Recorder } from './record/recorder.ts';
import { makeTypedLog, type TypedLog } from './record/typed-log.ts';
import { makeViews, type Views } from './record/views.ts';
import type { Settings, StepLimit } from './settings.ts';
import type { Attention } from './tab/attention.ts';
import { noteMakersIn } from './tab/script-origin.ts';
import { makeUntil, type Until } from './wait/until.ts';
import { makeWaitFor, type WaitFor } from './wait/wait-for.ts';
import { makeWaitMeter, type WaitMeter } from './wait/wait-meter.ts';
import { makeWindows, type Windows } from './windows/windows.ts';

/** What was typed into a field, so that it can be typed again when the site loses or refuses it. */
export type Given = {
  readonly field: Target;
  readonly text: TypedText;
  /** It holds the customer's first try: the text is what they correct it to. */
  readonly isFirst: boolean;
};

/** What a visit is made from. */
type VisitParts = {
  readonly settings: Settings;
  readonly context: BrowserContext;
  readonly album: Album;
};

/** One walk of one journey: the browser context, its tabs, the clock, and what has been seen so far. */
export type Visit = {
  readonly settings: Settings;
  readonly context: BrowserContext;
  readonly limit: StepLimit;
  readonly attention: Attention;
  readonly clock: CustomerClock;
  readonly recorder: Recorder;
  readonly overlays: OverlayProbe;
  readonly dialogs: DialogState;
  readonly intent: Intent;
  readonly views: Views;
  readonly screenshots: Screenshots;
  readonly windows: Windows;
  readonly typed: TypedLog;
  /** What has been typed so far, in order. */
  given: readonly Given[];
  readonly acts: Acts;
  readonly poll: PagePoll;
  readonly goal: GoalWatch;
  readonly effects: PressEffects;
  readonly stepEnd: StepEnd;
  readonly meter: WaitMeter;
  readonly until: Until;
  readonly waitFor: WaitFor;
  readonly finder: Finder;
  readonly pointer: Pointer;
  readonly keyboard: Keyboard;
  readonly guardedPress: GuardedPress;
  readonly landed: PressLanded;
  readonly actLog: ActLog;
  /** A site is being waited for. */
  waits: boolean;
};

export function makeVisit({ settings, context, album }: VisitParts): Visit {
  const clock = makeCustomerClock({
    pace: settings.pace,
    tick: async (skew) => {
      const slices = await Promise.all(
        windows.all().map((tab) => tab.tick({ now: clock.now(), skew }, !visit.poll.isSparse())),
      );
      const nexts = slices.map(({ next }) => next).filter((next) => next !== null);
      return {
        next: nexts.length > 0 ? Math.min(...nexts) : null,
        moving: slices.some(({ moving }) => moving),
        lost: slices.some(({ lost }) => lost),
      };
    },
    afterSlice: () => visit.poll.afterSlice(),
    hold: () => Promise.all(windows.all().map((tab) => tab.hold())),
    release: (skew) =>
      Promise.all(windows.all().map((tab) => tab.release({ now: clock.now(), skew }))),
    onWait: (waits) => {
      visit.waits = waits;
      // At robot pace nobody thinks, so that there is no time for it.
      if (settings.pace !== 'robot') for (const tab of windows.all()) noteMakersIn(tab, !waits);
    },
  });
  const recorder = makeRecorder(clock);
  const acts = makeActs();
  const typed = makeTypedLog(settings.journey);
  const views = makeViews(recorder, clock);
  const windows: Windows = makeWindows({
    views,
    onSwitch: () => overlays.leave(),
    acts: () => acts.all().length,
  });
  const overlays = makeOverlayProbe(recorder, clock, acts.last, settings.traits);
  const goal = makeGoalWatch(recorder, windows);
  const poll = makePagePoll({ settings, clock, recorder, acts, windows, overlays, goal });
  const screenshots = makeScreenshots({ album, clock, recorder, typed });
  const dialogs: DialogState = { wanted: null, acting: false, answered: null, count: 0 };
  const limit = { timeout: settings.defaultTimeout };
  const meter = makeWaitMeter({ recorder, clock, windows });
  const until = makeUntil({ settings, limit, clock, windows, poll, meter });
  const effects = makePressEffects({ clock, windows, dialogs, overlays, poll });
  const stepEnd = makeStepEnd({ recorder, clock, windows, overlays, poll, views, screenshots });
  const pointer = makePointer(settings.traits, windows);
  const intent: Intent = { opening: false, history: false, acts: 0 };
  const attention = { stepEnds: performance.now() + settings.defaultTimeout, worked: 0 };
  const visit: Visit = {
    settings,
    context,
    limit,
    attention,
    clock,
    recorder,
    overlays,
    poll,
    goal,
    dialogs,
    intent,
    views,
    screenshots,
    effects,
    stepEnd,
    finder: makeFinder({ limit, clock, windows, until, meter, stepEnd, acts, overlays }),
    pointer,
    keyboard: makeKeyboard(clock, windows, acts),
    guardedPress: makeGuardedPress(windows, pointer),
    landed: makePressLanded({ settings, limit, clock, windows, acts }),
    actLog: makeActLog({
      settings,
      clock,
      recorder,
      acts,
      goal,
      poll,
      stepEnd,
      effects,
      overlays,
      intent,
      attention,
    }),
    windows,
    typed,
    given: [],
    acts,
    meter,
    until,
    waitFor: makeWaitFor({ limit, windows, poll, goal, meter, until }),
    waits: false,
  };
  return visit;
}
