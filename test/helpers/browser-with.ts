import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserPath } from '../../src/replay/browser/find-browser.ts';

/** A program that starts the browser. */
export type BrowserWith = { readonly path: string; readonly remove: () => Promise<void> };

/** A program that starts the browser with switches of a test's own: the tool itself has none of these, and needs none. */
export async function browserWith(switches: readonly string[]): Promise<BrowserWith> {
  const browser = await browserPath(undefined, process.env);
  if (browser === null) throw new Error('The test needs a browser. See: friction doctor');
  const folder = await mkdtemp(path.join(tmpdir(), 'friction-browser-'));
  const file = path.join(folder, 'browser');
  const words = [browser, ...switches].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  await writeFile(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  return { path: file, remove: () => rm(folder, { recursive: true, force: true }) };
}
