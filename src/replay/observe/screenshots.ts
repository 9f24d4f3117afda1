import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Recorder } from '../record/recorder.ts';
import type { TypedLog } from '../record/typed-log.ts';
import { askOr } from '../tab/ask.ts';
import type { Frame } from '../tab/frame.ts';
import type { Tab } from '../tab/tab.ts';
import { hideTyped } from './hide-typed.ts';

/** Where screenshots go. */
export type Album = {
  /** Null: none are wanted. */
  readonly folder: string | null;
  /** The folder as told in the trace: from the report's. */
  readonly name: string;
};

/** Pictures of the window, with what was typed hidden. */
export type Screenshots = {
  /** Takes the picture that stands for a step. */
  readonly ofStep: (tab: Tab, step: number) => Promise<void>;
  /** Takes a picture of something that came up in the middle of a step. Returns its path in the report's folder, or nothing. */
  readonly ofMoment: (tab: Tab, what: string) => Promise<string>;
  readonly hasStep: (step: number) => boolean;
  /** Path of the picture that stands for a step, in the report's folder; empty: there is none, or it could not be kept. */
  readonly pathOf: (step: number) => string;
  /** Resolves when all that were taken are on the disk, or have failed. */
  readonly kept: () => Promise<unknown>;
};

type ScreenshotParts = {
  readonly album: Album;
  readonly clock: Pick<CustomerClock, 'standing'>;
  readonly recorder: Recorder;
  readonly typed: TypedLog;
};

/** A page that never holds still cannot be photographed: so long is tried, in milliseconds. */
const patience = 4000;

export function makeScreenshots(parts: ScreenshotParts): Screenshots {
  const { album, recorder } = parts;
  const taken = new Map<number, string>();
  const writing: Promise<void>[] = [];
  /** Paths of those that could not be kept. */
  const lost = new Set<string>();
  const photograph = async (tab: Tab, stem: string): Promise<string> => {
    if (album.folder === null || recorder.muted || tab.dialogOpen || tab.closed) return '';
    const file = path.join(album.folder, `${stem}.webp`);
    const name = `${album.name}/${stem}.webp`;
    const picture = await parts.clock.standing(() => shoot(parts, tab));
    if (!picture) return '';
    writing.push(
      keep(recorder, file, picture).then((isKept) => {
        if (!isKept) lost.add(name);
      }),
    );
    return name;
  };
  return {
    ofStep: async (tab, step) => {
      const name = await photograph(tab, nameOf(step));
      if (name !== '') taken.set(step, name);
    },
    ofMoment: (tab, what) => photograph(tab, `${nameOf(recorder.step)}-${what}`),
    hasStep: (step) => taken.has(step),
    pathOf: (step) => {
      const name = taken.get(step) ?? '';
      return lost.has(name) ? '' : name;
    },
    kept: () => Promise.all(writing),
  };
}

function nameOf(step: number): string {
  return `step-${String(step + 1).padStart(2, '0')}`;
}

/** A page may bring other documents while its picture is taken, in which nothing is hidden: so often another is taken. */
const tries = 3;

async function shoot(parts: ScreenshotParts, tab: Tab): Promise<Buffer | null> {
  const { blindSpots } = parts.recorder.notes;
  const step = parts.recorder.step + 1;
  for (let nth = 0; nth < tries; nth += 1) {
    const documents = documentsOf(tab);
    try {
      if (!(await hideTyped(parts, tab))) {
        blindSpots.add(`No picture was taken of step ${step}: what was typed could not be hidden.`);
        return null;
      }
      const { data } = await tab.session.send(
        'Page.captureScreenshot',
        { format: 'webp', quality: 60, optimizeForSpeed: true },
        { timeout: patience },
      );
      if (!parts.typed.hasTyped() || isSame(documents, tab)) return Buffer.from(data, 'base64');
    } catch {
      break;
    } finally {
      // Whatever is asked next comes after it: nobody needs to wait.
      for (const frame of documents.keys())
        askOr(frame, undefined, 'unmaskTyped').catch(() => undefined);
    }
  }
  blindSpots.add(`No picture could be taken of step ${step}.`);
  return null;
}

/** The document in each frame, as the world that our scripts have in it. */
function documentsOf({ frames }: Tab): ReadonlyMap<Frame, number | undefined> {
  return new Map(frames.all().map((frame) => [frame, frame.own]));
}

function isSame(documents: ReturnType<typeof documentsOf>, { frames }: Tab): boolean {
  return frames
    .all()
    .every(
      (frame) =>
        documents.get(frame) === frame.own && (frame.own !== undefined || documents.has(frame)),
    );
}

/** A picture that there is no room for costs the picture alone: what was measured without it is told. False: it is not kept. */
async function keep(recorder: Recorder, file: string, picture: Buffer): Promise<boolean> {
  try {
    await writeFile(file, picture);
    return true;
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    const why = isFull ? 'the disk is full' : 'the folder for it could not be written to';
    recorder.notes.blindSpots.add(`Not every picture could be kept: ${why}.`);
    await rm(file, { force: true }).catch(() => undefined);
    return false;
  }
}
