import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { toolVersion } from '../version.ts';
import type { DefineCommand } from './command.ts';
import {
  type CiName,
  ciFiles,
  ciNames,
  exampleJourney,
  gitlabStart,
  type InitFile,
  ignoredFolder,
} from './files/init-files.ts';
import { makeFolder, reasonOf } from './files/out-folder.ts';

/** `friction init`: sets up a project. What is there is never written over. */
export const defineInit: DefineCommand = (program, io, exit) => {
  program
    .command('init')
    .description('set up a project: a journey to begin with, and what CI needs')
    .addOption(new Option('--ci <service>', 'write its workflow too').choices(ciNames))
    .action(async ({ ci }: { readonly ci?: CiName }) => {
      io.stdout.write(`${(await setUp(ci, io)).join('\n')}\n`);
      exit(0);
    });
};

async function setUp(ci: CiName | undefined, { cwd }: Io): Promise<readonly string[]> {
  const done = [await addJourney(cwd), await ignoreResults(cwd)];
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

async function ignoreResults(cwd: string): Promise<string> {
  const name = '.gitignore';
  const place = path.join(cwd, name);
  const found = await stat(place).catch(() => undefined);
  if (found && !found.isFile()) return `Left alone: ${name}, which is no file.`;
  const before = await readFile(place, 'utf8').catch(() => undefined);
  if (before === undefined) return writeNew({ name, text: `${ignoredFolder}\n` }, cwd);
  const lines = before.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, ''));
  if (lines.includes(ignoredFolder.replace('/', ''))) {
    return `Left alone: ${name}, which leaves ${ignoredFolder} out already.`;
  }
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await orExplain(name, () => writeFile(place, `${gap}${ignoredFolder}\n`, { flag: 'a' }));
  return `Added to ${name}: ${ignoredFolder}`;
}

async function writeNew({ name, text }: InitFile, cwd: string): Promise<string> {
  const place = path.join(cwd, name);
  return orExplain(name, async () => {
    await makeFolder(path.dirname(place));
    const isNew = await writeFile(place, text, { flag: 'wx' }).then(() => true, isNotThere);
    return isNew ? `Wrote ${name}` : `Left alone: ${name}, which is there already.`;
  });
}

function isNotThere(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
  throw error;
}

async function orExplain<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const why = reasonOf(cause, 'Go to another folder, or make room for it.');
    throw new UserError(`${name} cannot be written: ${why}`, { cause });
  }
}
