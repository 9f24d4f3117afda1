import path from 'node:path';
import { isWebAddress } from '../model/formats.ts';
import type { Journey } from '../model/journey.ts';
import type { Problem } from '../model/problem.ts';
import { digestOf } from '../source/digest.ts';
import { type ReadText, readText } from '../source/read-text.ts';
import { shownPath } from '../source/shown-path.ts';
import { problemAt, problemWith, sourceOf } from '../source/source.ts';
import { valueAt } from '../source/tree.ts';
import { hideSecrets } from '../values/hide-secrets.ts';
import { type ValueOptions, valuesOf } from '../values/values.ts';
import { type CheckedFile, type Reading, startReading } from '../yaml/reading.ts';
import { checkFile } from './check-file.ts';
import { checkOpposite } from './check-opposite.ts';
import { readHead } from './read-head.ts';
import { readSteps } from './read-steps.ts';

export type ParseOptions = Partial<ValueOptions> & {
  /** Address in place of the journey's own. */
  readonly site?: string;
  /** Reads files that are used. */
  readonly readText?: ReadText;
  /** Folder that relative names begin in. */
  readonly cwd?: string;
  /** Files, and folders with all that is in them, that may be given to sites beside what lies in the journey's folder. */
  readonly allowUploads?: readonly string[];
};

/** A journey, or everything that is wrong with it. */
export type Parsed = {
  readonly journey?: Journey;
  readonly problems: readonly Problem[];
  /** Absolute paths of the files it uses. */
  readonly used: readonly string[];
};

/** Reads a journey from its text. `given` is the path of its file: it is shown by it, and files that it uses are looked for beside it. */
export function parseJourney(text: string, given: string, options: ParseOptions = {}): Parsed {
  const { cwd = '.' } = options;
  const reading = startReading({
    readText: options.readText ?? readText,
    cwd,
    allowUploads: options.allowUploads ?? [],
  });
  const place = path.resolve(cwd, given);
  const file = shownPath(given, cwd);
  const { now = new Date(), random = Math.random } = options;
  const values = valuesOf({ ...options, now, random });
  const source = sourceOf(file, text);
  reading.texts.set(place, text);
  const kind = options.site === undefined ? 'journey' : 'placed';
  const whole = { path: place, source, kind, values, trail: [place] } as const;
  const checked = checkFile(whole, reading);
  const journey = checked && assemble(checked, options.site, reading);
  const problems = inOrder(reading.problems, file);
  const used = [...reading.used];
  return problems.length === 0 && journey ? { journey, problems, used } : { problems, used };
}

function assemble(
  file: CheckedFile,
  site: string | undefined,
  reading: Reading,
): Journey | undefined {
  const measured = { measured: true, conditional: false, inherited: {} };
  const before = readSteps(file, '/before', { ...measured, measured: false }, reading);
  const steps = readSteps(file, '/steps', measured, reading);
  const after = readSteps(file, '/after', { ...measured, measured: false }, reading);
  const address = checkSite(file, site, reading);
  const opposite = checkOpposite(file, reading);
  if (reading.problems.length > 0) return undefined;
  if ([...before, ...steps][0]?.verb !== 'open') return mustOpen(file, reading);
  const secrets = [...reading.secrets].filter((secret) => secret !== '');
  return {
    ...readHead(file.tree.value),
    ...(opposite !== undefined && { opposite }),
    site: address.replace(/\/+$/, ''),
    before: hideSecrets(before, secrets),
    steps: hideSecrets(steps, secrets),
    after: hideSecrets(after, secrets),
    file: file.tree.source.file,
    digest: digestOf(reading.texts.values()),
    secrets,
  };
}

function checkSite({ tree }: CheckedFile, given: string | undefined, reading: Reading): string {
  if (given !== undefined && !isWebAddress(given)) {
    const message = `${given} is not an address, such as https://clinic.example.`;
    reading.problems.push(problemWith('--site', message));
  }
  return given ?? String(valueAt(tree.value, '/site'));
}

function mustOpen({ tree }: CheckedFile, reading: Reading): undefined {
  const span = (tree.marks.get('/before/0') ?? tree.marks.get('/steps/0'))?.value ?? [0, 0];
  const message = 'The first step must open a page.';
  reading.problems.push(problemAt(tree.source, span, message, 'Begin with - open: /'));
}

/** By place, the file itself first; a file that is used twice says everything twice. */
function inOrder(problems: readonly Problem[], file: string): readonly Problem[] {
  const keyed = new Map(
    problems.map((one) => [`${one.file}:${one.line}:${one.column}:${one.message}`, one]),
  );
  const rank = (one: Problem) => (one.file === file ? '' : one.file);
  return [...keyed.values()].sort(
    (a, b) => rank(a).localeCompare(rank(b)) || a.line - b.line || a.column - b.column,
  );
}
