import path from 'node:path';
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { judge, replay } from '../pipeline.ts';
import type { DefineCommand } from './command.ts';
import { exitCode } from './exit-code.ts';
import { addFormatOption, type FormatChoice } from './format-option.ts';
import { loadOrExplain } from './load.ts';
import { count, score } from './option-values.ts';
import { prepareOut } from './out-folder.ts';
import { addReplayOptions, type ReplayChoices, replayOptions } from './replay-options.ts';
import { saveReport, saveTraces, sayWhere } from './save-results.ts';
import { prepareFiles, showReport } from './show-report.ts';
import { addValueOptions, type ValueChoices } from './value-options.ts';

type Choices = ReplayChoices &
  ValueChoices & {
    readonly maxFriction?: number;
    readonly runs: number;
    readonly format?: readonly FormatChoice[];
  };

/** `friction run`: replay, judge, report. */
export const defineRun: DefineCommand = (program, io, exit) => {
  const command: Command = program
    .command('run')
    .description('walk journeys in a browser, and report what they cost the customer')
    .argument('[journeys...]', 'files, folders or patterns (default: those in journeys/)');
  addReplayOptions(addValueOptions(command));
  command.option(
    '--runs <count>',
    'how often each journey is walked; one that says `once` is walked once',
    count,
    1,
  );
  command.option('--max-friction <score>', 'friction that no journey may exceed, 0 to 100', score);
  addFormatOption(command).action(async (given: readonly string[], choices: Choices) => {
    exit(await run(given, choices, io));
  });
};

async function run(given: readonly string[], choices: Choices, io: Io): Promise<number> {
  // Read anew for each run: values such as ${unique:email} differ.
  const loads = Array.from({ length: choices.runs }, () => loadOrExplain(given, choices, io));
  const journeys = loads.flatMap((all, at) => all.filter(({ once }) => at === 0 || !once));
  const outFolder = path.resolve(io.cwd, choices.out);
  await prepareOut(outFolder);
  await prepareFiles(choices.format ?? [], io);
  const several = journeys.length > 1;
  const walked = await replay(journeys, replayOptions(choices, io, { outFolder, several }));
  const names = await saveTraces(outFolder, walked.traces);
  const report = judge(walked.traces, {
    ...(choices.maxFriction !== undefined && { maxFriction: choices.maxFriction }),
    traceFile: (index) => names[index] ?? '',
  });
  const file = await saveReport(outFolder, report);
  await showReport(report, choices.format ?? [], io, { folder: outFolder, otherwise: 'terminal' });
  sayWhere(file, io);
  return exitCode(report, walked);
}
