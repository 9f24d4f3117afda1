import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { renderJson } from '../../report/json.ts';
import type { Report } from '../../score/model/result.ts';
import { slugs } from '../../trace/slugs.ts';
import type { Trace } from '../../trace/trace.ts';
import { writeTrace } from '../../trace/write-trace.ts';
import { reasonOf } from './out-folder.ts';
import { picturesIn } from './pictures.ts';

/**
 * Writes each trace below a folder that was prepared, and answers with their paths from there. Where there is somebody to
 * tell, one that cannot be written is told, and has no path: what was measured is more than its trace.
 */
export async function saveTraces(
  folder: string,
  traces: readonly Trace[],
  io?: Pick<Io, 'stderr'>,
): Promise<readonly string[]> {
  const names = slugs(traces.map(({ journey }) => journey.journey)).map(
    (slug) => `traces/${slug}.json`,
  );
  for (const [index, trace] of traces.entries()) {
    const file = path.join(folder, names[index] ?? '');
    try {
      await writeTrace(file, trace);
    } catch (error) {
      if (!io || !(error instanceof UserError)) throw error;
      names[index] = '';
      io.stderr.write(`${error.message}\n`);
    }
  }
  return names;
}

/**
 * Writes report.json and report.html to a folder that was prepared, and answers with the path of the former. Pictures are
 * looked up in `pictures`: where the walk put them, when that is another folder.
 */
export async function saveReport(
  folder: string,
  report: Report,
  pictures: string = folder,
): Promise<string> {
  const { renderHtml } = await import('../../report/html/page/render-html.tsx');
  const record = path.join(folder, 'report.json');
  await writeText(record, renderJson(report));
  const page = renderHtml(report, { picture: picturesIn(pictures) });
  await writeText(path.join(folder, 'report.html'), page);
  return record;
}

/** As `saveReport`; where it cannot be written that is told, and the answer is null: it can still be shown. */
export async function keepReport(
  folder: string,
  report: Report,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<string | null> {
  try {
    return await saveReport(folder, report);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`${error.message}\n\n`);
    return null;
  }
}

async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const why = reasonOf(cause, 'Choose another folder with --out.');
    throw new UserError(`The report could not be written to ${file}: ${why}`, {
      kind: 'cannot-measure',
      cause,
    });
  }
}

/** Says where to look, and where the record is: what is printed is only a part of it. */
export function sayWhere(file: string, { cwd, stderr }: Io): void {
  const near = path.relative(cwd, file);
  const shown = near.startsWith('..') ? file : near;
  const page = path.join(path.dirname(shown), 'report.html');
  stderr.write(`\nTo look at: ${page}\nThe whole record is in ${shown}\n`);
}
