import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp } from './serve-app.ts';

const program = fileURLToPath(new URL('../node_modules/tiddlywiki/tiddlywiki.js', import.meta.url));

/** TiddlyWiki on Node.js: a wiki of small notes in one page, new on every start, that begins with a note on a garden. */
export function start(): Promise<App> {
  return inFolder('tiddlywiki', async (folder) => {
    const wiki = join(folder, 'wiki');
    await promisify(execFile)(process.execPath, [program, wiki, '--init', 'server']);
    await mkdir(join(wiki, 'tiddlers'), { recursive: true });
    await write(wiki, 'Garden', 'We share a garden. See [[Opening hours]] and [[Who digs when]].');
    await write(wiki, 'Who digs when', 'Robin digs on Mondays.');
    await write(wiki, '$:/DefaultTiddlers', 'Garden');
    const port = await freePort();
    return serveApp(`http://127.0.0.1:${port}`, {
      command: process.execPath,
      args: [program, wiki, '--listen', 'host=127.0.0.1', `port=${port}`],
      folder,
    });
  });
}

/** https://tiddlywiki.com/static/TiddlerFiles.html */
async function write(wiki: string, title: string, text: string): Promise<void> {
  const file = join(wiki, 'tiddlers', `${encodeURIComponent(title)}.tid`);
  await writeFile(file, `title: ${title}\n\n${text}\n`);
}
