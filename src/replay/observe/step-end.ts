import type { Look } from '../../trace/look.ts';
import { pause } from '../pause.ts';
import { recordUnseen, tooMuch } from '../record/unseen.ts';
import { askOr, type Frame } from '../tab/frames.ts';
import { childFrames, ownerOf } from '../tab/placed-frames.ts';
import type { Tab } from '../tab/tab.ts';
import type { Visit } from '../visit.ts';
import { noteFaults } from './note-faults.ts';
import { noteGlobals } from './probes/vendor-globals.ts';

/** Frames smaller than this, in square pixels, have nothing to read. */
const smallFrame = 5000;

/** Records what the customer sees now that a step has its result: the page's words and fields, and a masked picture. */
export async function seeStepEnd(visit: Visit): Promise<void> {
  const step = visit.recorder.pendingStep;
  if (step === null) return;
  if (!(await dialogGoes(visit.windows.current()))) {
    for (const what of ['page', 'overlays'] as const) recordUnseen(visit.recorder, what, behind);
    visit.recorder.pendingStep = null;
    return;
  }
  // The picture takes longest: the page is looked at meanwhile.
  await visit.clock.standing(() =>
    Promise.all([
      visit.screenshots.ofStep(visit.windows.current(), step),
      recordLook(visit, step),
      noteGlobals(visit.recorder, visit.windows.current()),
    ]),
  );
  visit.recorder.pendingStep = null;
}

const behind = "A message of the browser's own stood before the page and could not be got rid of.";
/** A dialog that is answered goes at once, unless the page raises the next; in real milliseconds. */
const goesWithin = 1000;

async function dialogGoes(tab: Tab): Promise<boolean> {
  const from = performance.now();
  while (tab.dialogOpen && performance.now() - from < goesWithin) await pause(5);
  return !tab.dialogOpen;
}

async function recordLook(visit: Visit, step: number): Promise<void> {
  await visit.poll.scan();
  const look = await wholeLook(visit);
  await noteFaults(visit.recorder, visit.windows.current());
  if (!look) return;
  const tab = visit.windows.current();
  const pushed = await askOr(tab.frames.main(), false, 'takePushed');
  visit.views.note(tab, look, { pushed, ownText: await ownTextOf(visit, look) });
  if (look.cut) recordUnseen(visit.recorder, 'page', tooMuch);
  const event = visit.recorder.record('look', { look });
  event.step = step;
  visit.unread += look.newWords;
}

/** The main text of the document itself. Read once more only where the look holds that of frames, or of what lies over the page. */
async function ownTextOf(visit: Visit, look: Look): Promise<string> {
  const { frames } = visit.windows.current();
  const main = frames.main();
  const over = visit.overlays.onScreen().filter(({ frame }) => frame === main);
  if (frames.all().length === 1 && !over.some(({ isTheWay }) => isTheWay)) return look.mainText;
  const ids = over.map(({ element }) => element);
  return askOr(main, look.mainText, 'mainWords', ids);
}

async function wholeLook(visit: Visit): Promise<Look | null> {
  const tab = visit.windows.current();
  const main = tab.frames.main();
  const overlays = visit.overlays.onScreen().filter(({ isTheWay }) => !isTheWay);
  const ids = overlays.filter(({ frame }) => frame === main).map(({ element }) => element);
  const look = await askOr(main, null, 'look', ids);
  if (!look) return null;
  const children = tab.frames.all().length > 1 ? await childFrames(tab) : [];
  let whole = look;
  for (const frame of tab.frames.all()) await noteMissing(visit, frame);
  for (const { frame, box } of children) {
    if (!box || box.width * box.height < smallFrame) continue;
    const inner = await askOr(frame, null, 'look', []);
    if (inner) whole = joined(whole, inner, frame.key);
  }
  return whole;
}

/** A frame that is not there after so long, in real milliseconds, may never come: a page that loads is waited for longer. */
const comesWithin = 4000;

/** What should stand in a frame that never came, or that hangs, cannot be seen. */
async function noteMissing({ recorder, windows }: Visit, frame: Frame): Promise<void> {
  if (frame.parent === null || !(frame.isSilent || neverCame(frame))) return;
  const parent = windows.current().frames.byId(frame.parent);
  const owner = parent ? await ownerOf(parent, frame) : null;
  if (!parent || owner === null) return;
  const wanted = await askOr(parent, '', 'frameWanted', owner, smallFrame);
  if (wanted === '') return;
  const trouble = frame.isSilent ? 'does not answer' : 'never came';
  const because = `A part of the page ${trouble}: ${wanted}.`;
  for (const what of ['page', 'overlays'] as const) recordUnseen(recorder, what, because);
}

function neverCame({ url, since }: Frame): boolean {
  return /^(about:blank)?$/.test(url) && performance.now() - since >= comesWithin;
}

function joined(outer: Look, inner: Look, key: string): Look {
  const fields = inner.fields.map((field) => ({
    ...field,
    id: `${key}:${field.id}`,
    form: field.form === '' ? '' : `${key}:${field.form}`,
    question: `${key}:${field.question}`,
  }));
  const errors = [
    ...(outer.errors ?? []),
    ...(inner.errors ?? []).map((error) => ({
      ...error,
      field: error.field === '' ? '' : `${key}:${error.field}`,
    })),
  ];
  return {
    ...outer,
    ...(errors.length > 0 ? { errors } : {}),
    text: `${outer.text}\n${inner.text}`.slice(0, 8000),
    mainText: `${outer.mainText}\n${inner.mainText}`.slice(0, 8000),
    headings: [...outer.headings, ...inner.headings],
    alerts: [...outer.alerts, ...inner.alerts],
    contactLinks: [...outer.contactLinks, ...inner.contactLinks],
    ...(inner.cut ? { cut: true } : {}),
    ...(inner.embeds ? { embeds: [...(outer.embeds ?? []), ...inner.embeds] } : {}),
    ...(inner.loading ? { loading: [...(outer.loading ?? []), ...inner.loading] } : {}),
    waysOn: outer.waysOn + inner.waysOn,
    fields: [...outer.fields, ...fields],
    newWords: outer.newWords + inner.newWords,
  };
}
