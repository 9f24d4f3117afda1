import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type FormatName, formats, type ReportStyle } from '../report/formats.ts';
import type { Report } from '../score/model/result.ts';
import { makeFolder, reasonOf, refusePipe } from './files/out-folder.ts';
import { picturesIn } from './files/pictures.ts';
import type { FormatChoice } from './options/format-option.ts';

/** Where a report stands, and what is printed of it when no format was asked for but in files. */
type About = {
  /** The folder its pictures lie in. */
  readonly folder: string;
  /** Default: what is not asked for is not printed. */
  readonly otherwise?: FormatName;
};

/** Prints a report on standard output and writes it to files, in the formats that were asked for. */
export async function showReport(
  report: Report,
  choices: readonly FormatChoice[],
  io: Io,
  { folder, otherwise }: About,
): Promise<void> {
  await showIn(printed(choices, otherwise), io, async (name, style) =>
    (await formats[name]())(report, { ...style, picture: picturesIn(folder) }),
  );
}

/** Prints or writes one thing in the formats that were asked for. */
export async function showIn<Name extends string>(
  choices: readonly FormatChoice<Name>[],
  io: Io,
  render: (name: Name, style: ReportStyle) => Promise<string>,
): Promise<void> {
  const style = styleOf(io);
  for (const { name, file } of choices) {
    if (file === undefined) io.stdout.write(await render(name, style));
    // A file has no terminal's colours and no terminal's width.
    else await write(file, await render(name, { ...style, colour: false, width: 80 }), io);
  }
}

/** What was asked for, and what is printed when nothing else is. */
export function printed<Name extends string>(
  choices: readonly FormatChoice<Name>[],
  otherwise: Name | undefined,
): readonly FormatChoice<Name>[] {
  const isPrinted = choices.some(({ file }) => file === undefined);
  return isPrinted || otherwise === undefined ? choices : [{ name: otherwise }, ...choices];
}

/** Makes sure that there is a folder for every file, before anything is measured. */
export async function prepareFiles(
  choices: readonly Pick<FormatChoice, 'file'>[],
  { cwd }: Io,
): Promise<void> {
  for (const { file } of choices) {
    if (file === undefined) continue;
    const place = path.resolve(cwd, file);
    await refusePipe(place, file);
    try {
      await makeFolder(path.dirname(place));
      const isNew = (await stat(place).catch(() => undefined)) === undefined;
      await appendFile(place, '');
      if (isNew) await rm(place);
    } catch (cause) {
      throw new UserError(`Nothing can be written to ${file}: ${reasonOf(cause, elsewhere)}`, {
        cause,
      });
    }
  }
}

const elsewhere = 'Name another file after --format.';

/** A file of GitHub's for what a job has to say may hold words of others already. */
async function write(file: string, text: string, { cwd, env }: Io): Promise<void> {
  const place = path.resolve(cwd, file);
  const put = env.GITHUB_STEP_SUMMARY === file ? appendFile : writeFile;
  try {
    await makeFolder(path.dirname(place));
    await put(place, text);
  } catch (cause) {
    const message = `Nothing could be written to ${file}: ${reasonOf(cause, elsewhere)}`;
    throw new UserError(message, { kind: 'cannot-measure', cause });
  }
}

/** Characters in a line of a terminal. */
const narrowest = 20;
const widest = 1000;

/** Colours only for someone who looks at a terminal and has not said otherwise: see no-color.org and force-color.org. */
export function styleOf({ env, isTTY, columns }: Io): ReportStyle {
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  const forced = env.FORCE_COLOR !== undefined && !['', '0', 'false'].includes(env.FORCE_COLOR);
  // Where the terminal does not say how wide it is, the user may.
  const told = isTTY ? columns : Number(env.COLUMNS) || columns;
  const width = Math.min(Math.max(told, narrowest), widest);
  return { colour: !refused && (forced || isTTY) && env.TERM !== 'dumb', width };
}
