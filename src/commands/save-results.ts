import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../score/result.ts';
import { slugs } from '../trace/slugs.ts';
import type { Trace } from '../trace/trace.ts';
import { writeTrace } from '../trace/write-trace.ts';

/** Writes each trace below a folder that was prepared, and answers with their paths from there. */
export async function saveTraces(
  folder: string,
  traces: readonly Trace[],
): Promise<readonly string[]> {
  const names = slugs(traces.map(({ journey }) => journey.journey)).map(
    (slug) => `traces/${slug}.json`,
  );
  for (const [index, trace] of traces.entries()) {
    await writeTrace(path.join(folder, names[index] ?? ''), trace);
  }
  return names;
}

/** Writes report.json to a folder that was prepared, and answers with its path. */
export async function saveReport(folder: string, report: Report): Promise<string> {
  const file = path.join(folder, 'report.json');
  try {
    await writeFile(file, renderJson(report));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`The report could not be written to ${file}: ${why}`, {
      kind: 'cannot-measure',
      cause,
    });
  }
  return file;
}

/** Says where the record is; what is printed is only a part of it. */
export function sayWhere(file: string, { cwd, stderr }: Io): void {
  const near = path.relative(cwd, file);
  stderr.write(`\nThe whole record is in ${near.startsWith('..') ? file : near}\n`);
}
