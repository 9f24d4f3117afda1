import { UserError } from '../errors.ts';
import { compareReports } from '../gate/compare-reports.ts';
import type { Comparison, NamedReport } from '../gate/comparison.ts';
import type { Io } from '../io.ts';
import { type ComparisonFormat, comparisonFormats } from '../report/comparison-formats.ts';
import type { DefineCommand } from './command.ts';
import { readReport } from './files/read-report.ts';
import { addExamples } from './options/add-examples.ts';
import { addFormats, type FormatChoice } from './options/format-option.ts';
import { prepareFiles, printed, showIn } from './show-report.ts';

type Choices = { readonly format?: readonly FormatChoice<ComparisonFormat>[] };

/** `friction compare`: what got better and worse between results, or between sites on one job. */
export const defineCompare: DefineCommand = (program, io, exit) => {
  const command = program
    .command('compare')
    .description('say what got better and worse between results, over time, or between sites')
    .argument('<reports...>', 'report.json files, or their folders: what was before comes first');
  addExamples(
    command,
    'friction compare before after',
    'friction compare jan feb mar --format html=trend.html',
  );
  addFormats(command, Object.keys(comparisonFormats) as ComparisonFormat[]).action(
    async (given: readonly string[], choices: Choices) => {
      exit(await compare(given, choices.format ?? [], io));
    },
  );
};

async function compare(
  given: readonly string[],
  choices: readonly FormatChoice<ComparisonFormat>[],
  io: Io,
): Promise<number> {
  await prepareFiles(choices, io);
  const named: NamedReport[] = [];
  for (const name of given) named.push({ name, report: await readReport(name, io.cwd) });
  const comparison = compareReports(named);
  refuseNothing(comparison);
  await showIn(printed(choices, 'terminal'), io, async (name, style) =>
    (await comparisonFormats[name]())(comparison, style),
  );
  return 0;
}

/** Where nothing belongs together, an empty table would look as if nothing had changed. */
function refuseNothing({ sources, journeys, jobs, trends }: Comparison): void {
  if (journeys.length + jobs.length + trends.length > 0) return;
  throw new UserError(
    sources.length === 1
      ? 'There is nothing to compare in one report whose journeys are all on different jobs. Name another report.'
      : 'These results have no journey in common. Journeys are compared that have the same title and device, or the same job.',
  );
}
