import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { noFile } from '../../journey/source/no-file.ts';
import type { Report } from '../../score/model/result.ts';
import { largestReport } from '../../score/runs/parse-report.ts';
import { namesIn } from '../options/names-in.ts';
import { ownPath } from './with-files.ts';

/** The file of a saved trace, and the name it is told by. */
export type TraceFile = { readonly file: string; readonly name: string };

/** The files of saved traces that are meant: named ones, and those of folders, in the order in which they were walked. */
export async function traceFiles(
  given: readonly string[],
  cwd: string,
): Promise<readonly TraceFile[]> {
  const paths = given.length === 0 ? ['friction-report'] : given;
  const files = await Promise.all(paths.map((name) => filesAt(path.resolve(cwd, name), name)));
  return files.flat();
}

async function filesAt(place: string, name: string): Promise<readonly TraceFile[]> {
  const found = await stat(place).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) {
    const instead = noFile(found);
    if (instead === undefined) return [{ file: place, name }];
    throw new UserError(`${name} is ${instead}, not a trace.`);
  }
  const inside = found === undefined ? [] : await filesIn(place, name);
  if (inside.length === 0) {
    throw new UserError(
      `There are no traces in ${name}. \`friction run\` saves them, in friction-report/traces unless --out says otherwise.`,
    );
  }
  for (const file of inside) await refuseOutside(file, place, name);
  return inside.map((file) => ({
    file: path.join(place, file),
    name: path.join(name, file),
  }));
}

/** A folder of results, or of traces alone: the paths from there. */
async function filesIn(folder: string, told: string): Promise<readonly string[]> {
  const reported = await reportedIn(folder);
  if (reported.length > 0) return reported;
  const names = await readdir(path.join(folder, 'traces')).catch(() => undefined);
  if (names !== undefined) return jsonFiles(names).map((name) => path.join('traces', name));
  return jsonFiles(await namesIn(folder, told));
}

/** The report says which traces belong to it, and in which order they were asked for; a damaged one says nothing. */
async function reportedIn(folder: string): Promise<readonly string[]> {
  const file = path.join(folder, 'report.json');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > largestReport) return [];
  return tracesNamedIn(await readFile(file, 'utf8').catch(() => ''));
}

function tracesNamedIn(report: string): readonly string[] {
  try {
    const { results = [] }: Partial<Report> = JSON.parse(report);
    return results
      .flatMap(({ runs, trace }) => (runs.length > 0 ? runs.map((run) => run.trace) : [trace]))
      .filter((name) => typeof name === 'string' && name !== '' && !name.includes('\0'));
  } catch {
    return [];
  }
}

/** A report, or a link in its folder, may have been made by anybody: it leads to no file that is not there with it. */
async function refuseOutside(inside: string, folder: string, told: string): Promise<void> {
  const file = path.join(folder, inside);
  const home = await realpath(folder);
  const place = await realpath(file).catch(() => path.resolve(file));
  const isInside = [home, folder].some((one) => place.startsWith(one + path.sep));
  if (isInside && ownPath(inside.replaceAll(path.sep, '/')) !== '') return;
  throw new UserError(
    `A trace of ${told} lies outside of that folder. Name the traces themselves, if you trust them.`,
  );
}

function jsonFiles(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith('.json')).sort();
}

/** The folder that results lie in, from the place of their traces. */
export function outFolderOf([first = '']: readonly string[]): string {
  const folder = path.dirname(first);
  return path.basename(folder) === 'traces' ? path.dirname(folder) : folder;
}
