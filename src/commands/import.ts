import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { noFile } from '../journey/source/no-file.ts';
import { type Imported, importRecording } from '../recording/import-recording.ts';
import { readRecording } from '../recording/recording.ts';
import { valuesFile } from '../recording/typed-values.ts';
import type { DefineCommand } from './command.ts';
import { leaveOutOfGit } from './files/git-ignore.ts';
import { makeFolder } from './files/out-folder.ts';
import { orExplain } from './files/write-new.ts';
import { addExamples } from './options/add-examples.ts';

/** Largest recording that is read, in bytes. */
const largest = 10_000_000;

/** `friction import`: a recording of Chrome's as a journey. Nothing is written over. */
export const defineImport: DefineCommand = (program, io, exit) => {
  const command = program
    .command('import')
    .description("make a journey of a recording of Chrome's Recorder, exported as JSON")
    .argument('<recording>', 'file with the recording')
    .option('--to <file>', 'journey to write (default: its name, in journeys/)')
    .action(async (file: string, { to }: { readonly to?: string }) => {
      const recording = readRecording(await textOf(file, io.cwd), file);
      const imported = importRecording(recording, file);
      await keep(imported, to ?? journeyName(file), io);
      exit(0);
    });
  addExamples(
    command,
    'friction import checkout.json',
    'friction import checkout.json --to journeys/buy.yaml',
  );
};

function journeyName(file: string): string {
  const base = path.basename(file).replace(/(\.replay)?\.json$/i, '');
  const slug = base
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return path.join('journeys', `${slug === '' ? 'recording' : slug}.yaml`);
}

async function textOf(file: string, cwd: string): Promise<string> {
  const place = path.resolve(cwd, file);
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) throw new UserError(`There is no file ${file}. Name a recording.`);
  const instead = noFile(found);
  if (instead !== undefined) {
    throw new UserError(`${file} is ${instead}. Name one recording, a JSON file.`);
  }
  if (found.size > largest) {
    throw new UserError(`${file} is larger than 10 MB, as no recording is. Name another file.`);
  }
  return readFile(place, 'utf8').catch((cause: unknown) => {
    throw new UserError(`${file} cannot be read. Allow it, or copy the file.`, { cause });
  });
}

async function keep({ text, values, told }: Imported, to: string, io: Io): Promise<void> {
  const env = to.replace(/(\.ya?ml)?$/i, '.env');
  const files = [[to, text], ...(values.length > 0 ? [[env, valuesFile(values)]] : [])];
  for (const [name = ''] of files) await refuseThere(name, io.cwd);
  for (const [name = '', content = ''] of files) await writeHere(name, content, io.cwd);
  const secrets = values.filter(({ secret }) => secret).map(({ name }) => name);
  for (const line of told) io.stderr.write(`${line}\n`);
  for (const name of secrets) {
    io.stderr.write(`${name} is secret: its value was not written. Give it when you walk.\n`);
  }
  const given = [
    ...(values.length > 0 ? [`--env-file ${shellWord(env)}`] : []),
    ...secrets.map((name) => `--set ${name}=…`),
  ];
  io.stdout.write(files.map(([name]) => `Wrote ${name}\n`).join(''));
  if (values.length > 0) io.stdout.write(`${await keptToOneself(env, io.cwd)}\n`);
  io.stdout.write(`Next: ${['friction check', shellWord(to), ...given].join(' ')}\n`);
}

/** What people typed is nobody's business but theirs. */
async function keptToOneself(env: string, cwd: string): Promise<string> {
  const place = path.relative(cwd, path.resolve(cwd, env)).replaceAll(path.sep, '/');
  if (place.startsWith('../') || path.isAbsolute(place))
    return `Keep ${env} to yourself: it holds what was typed.`;
  return leaveOutOfGit(place, cwd);
}

function shellWord(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

async function refuseThere(name: string, cwd: string): Promise<void> {
  const found = await lstat(path.resolve(cwd, name)).catch(() => undefined);
  if (found === undefined) return;
  throw new UserError(
    `${name} is there already, and is left as it is. Name another file with --to.`,
  );
}

function writeHere(name: string, text: string, cwd: string): Promise<void> {
  const place = path.resolve(cwd, name);
  const write = async (): Promise<void> => {
    await makeFolder(path.dirname(place));
    await writeFile(place, text, { flag: 'wx' });
  };
  return orExplain(name, write, 'Choose another place with --to.');
}
