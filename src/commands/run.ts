import path from 'node:path';
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type Shard, shardOf } from '../journey/load/shard-of.ts';
import type { Journey } from '../journey/model/journey.ts';
import { judge, replay, type Walked } from '../pipeline.ts';
import type { Report } from '../score/model/result.ts';
import type { DefineCommand } from './command.ts';
import { exitCode } from './exit-code.ts';
import { chooseJourneys } from './files/choose-journeys.ts';
import { loadOrExplain } from './files/load.ts';
import { prepareOut } from './files/out-folder.ts';
import { keepReport, saveTraces, sayWhere } from './files/save-results.ts';
import { addExamples } from './options/add-examples.ts';
import { addChooseOptions, type ChooseChoices } from './options/choose-options.ts';
import { addFormatOption, type FormatChoice } from './options/format-option.ts';
import { addGateOptions, type GateChoices, gateOptions } from './options/gate-options.ts';
import { countTo, shard } from './options/option-values.ts';
import { addReplayOptions, type ReplayChoices, replayOptions } from './options/replay-options.ts';
import { addValueOptions, type ValueChoices } from './options/value-options.ts';
import { journeyList } from './output/journey-list.ts';
import { prepareFiles, showReport } from './show-report.ts';
import { journeysToConfirm, walkAgain } from './walk-again.ts';

type Choices = ReplayChoices &
  GateChoices &
  ValueChoices &
  ChooseChoices & {
    readonly runs: number;
    readonly list?: boolean;
    readonly shard?: Shard;
    readonly format?: readonly FormatChoice[];
  };

const mostRuns = 1000;

/** `friction run`: replay, judge, report. */
export const defineRun: DefineCommand = (program, io, exit) => {
  const command: Command = program
    .command('run')
    .description('walk journeys in a browser, and report what they cost the customer')
    .argument('[journeys...]', 'files, folders or patterns (default: those in journeys/)');
  addReplayOptions(addValueOptions(addChooseOptions(command)));
  command.option('--list', 'only list the journeys, with what their scripts take; no browser');
  command.option(
    '--runs <count>',
    'how often each journey is walked; one that says `once` is walked once',
    countTo(mostRuns),
    1,
  );
  command.option(
    '--shard <part/parts>',
    'walk one part of the journeys, such as 2/5; `friction merge` puts the parts together',
    shard,
  );
  addExamples(
    command,
    'friction run',
    'friction run journeys/booking.yaml --site https://staging.example',
    'friction run --tag booking --format junit=results.xml',
  );
  addFormatOption(addGateOptions(command)).action(
    async (given: readonly string[], choices: Choices) => {
      exit(await run(given, choices, io));
    },
  );
};

async function run(given: readonly string[], choices: Choices, io: Io): Promise<number> {
  const gates = gateOptions(choices, io);
  const choose = await chooseJourneys(choices, io);
  // Read anew for each run: values such as ${unique:email} differ.
  const loadAll = () => choose(loadOrExplain(given, choices, io));
  const load = () => inShard(loadAll(), choices, io);
  if (choices.list) return list(load(), io);
  const loads = Array.from({ length: choices.runs }, load);
  const journeys = loads.flatMap((all, at) => all.filter(({ once }) => at === 0 || !once));
  const outFolder = path.resolve(io.cwd, choices.out);
  await prepareOut(outFolder);
  await prepareFiles(choices.format ?? [], io);
  const options = replayOptions(choices, io, { outFolder, several: journeys.length > 1 });
  const first = journeys.length > 0 ? await replay(journeys, options) : sayNothingToWalk(io);
  const again = first.interrupted
    ? []
    : journeysToConfirm(judge(first.traces, gates), choices.runs > 1 ? [] : load());
  const walked =
    again.length === 0
      ? first
      : await walkAgain(again, { walked: first, journeys }, { io, options });
  const names = await saveTraces(outFolder, walked.traces, io);
  const judged = judge(walked.traces, { ...gates, traceFile: (index) => names[index] ?? '' });
  const report = withShard(judged, choices, loadAll);
  const file = await keepReport(outFolder, report, io);
  await showReport(report, choices.format ?? [], io, { folder: outFolder, otherwise: 'terminal' });
  // What was measured has been told, but whoever reads the record has none.
  if (file === null) return walked.interrupted ? 130 : 3;
  sayWhere(file, io);
  return exitCode(report, walked);
}

function list(journeys: readonly Journey[], io: Io): number {
  io.stdout.write(journeyList(journeys));
  return 0;
}

function inShard(journeys: readonly Journey[], { shard }: Choices, { cwd }: Io) {
  return shard === undefined ? journeys : shardOf(journeys, shard, cwd);
}

/** There may be more parts than journeys. */
function sayNothingToWalk(io: Io): Walked {
  io.stderr.write('No journey falls to this shard: there are more shards than journeys.\n');
  return { traces: [], interrupted: false };
}

/** Says where in the whole each result has its place. */
function withShard(report: Report, { shard }: Choices, loadAll: () => readonly Journey[]): Report {
  if (shard === undefined) return report;
  const all = loadAll();
  const positions = report.results.map(({ file, journey, environment: { device } }) =>
    all.findIndex(
      (one) => one.file === file && one.journey === journey && one.customer.device === device,
    ),
  );
  return { ...report, shard: { ...shard, positions } };
}
