import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { baselineText } from '../gate/baseline.ts';
import { baselineOf, sharedTitles } from '../gate/baseline-of.ts';
import { readBaseline } from '../gate/read-baseline.ts';
import type { Io } from '../io.ts';
import { readText } from '../journey/source/read-text.ts';
import { plainText } from '../plain-text.ts';
import type { Report } from '../score/model/result.ts';
import type { DefineCommand } from './command.ts';
import { readReport } from './files/read-report.ts';
import { addExamples } from './options/add-examples.ts';
import { addProjectOptions, type ProjectChoices, projectOf } from './options/gate-options.ts';

type Choices = ProjectChoices & { readonly tighten?: boolean; readonly prune?: boolean };

/** `friction baseline`: accepts what is now the case, in a file to commit. */
export const defineBaseline: DefineCommand = (program, io, exit) => {
  const command = program
    .command('baseline')
    .description('accept what is now the case, in a file to commit')
    .argument('[report]', 'report.json, or its folder', 'friction-report')
    .option('--tighten', 'only hold on to what got better; accept nothing that got worse')
    .option('--prune', 'take out journeys that are not in the report');
  addExamples(command, 'friction baseline', 'friction baseline --tighten --prune');
  addProjectOptions(command).action(async (given: string, choices: Choices) => {
    exit(await writeBaseline(given, choices, io));
  });
};

async function writeBaseline(given: string, choices: Choices, io: Io): Promise<number> {
  const report = await readReport(given, io.cwd);
  const { baselineFile } = projectOf(choices, io);
  const file = path.resolve(io.cwd, baselineFile);
  refuseShared(report);
  const read = existsSync(file) ? readText(file) : undefined;
  // What is there and cannot be read is not written over.
  if (read && 'reason' in read) throw new UserError(`${baselineFile}: ${read.reason}`);
  const old = read?.text;
  if (old === undefined && choices.tighten === true) {
    throw new UserError(`There is no baseline ${baselineFile} to tighten.`);
  }
  const before = old === undefined ? undefined : readBaseline(old, baselineFile);
  const change = { before, tighten: choices.tighten === true, prune: choices.prune === true };
  const baseline = baselineOf(report, change);
  const text = baselineText(baseline);
  const isSame = text === old;
  if (!isSame) await write(file, text, baselineFile);
  io.stdout.write(told(baselineFile, baseline.journeys.length, isSame));
  for (const { journey } of report.results.filter(({ outcome }) => outcome === 'unmeasured')) {
    io.stderr.write(`Not measured, and so left as it was: "${journey.replace(/\p{C}/gu, ' ')}".\n`);
  }
  return 0;
}

function refuseShared({ results }: Report): void {
  const shared = sharedTitles(results);
  if (shared.length === 0) return;
  const names = shared.map((title) => `"${title}"`).join(', ');
  throw new UserError(
    `Several journeys are called ${names} on the same device. Give each a title of its own: the baseline knows them by it.`,
  );
}

async function write(file: string, text: string, name: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${name} cannot be written: ${why}`, { cause });
  }
}

function told(file: string, count: number, isSame: boolean): string {
  const journeys = count === 1 ? '1 journey' : `${count} journeys`;
  const name = plainText(file);
  return isSame
    ? `${name} says that already (${journeys}).\n`
    : `${name} now holds ${journeys}. Commit it.\n`;
}
