import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import type { Io } from '../io.ts';
import { toolVersion } from '../version.ts';
import type { DefineCommand } from './command.ts';
import { leaveOutOfGit } from './files/git-ignore.ts';
import {
  type CiName,
  ciFiles,
  ciNames,
  exampleJourney,
  gitlabStart,
  ignoredFolder,
} from './files/init-files.ts';
import { writeNew } from './files/write-new.ts';
import { addExamples } from './options/add-examples.ts';

/** `friction init`: sets up a project. What is there is never written over. */
export const defineInit: DefineCommand = (program, io, exit) => {
  const command = program
    .command('init')
    .description('set up a project: a journey to begin with, and what CI needs')
    .addOption(new Option('--ci <service>', 'write its workflow too').choices(ciNames))
    .action(async ({ ci }: { readonly ci?: CiName }) => {
      io.stdout.write(`${(await setUp(ci, io)).join('\n')}\n`);
      exit(0);
    });
  addExamples(command, 'friction init', 'friction init --ci github');
};

async function setUp(ci: CiName | undefined, { cwd }: Io): Promise<readonly string[]> {
  const done = [await addJourney(cwd), await leaveOutOfGit(ignoredFolder, cwd)];
  if (ci !== undefined) done.push(await writeNew(ciFiles[ci](toolVersion()), cwd));
  if (ci === 'gitlab') {
    const start = await writeNew(gitlabStart, cwd);
    const isThere = start.startsWith('Left');
    done.push(isThere ? `${start} Add to it:\n${gitlabStart.text.trimEnd()}` : start);
  }
  return [...done, '', ...nextSteps(ci)];
}

function nextSteps(ci: CiName | undefined): readonly string[] {
  return [
    'Next:',
    `  1. Make ${exampleJourney.name} a job of your own site: its address, its goal, its steps.`,
    '  2. friction check      says what is wrong with it, without a browser',
    '  3. friction run        walks it, and reports',
    '  4. friction baseline   accepts what is now the case; from then on what got worse fails',
    ...(ci === undefined ? [] : ['  5. Commit all of it: CI walks the journeys from then on.']),
  ];
}

/** Where there are files already, nobody needs an example among them. */
async function addJourney(cwd: string): Promise<string> {
  const folder = path.dirname(exampleJourney.name);
  const names = await readdir(path.join(cwd, folder)).catch(() => []);
  if (names.length > 0) return `Left alone: ${folder}/, which has files already.`;
  return writeNew(exampleJourney, cwd);
}
