// How fast the tool is, as ratios to something simpler on the same machine at the same time:
//   npm run bench              some ten minutes
//   npm run bench -- --quick   fewer pairs
//   npm run bench -- --profile what the walk and the bare script ask of the browser, and how long that takes
// Slowness is told and fails nothing. Wrong results do.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { browserPath, noBrowserMessage } from '../src/replay/browser/find-browser.ts';
import { launch } from '../src/replay/browser/launch.ts';
import { type Course, clinic, clinicScript, wiki, wikiScript } from './courses.ts';
import { leastMemory, peakMemory } from './memory.ts';
import { paces } from './paces.ts';
import { replayCost } from './replay-cost.ts';
import { listOf, roundTrips } from './round-trips.ts';
import { startUp } from './start-up.ts';
import { atLeast, atMost, type Row, tableOf } from './table.ts';

const isQuick = process.argv.includes('--quick');
const folder = await mkdtemp(join(tmpdir(), 'friction-bench-'));
const rows: Row[] = [];
try {
  await (process.argv.includes('--profile') ? profile() : measureAll());
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (rows.length > 0) process.stdout.write(`\n${tableOf(rows)}\n`);

async function measureAll(): Promise<void> {
  say('starting up');
  keep(atMost('friction --version / node -e 0', 2.5, await startUp(isQuick ? 15 : 25)));
  const courses = [await clinic('clinic-fixed'), await clinic('clinic')] as const;
  try {
    keep(await memoryRow(courses[1]));
    const [ours, theirs] = [await freshBrowser(), await freshBrowser()];
    try {
      await measureReplay(courses[0], { ours, theirs });
      await measurePaces(courses, ours);
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
    }
  } finally {
    await Promise.all(courses.map(({ stop }) => stop()));
  }
}

async function profile(): Promise<void> {
  const place = { ours: await freshBrowser(), theirs: await freshBrowser(), folder };
  const course = await clinic('clinic-fixed');
  try {
    const trips = await roundTrips({ course, script: clinicScript }, place, isQuick ? 3 : 9);
    const lists = [listOf('walk', trips.ours), listOf('bare script', trips.theirs)];
    process.stdout.write(`${lists.join('\n\n')}\n`);
  } finally {
    await Promise.all([place.ours.close(), place.theirs.close(), course.stop()]);
  }
}

async function measureReplay(
  done: Course,
  browsers: { readonly ours: Browser; readonly theirs: Browser },
): Promise<void> {
  const pairs = isQuick ? 5 : 11;
  const place = { ...browsers, folder: join(folder, 'replay') };
  say(`walking ${done.name} and a bare script in turns`);
  const cost = await replayCost({ course: done, script: clinicScript }, place, pairs);
  keep(atMost(`${done.name}: replay / bare script`, 1.25, cost));
  const real = await wiki();
  if (!real) return say('DokuWiki is not here: it is left out');
  try {
    say(`walking ${real.name} and a bare script in turns`);
    const wikiCost = await replayCost({ course: real, script: wikiScript }, place, pairs);
    keep(atMost(`${real.name}: replay / bare script`, 1.25, wikiCost));
  } finally {
    await real.stop();
  }
}

async function measurePaces(courses: readonly Course[], browser: Browser): Promise<void> {
  for (const course of courses) {
    say(`walking ${course.name} at real and at fast pace`);
    const ratios = await paces(course, browser, { pairs: isQuick ? 1 : 3, folder });
    keep(atLeast(`${course.name}: real pace / fast pace`, 10, ratios));
  }
}

async function memoryRow(course: Course): Promise<Row> {
  say('weighing the program');
  const least = await leastMemory();
  const peak = await peakMemory(course, join(folder, 'memory'));
  return {
    what: `${course.name}: peak memory / node -e 0`,
    result: (peak / least).toFixed(2),
    range: '',
    goal: 'none',
    isMet: null,
    from: `${megabytes(peak)} / ${megabytes(least)}`,
  };
}

async function freshBrowser(): Promise<Browser> {
  const path = await browserPath(undefined, process.env);
  if (path === null) throw new Error(noBrowserMessage(undefined, process.env));
  return launch({ path, headed: false, presentAs: 'robot' });
}

/** Each row is also told as it comes: a bench that is stopped has not run in vain. */
function keep(row: Row): void {
  rows.push(row);
  say(`${row.what}: ${row.result} (${row.from})`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function say(doing: string): void {
  process.stderr.write(`bench: ${doing}\n`);
}
