import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import installed from '../package.json' with { type: 'json' };
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { writeService } from './prototype-service.ts';
import { type App, serveApp } from './serve-app.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const kit = join('node_modules', 'govuk-prototype-kit');
const run = promisify(execFile);

/**
 * The GOV.UK Prototype Kit with a new prototype on every start: the kit's own starter and its pages for managing a
 * prototype, and beside them a small service made from its templates.
 */
export function start(): Promise<App> {
  return inFolder('prototype-kit', async (folder) => {
    await create(folder);
    const port = await freePort();
    return serveApp(`http://127.0.0.1:${port}`, {
      command: process.execPath,
      args: [join(home, 'apps', 'serve-prototype-kit.cjs')],
      folder,
      // The pages for managing a prototype are there in development only.
      env: { PORT: String(port), NODE_ENV: 'development' },
    });
  });
}

/** The second half of `govuk-prototype-kit create`; the first half installs packages, which are here already. */
async function create(folder: string): Promise<void> {
  await symlink(join(home, 'node_modules'), join(folder, 'node_modules'), 'dir');
  // Of what is installed there, only the kit's own: it shows what a prototype depends on.
  const ours = Object.entries(installed.dependencies).filter(([name]) => name.includes('govuk'));
  const dependencies = Object.fromEntries(ours);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ dependencies }));
  const args = [join(kit, 'bin', 'cli'), 'init', '--running-within-create-script', folder];
  const options = ['--no-version-control', '--suppress-node-version-warning'];
  await run(process.execPath, [...args, ...options], { cwd: folder, timeout: 60_000 });
  await writeService(join(folder, 'app'), join(home, 'node_modules'));
}
