import type { Look } from '../../trace/look.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { pause } from '../pause.ts';
import type { Recorder } from '../record/recorder.ts';
import { recordUnseen, tooMuch } from '../record/unseen.ts';
import type { Views } from '../record/views.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import { noteFaults } from './note-faults.ts';
import type { OverlayProbe } from './overlays/overlay-probe.ts';
import type { PagePoll } from './poll-page.ts';
import { noteGlobals } from './probes/vendor-globals.ts';
import type { Screenshots } from './screenshots.ts';
import { wholeLook } from './whole-look.ts';

/** Sees what a step has come to. */
export type StepEnd = {
  /** Records what the customer sees now that a step has its result: the page's words and fields, and a masked picture. */
  readonly see: () => Promise<void>;
  /** How many words have come that were not read yet: they are read now. */
  readonly readWords: () => number;
};

type StepEndParts = {
  readonly recorder: Recorder;
  readonly clock: Pick<CustomerClock, 'standing'>;
  readonly windows: Pick<Windows, 'current'>;
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
  readonly poll: Pick<PagePoll, 'scan'>;
  readonly views: Pick<Views, 'note'>;
  readonly screenshots: Pick<Screenshots, 'ofStep'>;
};

export function makeStepEnd(parts: StepEndParts): StepEnd {
  let unread = 0;
  return {
    see: async () => {
      unread += await seeStepEnd(parts);
    },
    readWords: () => {
      const words = unread;
      unread = 0;
      return words;
    },
  };
}

/** Returns how many words were new. */
async function seeStepEnd(parts: StepEndParts): Promise<number> {
  const { recorder, windows } = parts;
  const step = recorder.pendingStep;
  if (step === null) return 0;
  if (!(await dialogGoes(windows.current()))) {
    for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, behind);
    recorder.pendingStep = null;
    return 0;
  }
  // The picture takes longest: the page is looked at meanwhile.
  const [, newWords] = await parts.clock.standing(() =>
    Promise.all([
      parts.screenshots.ofStep(windows.current(), step),
      recordLook(parts, step),
      noteGlobals(recorder, windows.current()),
    ]),
  );
  recorder.pendingStep = null;
  return newWords;
}

const behind = "A message of the browser's own stood before the page and could not be got rid of.";
/** A dialog that is answered goes at once, unless the page raises the next; in real milliseconds. */
const goesWithin = 1000;

async function dialogGoes(tab: Tab): Promise<boolean> {
  const from = performance.now();
  while (tab.dialogOpen && performance.now() - from < goesWithin) await pause(5);
  return !tab.dialogOpen;
}

async function recordLook(parts: StepEndParts, step: number): Promise<number> {
  const { recorder, windows, views } = parts;
  await parts.poll.scan();
  const look = await wholeLook(parts);
  await noteFaults(recorder, windows.current());
  if (!look) return 0;
  const tab = windows.current();
  const pushed = await askOr(tab.frames.main(), false, 'takePushed');
  views.note(tab, look, { pushed, ownText: await ownTextOf(parts, look) });
  if (look.cut) recordUnseen(recorder, 'page', tooMuch);
  const event = recorder.record('look', { look });
  event.step = step;
  return look.newWords;
}

/** The main text of the document itself. Read once more only where the look holds that of frames, or of what lies over the page. */
async function ownTextOf({ windows, overlays }: StepEndParts, look: Look): Promise<string> {
  const { frames } = windows.current();
  const main = frames.main();
  const over = overlays.onScreen().filter(({ frame }) => frame === main);
  if (frames.all().length === 1 && !over.some(({ isTheWay }) => isTheWay)) return look.mainText;
  const ids = over.map(({ element }) => element);
  return askOr(main, look.mainText, 'mainWords', ids);
}
