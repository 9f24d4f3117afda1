import { readFileSync, statSync } from 'node:fs';
import { noFile } from './no-file.ts';

/** Largest journey file that is read, in bytes. */
const largestFile = 1024 * 1024;

/** A file's text, or the reason in a sentence why it cannot be had. */
export type ReadText = (path: string) => { readonly text: string } | { readonly reason: string };

/** Reads a text file; never throws for what a file can be. */
export const readText: ReadText = (path) => {
  try {
    const stat = statSync(path);
    const instead = noFile(stat);
    if (instead !== undefined) return { reason: `This is ${instead}, not a file.` };
    if (stat.size > largestFile) return { reason: 'This file is larger than 1 MB: no journey is.' };
    return decode(readFileSync(path));
  } catch (error) {
    return { reason: reasons[codeOf(error)] ?? `This file cannot be read (${codeOf(error)}).` };
  }
};

function decode(bytes: Buffer): ReturnType<ReadText> {
  try {
    // A byte order mark stays out of the text, and so out of columns and digest.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: 'This file is not text in UTF-8. Save it with the encoding UTF-8.' };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'You are not allowed to read this file.',
  EPERM: 'You are not allowed to read this file.',
  ELOOP: 'This file is a link that leads in a circle.',
};
