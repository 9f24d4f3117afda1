import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserPath } from '../../src/replay/browser.ts';
import { outerHosts, type ZooServer } from './zoo-server.ts';

/** A program that starts the browser with the names of other people's hosts leading to the zoo. */
export type ZooBrowser = { readonly path: string; readonly remove: () => Promise<void> };

/**
 * The browser asks the zoo for every host it stands in for, and finds no other host at all: what a page shows does not
 * depend on the network. The tool itself has no such switch, and needs none.
 */
export async function zooBrowser(server: ZooServer): Promise<ZooBrowser> {
  const browser = await browserPath(undefined, process.env);
  if (browser === null) throw new Error('The zoo needs a browser. See: friction doctor');
  const rules = [
    'EXCLUDE *.localhost',
    'EXCLUDE 127.0.0.1',
    ...outerHosts.flatMap((host) => [
      `MAP ${host}:80 127.0.0.1:${server.port}`,
      `MAP ${host}:443 127.0.0.1:${server.securePort}`,
    ]),
    'MAP * ~NOTFOUND',
  ];
  const args = [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
  const folder = await mkdtemp(path.join(tmpdir(), 'friction-zoo-'));
  const file = path.join(folder, 'browser');
  const words = [browser, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  await writeFile(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  return { path: file, remove: () => rm(folder, { recursive: true, force: true }) };
}
