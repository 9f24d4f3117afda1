import path from 'node:path';
import type { Io } from '../io.ts';
import { judge } from '../pipeline.ts';
import { readTrace } from '../trace/read-trace.ts';
import type { DefineCommand } from './command.ts';
import { exitCode } from './exit-code.ts';
import { prepareOut } from './files/out-folder.ts';
import { saveReport } from './files/save-results.ts';
import { outFolderOf, traceFiles } from './files/saved-traces.ts';
import { ownPath, withPictures } from './files/with-files.ts';
import { addExamples } from './options/add-examples.ts';
import { addFormatOption, type FormatChoice } from './options/format-option.ts';
import { addGateOptions, type GateChoices, gateOptions } from './options/gate-options.ts';
import { prepareFiles, showReport } from './show-report.ts';

type Choices = GateChoices & {
  readonly format?: readonly FormatChoice[];
  readonly out?: string;
};

/** `friction judge`: judges saved traces again, by the rules as they are now. No browser is started. */
export const defineJudge: DefineCommand = (program, io, exit) => {
  const command = program
    .command('judge')
    .description('judge saved traces again, without a browser')
    .argument('[traces...]', 'files, or folders of them (default: friction-report/traces)')
    .option('--out <folder>', 'folder to write the new report.json and report.html to');
  addExamples(command, 'friction judge', 'friction judge old-report/traces --out judged');
  addFormatOption(addGateOptions(command)).action(
    async (given: readonly string[], choices: Choices) => {
      exit(await judgeAgain(given, choices, io));
    },
  );
};

async function judgeAgain(given: readonly string[], choices: Choices, io: Io): Promise<number> {
  await prepareFiles(choices.format ?? [], io);
  const found = await traceFiles(given, io.cwd);
  const traces = await Promise.all(
    found.map(async ({ file, name }) => withPictures(await readTrace(file, name), ownPath)),
  );
  const files = found.map(({ file }) => file);
  const home = choices.out === undefined ? outFolderOf(files) : path.resolve(io.cwd, choices.out);
  const gates = gateOptions(choices, io);
  const report = judge(traces, {
    ...gates,
    traceFile: (index) => path.relative(home, files[index] ?? '').replaceAll(path.sep, '/'),
  });
  // Pictures stay where the walk put them.
  const folder = outFolderOf(files);
  if (choices.out !== undefined) {
    await prepareOut(home);
    await saveReport(home, report, folder);
  }
  await showReport(report, choices.format ?? [], io, { folder, otherwise: 'terminal' });
  return exitCode(report, { interrupted: false });
}
