import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { baselineNotes } from '../gate/baseline-notes.ts';
import type { Io } from '../io.ts';
import type { Report } from '../score/model/result.ts';
import { mergeReports, missingShards } from '../score/runs/merge-reports.ts';
import type { DefineCommand } from './command.ts';
import { exitCode } from './exit-code.ts';
import { type FoundReport, gatherFiles } from './files/gather-files.ts';
import { prepareOut } from './files/out-folder.ts';
import { readReport, reportAt } from './files/read-report.ts';
import { saveReport, sayWhere } from './files/save-results.ts';
import { addExamples } from './options/add-examples.ts';
import { addFormatOption, type FormatChoice } from './options/format-option.ts';
import { addProjectOptions, gateOptions, type ProjectChoices } from './options/gate-options.ts';
import { namesIn } from './options/names-in.ts';
import { prepareFiles, showReport } from './show-report.ts';

type Choices = ProjectChoices & {
  readonly out: string;
  readonly format?: readonly FormatChoice[];
};

/** `friction merge`: the reports of several machines as one. */
export const defineMerge: DefineCommand = (program, io, exit) => {
  const command = program
    .command('merge')
    .description('make one report of several, such as those of the shards of a run')
    .argument('<reports...>', 'reports, their folders, or a folder of such folders')
    .option('--out <folder>', 'folder for the report, traces and screenshots', 'friction-report');
  addExamples(
    command,
    'friction merge from-one from-other',
    'friction merge shards --out friction-report --format markdown=friction.md',
  );
  addFormatOption(addProjectOptions(command)).action(
    async (given: readonly string[], choices: Choices) => {
      exit(await merge(given, choices, io));
    },
  );
};

async function merge(given: readonly string[], choices: Choices, io: Io): Promise<number> {
  const outFolder = path.resolve(io.cwd, choices.out);
  const found = await foundReports(given, io.cwd);
  const own = found.find(({ folder }) => folder === outFolder);
  if (own !== undefined) {
    throw new UserError(
      `${own.name} lies where the merged report would go. Choose another folder with --out.`,
    );
  }
  // What does not belong together is refused before anything is written.
  mergeReports(found);
  await prepareOut(outFolder);
  await prepareFiles(choices.format ?? [], io);
  const report = withNotes(mergeReports(await gatherFiles(found, outFolder)), found, choices, io);
  const file = await saveReport(outFolder, report);
  await showReport(report, choices.format ?? [], io, { folder: outFolder, otherwise: 'terminal' });
  sayWhere(file, io);
  const missing = missingShards(found);
  if (missing.length === 0) return exitCode(report, { interrupted: false });
  io.stderr.write(`Not everything was walked: missing of the shards: ${missing.join(', ')}.\n`);
  return exitCode(report, { interrupted: false }) || 3;
}

/** What is not among all results can be told only of the whole. */
function withNotes(
  report: Report,
  parts: readonly FoundReport[],
  choices: ProjectChoices,
  io: Io,
): Report {
  const gates = gateOptions(choices, io);
  if (gates.baseline === undefined) return report;
  const said = new Set(parts.flatMap(({ report: { notes = [] } }) => notes));
  const own = (report.notes ?? []).filter((note) => !said.has(note));
  const notes = [...baselineNotes(report, gates), ...own];
  const { notes: _, ...rest } = report;
  return notes.length > 0 ? { ...rest, notes } : rest;
}

async function foundReports(
  given: readonly string[],
  cwd: string,
): Promise<readonly FoundReport[]> {
  const places = (await Promise.all(given.map((name) => placesIn(name, cwd)))).flat();
  const found = new Map<string, FoundReport>();
  for (const place of places) {
    const { file, name } = await reportAt(place, cwd);
    const report = await readReport(place, cwd);
    found.set(file, { name, folder: path.dirname(file), report });
  }
  return [...found.values()];
}

/** A report's own place, or those below a folder that has none of its own. */
async function placesIn(given: string, cwd: string): Promise<readonly string[]> {
  const place = path.resolve(cwd, given);
  const isFolder = (await stat(place).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder || existsSync(path.join(place, 'report.json'))) return [given];
  const below = (await namesIn(place, given)).filter((name) =>
    existsSync(path.join(place, name, 'report.json')),
  );
  return below.length === 0 ? [given] : below.map((name) => path.join(given, name));
}
