import path from 'node:path';
import { demoSites } from '../demo/demo-site.ts';
import { serve } from '../demo/serve.ts';
import type { Io } from '../io.ts';
import type { Journey } from '../journey/model/journey.ts';
import { judge, replay } from '../pipeline.ts';
import { renderComparison } from '../report/terminal.ts';
import type { Report } from '../score/model/result.ts';
import type { DefineCommand } from './command.ts';
import { loadOrExplain } from './files/load.ts';
import { prepareOut } from './files/out-folder.ts';
import { saveReport, saveTraces, sayWhere } from './files/save-results.ts';
import { addExamples } from './options/add-examples.ts';
import { addReplayOptions, type ReplayChoices, replayOptions } from './options/replay-options.ts';
import { showReport, styleOf } from './show-report.ts';

/** `friction demo`: the bundled clinic, as it was found and done well, audited side by side. */
export const defineDemo: DefineCommand = (program, io, exit) => {
  const command = program
    .command('demo')
    .description('audit the bundled clinic, as it was found and done well');
  addExamples(command, 'friction demo', 'friction demo --headed --pace real');
  addReplayOptions(command).action(async (choices: ReplayChoices) => {
    exit(await demo(choices, io));
  });
};

async function demo(choices: ReplayChoices, io: Io): Promise<number> {
  const outFolder = path.resolve(io.cwd, choices.out);
  await prepareOut(outFolder);
  io.stderr.write(
    'The booking of a clinic, as it was found and done well. Both are served on this machine.\n\n',
  );
  const { report, interrupted } = await walkBoth(choices, outFolder, io);
  const file = await saveReport(outFolder, report);
  for (const result of report.results) {
    const folder = outFolder;
    await showReport({ ...report, results: [result] }, [{ name: 'terminal' }], io, { folder });
    io.stdout.write('\n');
  }
  if (interrupted) return 130;
  io.stdout.write(comparison(report, io));
  sayWhere(file, io);
  return showedWhatItShould(report) ? 0 : 3;
}

const heads = ['as found', 'done well'] as const;

type Walked = { readonly report: Report; readonly interrupted: boolean };

async function walkBoth(choices: ReplayChoices, outFolder: string, io: Io): Promise<Walked> {
  const served = await Promise.all(demoSites.map(({ folder, host }) => serve(folder, { host })));
  try {
    const journeys = demoSites.flatMap(({ journey: file }, index) => {
      const site = served[index]?.url ?? '';
      // Both walk the same job: the names tell them apart in what is printed and saved.
      const named = (one: Journey) => ({ ...one, journey: `${one.journey}, ${heads[index]}` });
      return loadOrExplain([file], { site }, io).map(named);
    });
    const { traces, interrupted } = await replay(
      journeys,
      replayOptions(choices, io, { outFolder, several: true }),
    );
    const names = await saveTraces(outFolder, traces, io);
    return { report: judge(traces, { traceFile: (index) => names[index] ?? '' }), interrupted };
  } finally {
    await Promise.all(served.map(({ close }) => close()));
  }
}

function comparison({ results: [found, well] }: Report, io: Io): string {
  if (found === undefined || well === undefined) return '';
  return renderComparison(found, well, { ...styleOf(io), heads });
}

/** The story the demo tells: one clinic lets nobody through, the other asks for nothing that need not be. A slow machine changes no story. */
function showedWhatItShould({ results: [found, well] }: Report): boolean {
  return (
    found?.outcome === 'blocked' &&
    well?.outcome === 'reached' &&
    well.findings.every(({ dependsOnTime }) => dependsOnTime === true)
  );
}
