import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp } from './serve-app.ts';

const program = fileURLToPath(new URL('../node_modules/node-red/red.js', import.meta.url));

/** Node-RED, where flows between devices are drawn and run, new on every start: nobody has opened it before. */
export function start(): Promise<App> {
  return inFolder('node-red', async (folder) => {
    const port = await freePort();
    return serveApp(`http://127.0.0.1:${port}`, {
      command: process.execPath,
      args: [program, '--userDir', folder, '--port', String(port), '-D', 'uiHost=127.0.0.1'],
      folder,
    });
  });
}
