import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typedValues } from '../../journey/values/typed-values.ts';
import { formsOf } from '../../trace/forms/forms-of.ts';
import { needlesOf } from '../../trace/forms/needles.ts';
import type { TypedForms } from '../page/look/typed-text.ts';
import { askOr, type Frame } from '../tab/frames.ts';
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
  const frames = tab.frames.all();
  try {
    if (!(await hideTyped(visit, frames))) {
      const step = visit.recorder.step + 1;
      visit.blindSpots.add(`No picture was taken of step ${step}: a note shows what was typed.`);
      return false;
    }
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

/** False: what was typed cannot be hidden. */
async function hideTyped(visit: Visit, frames: readonly Frame[]): Promise<boolean> {
  const forms = formsTyped(visit);
  const drawings = visit.typed.length > 0;
  const answers = await Promise.all(
    frames.map((frame) => {
      // Frames of other sites are drawn by themselves, and not when the window is.
      const drawn = frame.session !== visit.tab().session;
      return askOr(frame, null, 'maskTyped', forms, { drawings, drawn });
    }),
  );
  if (answers.some((answer) => answer?.covered)) visit.blindSpots.add(coveredWhole);
  return answers.every((answer) => answer?.hidden !== false);
}

const coveredWhole =
  'Drawings and pictures made by the page are covered in the screenshots: what was typed may stand in them.';

/** The ways in which a page may show what was typed. What stands in one line of the value may stand in two on the page. */
function formsTyped({ journey, typed }: Visit): TypedForms {
  const all = [...typedValues(journey), ...typed];
  const patterns = formsOf(all).map(({ pattern }) => pattern.replaceAll('\\s+', '\\s*'));
  const needles = needlesOf(all).map(({ letters, whole }) => ({ letters, whole }));
  return { patterns: [...new Set(patterns)], needles };
}
