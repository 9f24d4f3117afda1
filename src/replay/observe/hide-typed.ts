import { formsOf } from '../../trace/forms/forms-of.ts';
import { needlesOf } from '../../trace/forms/needles.ts';
import type { TypedForms } from '../page/look/typed-text.ts';
import type { Recorder } from '../record/recorder.ts';
import type { TypedLog } from '../record/typed-log.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import { ownerOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';

/**
 * Hides what was typed in the page and all its frames, until `unmaskTyped`. What cannot be hidden for sure is covered whole,
 * and that is told. False: what was typed cannot be hidden, and no picture may be taken.
 */
export async function hideTyped(
  { recorder, typed }: { readonly recorder: Recorder; readonly typed: TypedLog },
  tab: Tab,
): Promise<boolean> {
  const forms = formsTyped(typed);
  const drawings = typed.hasTyped();
  const answers = await Promise.all(
    tab.frames.all().map(async (frame) => {
      // Frames of other sites are drawn by themselves, and not when the window is.
      const drawn = frame.session !== tab.session;
      return { frame, answer: await askOr(frame, null, 'maskTyped', forms, { drawings, drawn }) };
    }),
  );
  const { blindSpots } = recorder.notes;
  if (answers.some(({ answer }) => answer?.covered)) blindSpots.add(drawingsCovered);
  if (answers.some(({ answer }) => answer?.hidden === false)) return false;
  if (!drawings) return true;
  const silent = answers.filter(({ answer }) => answer === null).map(({ frame }) => frame);
  const covered = await Promise.all(silent.map((frame) => cover(tab, frame)));
  if (covered.includes('seen')) blindSpots.add(frameCovered);
  return !covered.includes('not covered');
}

const drawingsCovered =
  'Drawings and pictures made by the page are covered in the screenshots: what was typed may stand in them.';
const frameCovered =
  'A part of the page that did not answer is covered whole in the screenshots: what was typed may stand in it.';

/** Covers a frame from the page that it stands in, because nobody can tell what it shows. */
async function cover(tab: Tab, frame: Frame): Promise<'seen' | 'unseen' | 'not covered'> {
  const parent = frame.parent === null ? undefined : tab.frames.byId(frame.parent);
  if (!parent) return tab.frames.all().includes(frame) ? 'not covered' : 'unseen';
  const owner = await ownerOf(parent, frame);
  const isSeen = owner === null ? null : await askOr(parent, null, 'coverFrame', owner);
  if (isSeen !== null) return isSeen ? 'seen' : 'unseen';
  // It went away meanwhile, or stands in one that is covered itself.
  if (!tab.frames.all().includes(frame) || parent.parent !== null) return 'unseen';
  return 'not covered';
}

/** The ways in which a page may show what was typed. What stands in one line of the value may stand in two on the page. */
function formsTyped(typed: TypedLog): TypedForms {
  const all = typed.all();
  const patterns = formsOf(all).map(({ pattern }) => pattern.replaceAll('\\s+', '\\s*'));
  const needles = needlesOf(all).map(({ letters, whole }) => ({ letters, whole }));
  return { patterns: [...new Set(patterns)], needles };
}
