import type { Detector } from '../detect/detector.ts';
import { detectors } from '../detect/index.ts';
import { interruptionKinds } from '../detect/kinds.ts';
import { profileFor, profileOf } from '../effort/profiles.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { nearest } from '../journey/source/nearest.ts';
import { renderScoreModel, renderScoreOf } from '../report/terminal.ts';
import { scoreModel } from '../score/model/result.ts';
import type { DefineCommand } from './command.ts';
import { readReport } from './files/read-report.ts';
import { addExamples } from './options/add-examples.ts';
import { wrap } from './output/wrap.ts';
import { styleOf } from './show-report.ts';

type Choices = { readonly score?: string | true };

/** `friction explain`: what a detector looks for, and why, in the detector's own words; or the score, in numbers. */
export const defineExplain: DefineCommand = (program, io, exit) => {
  const command = program
    .command('explain')
    .description('say what a detector looks for, and why it matters')
    .argument('[detector]', 'its name; without one, all are listed')
    .option('--score [report]', "explain the score, with a report's own numbers put in")
    .action(async (id: string | undefined, { score }: Choices) => {
      const width = Math.min(io.columns, 80);
      if (score !== undefined) io.stdout.write(await explainScore(score, io));
      else io.stdout.write(id === undefined ? listAll(width) : explain(find(id), width));
      exit(0);
    });
  addExamples(
    command,
    'friction explain',
    'friction explain dead-click',
    'friction explain --score friction-report',
  );
};

/** Without a report the constants of both devices; with one those of its journeys, and their numbers. */
async function explainScore(given: string | true, io: Io): Promise<string> {
  const style = styleOf(io);
  if (given === true) return renderScoreModel([profileFor('desktop'), profileFor('phone')], style);
  const { results, scoreModel: written } = await readReport(given, io.cwd);
  if (written !== scoreModel) {
    throw new UserError(
      `${given} was scored by model ${written}, and this friction explains model ${scoreModel}. \`friction judge --out\` scores its traces again.`,
    );
  }
  const names = [...new Set(results.map(({ environment }) => environment.profile))];
  const parts = results.map((result) => renderScoreOf(result, style));
  return [renderScoreModel(names.map(profileOf), style), ...parts].join('\n');
}

function find(name: string): Detector {
  const id = homeOf(name);
  const found = detectors.find((detector) => detector.id === id);
  if (found !== undefined) return found;
  const meant = nearest(name, [...detectors.map((detector) => detector.id), ...interruptionKinds]);
  const hint =
    meant === undefined ? '`friction explain` lists them all.' : `Did you mean ${meant}?`;
  throw new UserError(`There is no detector "${name}". ${hint}`);
}

/** Reports name interruptions by their kind; one detector looks for all of them. */
function homeOf(name: string): string {
  const kinds: readonly string[] = interruptionKinds;
  return kinds.includes(name) ? 'interruption' : name;
}

function listAll(width: number): string {
  const column = Math.max(...detectors.map(({ id }) => id.length)) + 2;
  const lines = detectors.map(({ id, title }) =>
    wrap(title, width, ' '.repeat(column)).replace(/^ +/, id.padEnd(column)),
  );
  return `${lines.join('\n')}\n\n\`friction explain <name>\` says more about one.\n`;
}

function explain(detector: Detector, width: number): string {
  const parts = [
    ['What it looks for', detector.looksFor],
    ['Why it matters', detector.why],
    ['What to do', detector.fix],
    ['Source', detector.source],
  ];
  const told = parts.map(([head, text = '']) => `${head}\n${wrap(text, width, '  ')}`);
  return `${[`${detector.title} (${detector.id})`, ...told].join('\n\n')}\n`;
}
