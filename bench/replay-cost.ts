import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { alternate } from './alternate.ts';
import { doBare } from './bare.ts';
import type { Comparable } from './courses.ts';
import { type Ratios, ratiosOf } from './ratios.ts';
import { ready, walk } from './walk.ts';

/** Two browsers that are running, one for each side, and a folder for their pictures. */
export type Workplace = {
  readonly ours: Browser;
  readonly theirs: Browser;
  readonly folder: string;
};

/**
 * What the walk costs beside a bare script: all probes at robot pace, so that no thinking time is in it. Throws when the two
 * did not do the same.
 */
export async function replayCost(
  { course, script }: Comparable,
  { ours, theirs, folder }: Workplace,
  pairs: number,
): Promise<Ratios> {
  const place = await ready(ours);
  const walked = join(folder, 'walked');
  const scripted = join(folder, 'scripted');
  const walkOnce = async (): Promise<number> => {
    const { took, result } = await walk(course.journey, place, { pace: 'robot', folder: walked });
    if (result.outcome !== 'reached') {
      throw new Error(`${course.name}: the walk was ${result.outcome} ${result.reason}.`);
    }
    return took;
  };
  const doOnce = () => doBare(script, course.site, theirs, scripted);
  const measured = await alternate(walkOnce, doOnce, { pairs, warmUp: 2 });
  const pictures = [await picturesIn(walked), await picturesIn(scripted)];
  if (pictures[0] !== pictures[1]) {
    throw new Error(
      `${course.name}: ${pictures.join(' and ')} pictures were taken, not the same number.`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  return ratiosOf(measured);
}

async function picturesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.webp')).length;
}
