import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Report } from '../score/model/result.ts';
import type { DefineCommand } from './command.ts';
import { readReport, reportAt } from './files/read-report.ts';
import { addExamples } from './options/add-examples.ts';
import { addFormatOption, type FormatChoice } from './options/format-option.ts';
import { prepareFiles, showReport } from './show-report.ts';

type Choices = { readonly format?: readonly FormatChoice[]; readonly redact?: boolean };

/** `friction report`: any format, from the record alone. */
export const defineReport: DefineCommand = (program, io, exit) => {
  const command = program
    .command('report')
    .description('show a saved report again, in any format')
    .argument('[report]', 'report.json, or its folder', 'friction-report')
    .option('--redact', 'take out pictures, texts of pages, and names of sites and journeys')
    .addHelpText(
      'after',
      '\n--format html alone writes report.html beside the report.json. --redact alone writes\nreport-redacted.html and report-redacted.json there.',
    );
  addExamples(
    command,
    'friction report --format html',
    'friction report old-report --format csv=friction.csv',
    'friction report --redact',
  );
  addFormatOption(command).action(async (given: string, choices: Choices) => {
    await showAgain(given, choices, io);
    exit(0);
  });
};

async function showAgain(given: string, { format = [], redact }: Choices, io: Io): Promise<void> {
  const isRedacted = redact === true;
  const saved = await readReport(given, io.cwd);
  const { file, name } = await reportAt(given, io.cwd);
  const report = isRedacted ? await redacted(saved) : saved;
  const wanted = isRedacted && format.length === 0 ? forHandingOn : format;
  const beside = path.join(path.dirname(name), isRedacted ? 'report-redacted' : 'report');
  const choices = wanted.map((choice) => besideRecord(choice, beside));
  await refuseLinks(choices, beside, io);
  refuseOverwriting(choices, file, io);
  await prepareFiles(choices, io);
  // Whoever asks for a file wants that, and nothing beside it.
  const otherwise = choices.length === 0 ? 'terminal' : undefined;
  const folder = path.dirname(file);
  await showReport(report, choices, io, { folder, ...(otherwise && { otherwise }) });
  sayWritten(choices, io);
}

async function redacted(report: Report): Promise<Report> {
  const { detectors } = await import('../detect/index.ts');
  const { redactReport } = await import('../report/redact/redact-report.ts');
  return redactReport(report, detectors);
}

const forHandingOn: readonly FormatChoice[] = [{ name: 'json', file: '' }, { name: 'html' }];

/** Nobody reads a page of HTML in a terminal: unless a file is named, it lies beside the record. */
function besideRecord({ name, file }: FormatChoice, beside: string): FormatChoice {
  if (file === '' || (name === 'html' && file === undefined)) {
    return { name, file: `${beside}.${name}` };
  }
  return file === undefined ? { name } : { name, file };
}

/** Whoever made the folder of a report may have put links there: what nobody named is not written through them. */
async function refuseLinks(
  choices: readonly FormatChoice[],
  beside: string,
  { cwd }: Io,
): Promise<void> {
  for (const { name, file } of choices) {
    if (file !== `${beside}.${name}`) continue;
    const found = await lstat(path.resolve(cwd, file)).catch(() => undefined);
    if (!found?.isSymbolicLink()) continue;
    throw new UserError(
      `${file} is a link, and nothing is written through it. Take it away, or name a file after --format.`,
    );
  }
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
