import type { Look } from '../../trace/look.ts';
import type { Recorder } from '../record/recorder.ts';
import { recordUnseen } from '../record/unseen.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import { childFrames, ownerOf } from '../tab/placed-frames.ts';
import type { Windows } from '../windows/windows.ts';
import type { OverlayProbe } from './overlays/overlay-probe.ts';

/** Frames smaller than this, in square pixels, have nothing to read. */
const smallFrame = 5000;

type LookParts = {
  readonly recorder: Recorder;
  readonly windows: Pick<Windows, 'current'>;
  readonly overlays: Pick<OverlayProbe, 'onScreen'>;
};

/** What the page and the frames in it show. What lies over the page is left out, unless it is the way on. Null: the page has gone. */
export async function wholeLook(parts: LookParts): Promise<Look | null> {
  const tab = parts.windows.current();
  const main = tab.frames.main();
  const overlays = parts.overlays.onScreen().filter(({ isTheWay }) => !isTheWay);
  const ids = overlays.filter(({ frame }) => frame === main).map(({ element }) => element);
  const look = await askOr(main, null, 'look', ids);
  if (!look) return null;
  const children = tab.frames.all().length > 1 ? await childFrames(tab) : [];
  let whole = look;
  for (const frame of tab.frames.all()) await noteMissing(parts, frame);
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
async function noteMissing({ recorder, windows }: LookParts, frame: Frame): Promise<void> {
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
