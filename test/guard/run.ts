// Holds what every fixture comes to against what it came to before, so that code can be moved without changing what it does:
//   node test/guard/run.ts walk <folder>              walks every fixture journey once, and keeps the traces
//   node test/guard/run.ts judge <folder> <reports>   judges kept traces with the program as it is built
//   node test/guard/run.ts traces <before> <after>    compares the traces of two folders, times apart
//   node test/guard/run.ts reports <before> <after>   compares reports of the same traces to the letter
//                          --apart title,why,fix      leaves out what is kept under these names in report.json
//   node test/guard/run.ts findings <before> <after>  compares reports of different walks, times apart
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPageScripts } from '../../scripts/build-page.mjs';
import { fixtures, walkFixtures } from '../helpers/walk-fixtures.ts';
import { compareFindings, compareReports, compareTraces } from './compare-sets.ts';
import { judgeKept } from './judge-kept.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    apart: { type: 'string', default: '' },
    only: { type: 'string', default: '**/journey*.yaml' },
    workers: { type: 'string', default: '2' },
  },
});
const [task = '', first = '', second = ''] = positionals;

if (task === 'walk' && first !== '') await walkAll(first);
else if (task === 'judge' && second !== '') await judgeKept(first, second);
else if (task === 'traces' && second !== '') tell(await compareTraces(first, second));
else if (task === 'reports' && second !== '') {
  tell(await compareReports(first, second, values.apart.split(',')));
} else if (task === 'findings' && second !== '') tell(await compareFindings(first, second));
else tell(['Say what to do: walk, judge, traces, reports or findings, and the folders for it.']);

async function walkAll(folder: string): Promise<void> {
  await buildPageScripts();
  const journeys = globSync(values.only, { cwd: fixtures, exclude: ['zoo/**'] }).sort();
  const walked = await walkFixtures(journeys, { workers: Number(values.workers) });
  const traces = path.join(folder, 'traces');
  await mkdir(traces, { recursive: true });
  for (const { name, trace } of walked) {
    const file = `${name.replace(/\.yaml$/, '').replaceAll('/', '~')}.json`;
    await writeFile(path.join(traces, file), `${JSON.stringify(trace, null, 1)}\n`);
  }
  process.stdout.write(`${walked.length} walks are kept in ${traces}.\n`);
}

function tell(differences: readonly string[]): void {
  const text = differences.length === 0 ? 'Nothing differs.' : differences.join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}
