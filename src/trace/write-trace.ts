import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Trace } from './trace.ts';

/** Writes a trace, whole or not at all: a reader never meets half of one. */
export async function writeTrace(file: string, trace: Trace): Promise<void> {
  const draft = `${file}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, `${JSON.stringify(trace, null, 1)}\n`);
    await rename(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rm(draft, { force: true }).catch(() => undefined);
    const why = reasons[String(error.code)] ?? String(error.code);
    const message = `The trace could not be written to ${file}: ${why}.`;
    throw new UserError(message, { kind: 'cannot-measure', cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of that path is a file',
  EEXIST: 'a part of that path is a file',
};
