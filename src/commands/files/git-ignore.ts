import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { orExplain, writeNew } from './write-new.ts';

const name = '.gitignore';

/** Keeps a file or folder out of what is handed on with Git, in the `.gitignore` of this folder, and says what was done. */
export async function leaveOutOfGit(written: string, cwd: string): Promise<string> {
  const place = path.join(cwd, name);
  const found = await stat(place).catch(() => undefined);
  if (found && !found.isFile()) return `Left alone: ${name}, which is no file.`;
  const before = await readFile(place, 'utf8').catch(() => undefined);
  if (before === undefined) return writeNew({ name, text: `${written}\n` }, cwd);
  const lines = before.split(/\r?\n/).map((line) => bare(line.trim()));
  if (lines.includes(bare(written)))
    return `Left alone: ${name}, which leaves ${written} out already.`;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await orExplain(name, () => writeFile(place, `${gap}${written}\n`, { flag: 'a' }));
  return `Added to ${name}: ${written}`;
}

/** The same place may be written with a slash before or after it. */
function bare(line: string): string {
  return line.replace(/^\/|\/$/g, '');
}
