import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typedValues } from '../../journey/values/typed-values.ts';
import { formsOf } from '../../trace/forms/forms-of.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';

/** Where screenshots go, and which have been taken. */
export type Album = {
  /** Null: none are wanted. */
  readonly folder: string | null;
  /** The folder as told in the trace: from the report's. */
  readonly name: string;
  /** Paths by step. */
  readonly taken: Map<number, string>;
  readonly writing: Promise<void>[];
  /** Paths of those that could not be kept. */
  readonly lost: Set<string>;
};

/** A page that never holds still cannot be photographed: so long is tried, in milliseconds. */
const patience = 4000;

/** Takes the picture that stands for a step. */
export async function photographStep(visit: Visit, step: number): Promise<void> {
  const name = await photograph(visit, nameOf(step));
  if (name !== '') visit.album.taken.set(step, name);
}

/** Takes a picture of something that came up in the middle of a step. Returns its path in the report's folder, or nothing. */
export async function photographMoment(visit: Visit, what: string): Promise<string> {
  return photograph(visit, `${nameOf(visit.recorder.step)}-${what}`);
}

function nameOf(step: number): string {
  return `step-${String(step + 1).padStart(2, '0')}`;
}

/** A picture of the window, with what was typed hidden. */
async function photograph(visit: Visit, stem: string): Promise<string> {
  const { album } = visit;
  const tab = visit.tab();
  if (album.folder === null || visit.recorder.muted || tab.dialogOpen || tab.closed) return '';
  const file = path.join(album.folder, `${stem}.webp`);
  const taken = await visit.clock.standing(() => shoot(visit, file));
  return taken ? `${album.name}/${stem}.webp` : '';
}

async function shoot(visit: Visit, file: string): Promise<boolean> {
  const tab = visit.tab();
  const patterns = patternsOf(visit);
  const frames = tab.frames.all();
  await Promise.all(
    frames.map((frame) => {
      // Frames of other sites are drawn by themselves, and not when the window is.
      const drawn = frame.session !== tab.session;
      return askOr(frame, undefined, 'maskTyped', patterns, { drawn });
    }),
  );
  try {
    const { data } = await tab.session.send(
      'Page.captureScreenshot',
      { format: 'webp', quality: 60, optimizeForSpeed: true },
      { timeout: patience },
    );
    visit.album.writing.push(keep(visit, file, Buffer.from(data, 'base64')));
    return true;
  } catch {
    visit.blindSpots.add(`No picture could be taken of step ${visit.recorder.step + 1}.`);
    return false;
  } finally {
    // Whatever is asked next comes after it: nobody needs to wait.
    for (const frame of frames) askOr(frame, undefined, 'unmaskTyped').catch(() => undefined);
  }
}

/** A picture that there is no room for costs the picture alone: what was measured without it is told. */
async function keep({ album, blindSpots }: Visit, file: string, picture: Buffer): Promise<void> {
  try {
    await writeFile(file, picture);
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    const why = isFull ? 'the disk is full' : 'the folder for it could not be written to';
    blindSpots.add(`Not every picture could be kept: ${why}.`);
    album.lost.add(`${album.name}/${path.basename(file)}`);
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The ways in which a page may show what was typed. What stands in one line of the value may stand in two on the page. */
function patternsOf({ journey, typed }: Visit): string[] {
  const forms = formsOf([...typedValues(journey), ...typed]);
  return [...new Set(forms.map(({ pattern }) => pattern.replaceAll('\\s+', '\\s*')))];
}
