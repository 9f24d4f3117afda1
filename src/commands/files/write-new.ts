import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { InitFile } from './init-files.ts';
import { makeFolder, reasonOf } from './out-folder.ts';

/** Writes a file where there is none, and says what was done. */
export async function writeNew({ name, text }: InitFile, cwd: string): Promise<string> {
  const place = path.join(cwd, name);
  return orExplain(name, async () => {
    await makeFolder(path.dirname(place));
    const isNew = await writeFile(place, text, { flag: 'wx' }).then(() => true, isNotThere);
    return isNew ? `Wrote ${name}` : `Left alone: ${name}, which is there already.`;
  });
}

function isNotThere(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
  throw error;
}

/** Says in words for people why a file of a project cannot be written. */
export async function orExplain<T>(
  name: string,
  write: () => Promise<T>,
  advice = 'Go to another folder, or make room for it.',
): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const why = reasonOf(cause, advice);
    throw new UserError(`${name} cannot be written: ${why}`, { cause });
  }
}
