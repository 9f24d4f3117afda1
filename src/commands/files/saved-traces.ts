import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { Report } from '../../score/model/result.ts';
import { namesIn } from '../options/names-in.ts';

/** The files of saved traces that are meant: named ones, and those of folders, in the order in which they were walked. */
export async function traceFiles(
  given: readonly string[],
  cwd: string,
): Promise<readonly string[]> {
  const paths = given.length === 0 ? ['friction-report'] : given;
  const files = await Promise.all(paths.map((name) => filesAt(path.resolve(cwd, name), name)));
  return files.flat();
}

async function filesAt(place: string, name: string): Promise<readonly string[]> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile()) return [place];
  const files = found === undefined ? [] : await filesIn(place, name);
  if (files.length > 0) return files;
  throw new UserError(
    `There are no traces in ${name}. \`friction run\` saves them, in friction-report/traces unless --out says otherwise.`,
  );
}

/** A folder of results, or of traces alone. */
async function filesIn(folder: string, told: string): Promise<readonly string[]> {
  const reported = await reportedIn(folder);
  if (reported.length > 0) return reported;
  const names = await readdir(path.join(folder, 'traces')).catch(() => undefined);
  if (names !== undefined) return jsonFiles(path.join(folder, 'traces'), names);
  return jsonFiles(folder, await namesIn(folder, told));
}

/** The report says which traces belong to it, and in which order they were asked for; a damaged one says nothing. */
async function reportedIn(folder: string): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, 'report.json'), 'utf8').catch(() => '');
  return tracesNamedIn(text).map((name) => path.join(folder, name));
}

function tracesNamedIn(report: string): readonly string[] {
  try {
    const { results = [] }: Partial<Report> = JSON.parse(report);
    return results
      .flatMap(({ runs, trace }) => (runs.length > 0 ? runs.map((run) => run.trace) : [trace]))
      .filter((name) => typeof name === 'string' && name !== '');
  } catch {
    return [];
  }
}

function jsonFiles(folder: string, names: readonly string[]): readonly string[] {
  const traces = names.filter((name) => name.endsWith('.json')).sort();
  return traces.map((name) => path.join(folder, name));
}

/** The folder that results lie in, from the place of their traces. */
export function outFolderOf([first = '']: readonly string[]): string {
  const folder = path.dirname(first);
  return path.basename(folder) === 'traces' ? path.dirname(folder) : folder;
}
