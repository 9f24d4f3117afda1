import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';

/** Room that a short audit needs, in bytes: said now rather than after the walk. */
const room = 4_000_000;

/** Makes sure that results can be written to a folder, before anything is measured. */
export async function prepareOut(folder: string, write: WriteProbe = writeProbe): Promise<void> {
  const probe = path.join(folder, `.friction-probe-${process.pid}`);
  try {
    await makeFolder(folder);
    for (const name of ['report.json', 'report.html']) await refusePipe(path.join(folder, name));
    await write(probe, room);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The results cannot be written to ${folder}: ${reasonOf(error, elsewhere)}`,
      {
        cause: error,
      },
    );
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Whoever writes to a named pipe waits for somebody to read it, perhaps for ever. */
export async function refusePipe(file: string, name = file): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  // The system's own names of what is printed are pipes, too, and somebody reads them.
  if (!found?.isFIFO() || /^\/(dev|proc)\//.test(file)) return;
  throw new UserError(
    `Nothing can be written to ${name}: it is a named pipe. Take it away, or name another.`,
  );
}

/** Makes a folder and those above it. Node's own way of doing so never ends where a system folder takes none. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = path.dirname(folder);
    if (code !== 'ENOENT' || above === folder) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}

/** Writes so many bytes to a file, all the way to the disk. */
export type WriteProbe = (file: string, bytes: number) => Promise<void>;

async function writeProbe(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(Buffer.alloc(bytes));
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

const elsewhere = 'Choose another folder with --out.';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room.',
  EDQUOT: 'your share of the disk is used up. Make room.',
  EACCES: 'you may not write there.',
  EPERM: 'you may not write there.',
  EROFS: 'that disk can only be read.',
  ENOTDIR: 'a part of that path is a file.',
  EEXIST: 'there is a file of that name.',
  EISDIR: 'there is a folder of that name.',
  ENOENT: 'that folder cannot be made.',
};

/** What is wrong when nothing can be written, in a sentence for people, and what to do instead. */
export function reasonOf(error: unknown, instead: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${reasons[codeOf(error)] ?? `${message}.`} ${instead}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
