// Walks the zoo, and says how often the tool is right about what it meets there:
//   npm run zoo -- [--part tuning|aside|all] [--kind survey] [--only name] [--pace fast|real] [--out folder]
//                  [--paces] [--batch 12] [--no-times | --only-times] [--list]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { differences, sampleOf } from './compare-paces.ts';
import { mistakesOf, tablesOf } from './tables.ts';
import { timeScans } from './time-scans.ts';
import { type Walked, walkZoo, type ZooWalk } from './walk-zoo.ts';
import { zooBrowser } from './zoo-browser.ts';
import { kindsOf, type Part, type ZooCase, zooCases } from './zoo-case.ts';
import { serveZoo } from './zoo-server.ts';

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    kind: { type: 'string' },
    only: { type: 'string', multiple: true },
    pace: { type: 'string', default: 'fast' },
    out: { type: 'string' },
    batch: { type: 'string', default: '12' },
    workers: { type: 'string', default: '2' },
    'no-times': { type: 'boolean', default: false },
    'only-times': { type: 'boolean', default: false },
    paces: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

const parts: readonly Part[] = ['tuning', 'aside'];
const cases = zooCases().filter(isWanted).filter(mayDiffer);
if (options.list) print(cases.map(told).join('\n'));
else if (cases.length === 0) print('No page of the zoo is meant by these options.');
else await look();

function isWanted({ name, part, label }: ZooCase): boolean {
  if (options.only) return options.only.some((wanted) => name === wanted);
  if (options.kind !== undefined && label.kind !== options.kind) return false;
  return options.part === 'all' || options.part === part;
}

/** Whether both paces find the same is a question of pages where there is something to find. */
function mayDiffer(one: ZooCase): boolean {
  return !options.paces || kindsOf(one).length > 0;
}

async function look(): Promise<void> {
  const server = await serveZoo();
  const browser = await zooBrowser(server);
  const outFolder = options.out ?? (await mkdtemp(path.join(tmpdir(), 'friction-zoo-')));
  const { site } = server;
  const pace = options.pace === 'real' ? 'real' : 'fast';
  const screenshots = options.out !== undefined;
  const workers = Number(options.workers);
  try {
    const walk = { site, outFolder, screenshots, pace, workers, browser: browser.path } as const;
    const walked = options['only-times'] ? [] : await walkInBatches(walk, cases);
    for (const part of parts) tell(part, walked);
    if (options.paces) await comparePaces(walk, walked);
    if (options.out !== undefined) await save(options.out, walked);
    if (!options['no-times']) {
      const { median } = await timeScans(cases, { path: browser.path, site });
      print(`Median of one scan: ${median.toFixed(1)} ms over ${cases.length} pages`);
    }
  } finally {
    await browser.remove();
    await server.close();
    if (options.out === undefined) await rm(outFolder, { recursive: true, force: true });
  }
}

/** Walks some of the pages in the customer's own time too. That they differ is a failure. */
async function comparePaces(walk: ZooWalk, fast: readonly Walked[]): Promise<void> {
  const real = await walkInBatches({ ...walk, pace: 'real' }, sampleOf(cases));
  const differing = differences(fast, real);
  print(`Both paces find the same on ${real.length - differing.length} of ${real.length} pages.`);
  const named = differing.filter((line) => !isAside(line));
  if (named.length > 0) print(named.join('\n'));
  if (differing.length > 0) process.exitCode = 1;
}

function isAside(line: string): boolean {
  return cases.some(({ name, part }) => part === 'aside' && line.startsWith(`${name}:`));
}

/** A browser that has shown many pages is slower: each batch has its own. */
async function walkInBatches(walk: ZooWalk, cases: readonly ZooCase[]): Promise<Walked[]> {
  const size = Number(options.batch);
  const walked: Walked[] = [];
  for (let at = 0; at < cases.length; at += size) {
    walked.push(...(await walkZoo(cases.slice(at, at + size), walk)));
    process.stderr.write(`${walked.length} of ${cases.length} pages\n`);
  }
  return walked;
}

/** Single pages of the part set aside are not named, unless they were asked for: rules must not be fitted to them. */
function tell(part: Part, walked: readonly Walked[]): void {
  const own = walked.filter(({ of }) => of.part === part);
  if (own.length === 0) return;
  print(`${tablesOf(part === 'aside' ? 'Set aside' : 'Tuning', own)}\n`);
  const mistakes = mistakesOf(own);
  if (part === 'tuning' && mistakes !== '') print(`Not right:\n${mistakes}\n`);
}

async function save(folder: string, walked: readonly Walked[]): Promise<void> {
  const tuned = walked.filter(({ of }) => of.part === 'tuning' || options.only !== undefined);
  for (const { of, trace } of tuned)
    await writeFile(path.join(folder, `${of.name}.trace.json`), JSON.stringify(trace, null, 1));
}

function told({ name, part, label }: ZooCase): string {
  return `${part.padEnd(7)} ${label.kind.padEnd(12)} ${label.when.padEnd(12)} ${label.where.padEnd(9)} ${label.language} ${label.library.padEnd(24)} ${name}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
