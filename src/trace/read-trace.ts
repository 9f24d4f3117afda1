import { readFile, stat } from 'node:fs/promises';
import { Compile } from 'typebox/compile';
import { UserError } from '../errors.ts';
import { noFile } from '../journey/source/no-file.ts';
import { modernize } from './modernize.ts';
import type { OldTrace } from './old-trace.ts';
import { Trace, traceVersion } from './trace.ts';

/** Largest trace that is read, in bytes. */
const largestTrace = 200 * 1024 * 1024;

/** Reads a saved trace; `name` is what it is told by. Refuses, in one sentence, what is not one. */
export async function readTrace(file: string, name: string = file): Promise<Trace> {
  return parseTrace(await textOf(file, name), name);
}

/** Checks the text of a trace; `file` is the name it is told by. */
export function parseTrace(text: string, file: string): Trace {
  const written = parseJson(text, file);
  if (typeof written !== 'object' || written === null || !('traceVersion' in written)) {
    throw new UserError(`${file} is not a trace: it is JSON, but friction did not write it.`);
  }
  const data = modernize({ ...written });
  if (data.traceVersion !== traceVersion) throw new UserError(otherVersion(data, file));
  check ??= Compile(Trace);
  if (check.Check(data)) return data;
  const [first] = check.Errors(data);
  const where = first === undefined ? '' : ` at ${first.instancePath || 'its top'}`;
  throw new UserError(`${file} is a damaged trace: what is written${where} does not belong there.`);
}

let check: ReturnType<typeof Compile<typeof Trace>> | undefined;

function otherVersion({ traceVersion: version }: OldTrace, file: string): string {
  const what = `${file} is a trace of version ${JSON.stringify(version)}, and this friction reads version ${traceVersion}`;
  return typeof version === 'number' && version > traceVersion
    ? `${what}: judge it with a newer friction.`
    : `${what}: run the journey again.`;
}

async function textOf(file: string, name: string): Promise<string> {
  try {
    const found = await stat(file);
    const instead = noFile(found);
    if (instead !== undefined) throw new UserError(`${name} is ${instead}, not a trace.`);
    if (found.size > largestTrace) {
      throw new UserError(`${name} is larger than 200 MB, which no trace is.`);
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(
      `${name} ${reasons[String(error.code)] ?? `cannot be read (${error.code})`}.`,
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read by you',
};

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not a trace: it is not JSON.`, { cause: error });
  }
}
