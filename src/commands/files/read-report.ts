import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { noFile } from '../../journey/source/no-file.ts';
import type { Report } from '../../score/model/result.ts';
import { largestReport, parseReport, tooLarge } from '../../score/runs/parse-report.ts';
import { ownPath, withFiles } from './with-files.ts';

/** Reads a report.json, or the one in a folder of results. Refuses, in one sentence, what is not one. */
export async function readReport(given: string, cwd: string): Promise<Report> {
  const { file, name } = await reportAt(given, cwd);
  const report = parseReport(await textOf(file, name), name);
  return { ...report, results: report.results.map((result) => withFiles(result, ownPath)) };
}

/** Where the report is that is meant, and the name it is told by: the file itself, or report.json in a folder of results. */
export async function reportAt(
  given: string,
  cwd: string,
): Promise<{ readonly file: string; readonly name: string }> {
  const place = path.resolve(cwd, given);
  const isFolder = (await stat(place).catch(() => undefined))?.isDirectory() === true;
  return isFolder
    ? { file: path.join(place, 'report.json'), name: path.join(given, 'report.json') }
    : { file: place, name: given };
}

async function textOf(file: string, name: string): Promise<string> {
  try {
    const found = await stat(file);
    const instead = noFile(found);
    if (instead !== undefined)
      throw new UserError(`${name} is ${instead}, not a report. ${writes}`);
    if (found.size > largestReport) throw new UserError(tooLarge(name));
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = reasons[code] ?? `cannot be read (${code})`;
    throw new UserError(`${name} ${why}. ${writes}`, { cause });
  }
}

const writes = '`friction run` writes friction-report/report.json.';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read by you',
};
