// Walks the widget matrix, and says how often the tool is right:
//   npm run widgets -- [--part tuning|aside|all] [--only words] [--pace fast|real] [--out folder] [--batch 20] [--list]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Part } from '../zoo/zoo-case.ts';
import { mistakesOf, tableOfKinds, tablesOf } from './tables.ts';
import { type Walked, walkWidgets } from './walk-widgets.ts';
import { widgetBrowser } from './widget-browser.ts';
import { type WidgetCase, widgetCases } from './widget-case.ts';
import { serveWidgets } from './widget-server.ts';

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    only: { type: 'string', multiple: true },
    pace: { type: 'string', default: 'fast' },
    out: { type: 'string' },
    batch: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
  },
});

const cases = widgetCases().filter(isWanted);
if (options.list) print(cases.map(told).join('\n'));
else if (cases.length === 0) print('No walk of the matrix is meant by these options.');
else await look();

/** All words of one `--only` are in what `--list` tells of a walk. */
function isWanted(one: WidgetCase): boolean {
  if (options.only) return options.only.some((words) => has(told(one), words.split(' ')));
  return options.part === 'all' || options.part === one.part;
}

async function look(): Promise<void> {
  const outFolder = options.out ?? (await mkdtemp(path.join(tmpdir(), 'friction-widgets-')));
  try {
    const walked = await walkInBatches(outFolder);
    print(tablesOf('Tuning', ofPart('tuning', walked)));
    print(`\nNot right:\n${mistakesOf(ofPart('tuning', walked))}\n`);
    tellAside(ofPart('aside', walked));
    if (options.out !== undefined) await save(options.out, walked);
  } finally {
    if (options.out === undefined) await rm(outFolder, { recursive: true, force: true });
  }
}

/** A browser that has shown many pages is slower: each batch has its own. */
async function walkInBatches(outFolder: string): Promise<readonly Walked[]> {
  const server = await serveWidgets();
  const browser = await widgetBrowser();
  const screenshots = options.out !== undefined;
  const pace = options.pace === 'real' ? 'real' : 'fast';
  const workers = Number(options.workers);
  const common = { server, outFolder, screenshots, pace, workers } as const;
  const how = { ...common, browser: browser.path };
  const size = Number(options.batch);
  const walked: Walked[] = [];
  for (let at = 0; at < cases.length; at += size) {
    walked.push(...(await walkWidgets(cases.slice(at, at + size), how)));
    process.stderr.write(`${walked.length} of ${cases.length} walks\n`);
  }
  await browser.remove();
  await server.close();
  return walked;
}

/** Walks of the part set aside are not named, unless they were asked for: nothing must be fitted to them. */
function tellAside(walked: readonly Walked[]): void {
  if (walked.length === 0) return;
  print(tableOfKinds('Set aside', walked));
  if (options.only !== undefined) print(`\nNot right:\n${mistakesOf(walked)}`);
}

async function save(folder: string, walked: readonly Walked[]): Promise<void> {
  const shown = walked.filter(({ of }) => of.part === 'tuning' || options.only !== undefined);
  for (const { of, trace } of shown) {
    const name = `${of.page}-${of.walk}.trace.json`;
    await writeFile(path.join(folder, name), JSON.stringify(trace, null, 1));
  }
}

function ofPart(part: Part, walked: readonly Walked[]): readonly Walked[] {
  return walked.filter(({ of }) => of.part === part);
}

function told({ page, walk, part, widgets }: WidgetCase): string {
  return `${part.padEnd(7)} ${page.padEnd(16)} ${walk.padEnd(28)} ${widgets.join(' ')}`;
}

function has(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
