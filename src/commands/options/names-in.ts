import { readdir } from 'node:fs/promises';
import { UserError } from '../../errors.ts';

/** Names of what is in a folder, sorted. One that may not be looked into is refused in a sentence. */
export async function namesIn(folder: string, told: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = ['EACCES', 'EPERM'].includes(code)
      ? 'You are not allowed to read this folder.'
      : `This folder cannot be read (${code}).`;
    throw new UserError(`${told}: ${why}`, { cause });
  }
}
