import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { UserError } from '../../errors.ts';
import type { GateOptions } from '../../gate/gate-options.ts';
import { readBaseline } from '../../gate/read-baseline.ts';
import { ruleNames } from '../../gate/rules.ts';
import type { Io } from '../../io.ts';
import {
  emptyProject,
  type PresetName,
  type Project,
  presetNames,
} from '../../journey/model/project.ts';
import { formatProblems } from '../../journey/read/format-problems.ts';
import { parseProject } from '../../journey/read/parse-project.ts';
import { readText } from '../../journey/source/read-text.ts';
import { score } from './option-values.ts';

/** What the options of `addGateOptions` give. */
export type GateChoices = ProjectChoices & {
  readonly maxFriction?: number;
  readonly preset?: PresetName;
  readonly requireBaseline?: boolean;
  readonly onUnmeasured?: 'warn' | 'fail';
};

export type ProjectChoices = { readonly baseline?: string; readonly config?: string };

/** Adds the options of every command that says whether things got worse. */
export function addGateOptions(command: Command): Command {
  return addProjectOptions(command)
    .option('--require-baseline', 'fail where there is no baseline')
    .addOption(
      new Option('--preset <name>', 'what fails unless friction.yaml says otherwise').choices(
        presetNames,
      ),
    )
    .addOption(
      new Option('--on-unmeasured <what>', 'exit 0 (warn) or 1 (fail) instead of 3').choices([
        'warn',
        'fail',
      ]),
    )
    .option('--max-friction <score>', 'friction that no journey may exceed, 0 to 100', score);
}

export function addProjectOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'what to compare with (default: friction-baseline.json)')
    .option(...configOption);
}

export const configOption = [
  '--config <file>',
  'rules, limits and waivers (default: friction.yaml, if it is there)',
] as const;

/** What results are held against. Wrong files are told here, before anything is walked. */
export function gateOptions(choices: GateChoices, io: Io): GateOptions {
  const { project, baselineFile } = projectOf(choices, io);
  const file = path.resolve(io.cwd, baselineFile);
  const isThere = existsSync(file);
  const isWanted = choices.baseline !== undefined || choices.requireBaseline === true;
  if (!isThere && isWanted) {
    throw new UserError(`There is no baseline ${baselineFile}. \`friction baseline\` writes one.`);
  }
  return {
    project,
    today: new Date().toISOString().slice(0, 10),
    ...(isThere
      ? { baseline: readBaseline(textOf(file, baselineFile), baselineFile) }
      : { missingBaseline: baselineFile }),
    ...(choices.preset !== undefined && { preset: choices.preset }),
    ...(choices.requireBaseline === true && { requireBaseline: true }),
    ...(choices.onUnmeasured !== undefined && { onUnmeasured: choices.onUnmeasured }),
    ...(choices.maxFriction !== undefined && { maxFriction: choices.maxFriction }),
  };
}

type Found = {
  readonly project: Project;
  /** Path of the folder that its paths begin in. */
  readonly folder: string;
  readonly baselineFile: string;
};

/** The project's own file, and where its baseline is, from the folder we are in. */
export function projectOf({ config, baseline }: ProjectChoices, io: Io): Found {
  const usual = ['friction.yaml', 'friction.yml'].find((name) =>
    existsSync(path.resolve(io.cwd, name)),
  );
  const file = config ?? usual;
  if (file === undefined) {
    return { project: emptyProject, folder: '', baselineFile: baseline ?? usualBaseline };
  }
  const text = textOf(path.resolve(io.cwd, file), file);
  const { project, problems } = parseProject(text, file, { ruleNames });
  if (problems.length > 0) throw new UserError(formatProblems(problems));
  const folder = path.dirname(file);
  const own = project.baseline && path.join(folder, project.baseline);
  return { project, folder, baselineFile: baseline ?? own ?? usualBaseline };
}

const usualBaseline = 'friction-baseline.json';

function textOf(file: string, name: string): string {
  const read = readText(file);
  if ('reason' in read) throw new UserError(`${name}: ${read.reason}`);
  return read.text;
}
