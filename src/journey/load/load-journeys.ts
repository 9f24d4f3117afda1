import path from 'node:path';
import { parseEnv } from 'node:util';
import type { Journey } from '../model/journey.ts';
import type { Problem } from '../model/problem.ts';
import { type Parsed, parseJourney } from '../read/parse-journey.ts';
import { readText } from '../source/read-text.ts';
import { problemWith } from '../source/source.ts';
import { type FoundFile, journeyFilesIn } from './journey-files.ts';

export type LoadOptions = {
  /** From --set: comes first. */
  readonly set?: Readonly<Record<string, string>>;
  /** Path of a file with NAME=value lines: comes second. */
  readonly envFile?: string;
  /** The environment: comes last. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Address in place of the journeys' own. */
  readonly site?: string;
  readonly now?: Date;
  /** From 0 to below 1, as Math.random. */
  readonly random?: () => number;
  readonly cwd?: string;
  /** From --allow-upload and friction.yaml: files and folders outside of a journey's own that may be given to sites. */
  readonly allowUploads?: readonly string[];
};

/** The journeys that can be walked, and everything that is wrong with the others. */
export type Loaded = {
  readonly journeys: readonly Journey[];
  readonly problems: readonly Problem[];
};

/** Loads journeys from files, folders and globs, in the order given. Starts no browser. */
export function loadJourneys(paths: readonly string[], options: LoadOptions = {}): Loaded {
  const { files, problems } = journeyFilesIn(paths, options.cwd);
  const env = readEnvFile(options);
  const parsed = withOpposites(files, options, env.values);
  const used = new Set(parsed.flatMap((one) => one.parsed.used));
  const whole = parsed.filter(({ file, parsed: { journey } }) => {
    // A file that others use need not be a journey; but one that was named is meant as one.
    return journey !== undefined || file.named || !used.has(absolute(file, options.cwd));
  });
  return {
    journeys: whole.flatMap(({ parsed: { journey } }) => journey ?? []),
    problems: distinct([
      ...env.problems,
      ...problems,
      ...whole.flatMap(({ parsed: one }) => one.problems),
    ]),
  };
}

type LoadedFile = { readonly file: FoundFile; readonly parsed: Parsed };

/** Each file, and right after it the journey it names as its opposite, unless that comes anyway. */
function withOpposites(
  files: readonly FoundFile[],
  options: LoadOptions,
  fromFile: FromFile,
): readonly LoadedFile[] {
  const known = new Set(files.map((file) => absolute(file, options.cwd)));
  const loadWhole = (file: FoundFile): readonly LoadedFile[] => {
    const parsed = load(file.path, options, fromFile);
    const opposite = parsed.journey?.opposite;
    if (opposite === undefined) return [{ file, parsed }];
    const next: FoundFile = { path: opposite, named: true };
    const isKnown = known.has(absolute(next, options.cwd));
    known.add(absolute(next, options.cwd));
    return [{ file, parsed }, ...(isKnown ? [] : loadWhole(next))];
  };
  return files.flatMap(loadWhole);
}

/** Loads one journey from its file. */
export function loadJourney(file: string, options: LoadOptions = {}): Parsed {
  const env = readEnvFile(options);
  const parsed = load(file, options, env.values);
  if (env.problems.length === 0) return parsed;
  return { problems: [...env.problems, ...parsed.problems], used: parsed.used };
}

type FromFile = Readonly<Record<string, string | undefined>>;

function load(file: string, options: LoadOptions, fromFile: FromFile): Parsed {
  const read = readText(path.resolve(options.cwd ?? '.', file));
  if ('reason' in read) return { problems: [problemWith(file, read.reason)], used: [] };
  return parseJourney(read.text, file, { ...options, fromFile });
}

function readEnvFile({ envFile, cwd }: LoadOptions): {
  values: FromFile;
  problems: readonly Problem[];
} {
  if (envFile === undefined) return { values: {}, problems: [] };
  const read = readText(path.resolve(cwd ?? '.', envFile));
  if ('reason' in read) return { values: {}, problems: [problemWith(envFile, read.reason)] };
  return { values: parseEnv(read.text), problems: [] };
}

function absolute(file: FoundFile, cwd: string | undefined): string {
  return path.resolve(cwd ?? '.', file.path);
}

/** Two journeys that use one file have its problems in common. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
