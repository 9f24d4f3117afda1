import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { DefineCommand } from './command.ts';
import { addFormatOption, type FormatChoice } from './format-option.ts';
import { readReport, reportAt } from './read-report.ts';
import { prepareFiles, showReport } from './show-report.ts';

type Choices = { readonly format?: readonly FormatChoice[] };

/** `friction report`: any format, from the record alone. */
export const defineReport: DefineCommand = (program, io, exit) => {
  const command = program
    .command('report')
    .description('show a saved report again, in any format')
    .argument('[report]', 'report.json, or its folder', 'friction-report')
    .addHelpText('after', '\n--format html alone writes report.html beside the report.json.');
  addFormatOption(command).action(async (given: string, choices: Choices) => {
    await showAgain(given, choices, io);
    exit(0);
  });
};

async function showAgain(given: string, { format = [] }: Choices, io: Io): Promise<void> {
  const report = await readReport(given, io.cwd);
  const { file, name } = await reportAt(given, io.cwd);
  const choices = format.map((choice) => besideRecord(choice, name));
  refuseOverwriting(choices, file, io);
  await prepareFiles(choices, io);
  // Whoever asks for a file wants that, and nothing beside it.
  const otherwise = choices.length === 0 ? 'terminal' : undefined;
  const folder = path.dirname(file);
  await showReport(report, choices, io, { folder, ...(otherwise && { otherwise }) });
  sayWritten(choices, io);
}

/** Nobody reads a page of HTML in a terminal: unless a file is named, it lies beside the record. */
function besideRecord(choice: FormatChoice, record: string): FormatChoice {
  if (choice.name !== 'html' || choice.file !== undefined) return choice;
  return { name: 'html', file: path.join(path.dirname(record), 'report.html') };
}

function refuseOverwriting(choices: readonly FormatChoice[], record: string, { cwd }: Io): void {
  const own = choices.find(({ file }) => file !== undefined && path.resolve(cwd, file) === record);
  if (own === undefined) return;
  throw new UserError(
    `${own.file} is the report itself: nothing is written over it. Name another file after --format.`,
  );
}

function sayWritten(choices: readonly FormatChoice[], { stderr }: Io): void {
  for (const { file } of choices) if (file !== undefined) stderr.write(`Written: ${file}\n`);
}
