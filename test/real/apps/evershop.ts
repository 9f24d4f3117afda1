import { execFile } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp } from './serve-app.ts';

const home = fileURLToPath(new URL('../evershop', import.meta.url));
const program = join(home, 'node_modules', '@evershop', 'evershop', 'dist', 'bin', 'evershop.js');
const withoutPictures = fileURLToPath(new URL('without-pictures.cjs', import.meta.url));
const postgres = '/usr/lib/postgresql/15/bin';
const run = promisify(execFile);

/** EverShop with the sample goods its makers deliver, on a PostgreSQL of its own, new on every start. It takes no money yet. */
export function start(): Promise<App> {
  return inFolder('evershop', async (folder) => {
    const databasePort = await freePort();
    const endDatabase = await startDatabase(folder, databasePort);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...{ DB_HOST: '127.0.0.1', DB_PORT: String(databasePort), DB_NAME: 'postgres' },
      ...{ DB_USER: 'postgres', DB_PASSWORD: 'none', DB_SSLMODE: 'disable' },
      ...{ NODE_ENV: 'production', PORT: String(port) },
      NODE_CONFIG: JSON.stringify({ shop: { homeUrl: url } }),
    };
    const args = [program, 'start'];
    const app = await serveApp(url, { command: process.execPath, args, folder: home, env });
    const stop = async () => {
      await app.stop();
      await endDatabase();
    };
    const goods = ['--attributes', '--categories', '--collections', '--products'];
    await run(process.execPath, ['--require', withoutPictures, program, 'seed', ...goods], {
      ...{ cwd: home, env: { ...process.env, ...env }, timeout: 300_000 },
    });
    return { url, stop };
  });
}

/** PostgreSQL refuses to run as root: it runs as the account that its package brings. */
async function startDatabase(folder: string, port: number): Promise<() => Promise<void>> {
  const data = join(folder, 'postgres');
  await mkdir(data);
  await chmod(folder, 0o755);
  await run('chown', ['postgres', data]);
  const as = (tool: string, args: readonly string[]) =>
    run('runuser', ['-u', 'postgres', '--', join(postgres, tool), ...args], { cwd: data });
  await as('initdb', ['-D', join(data, 'd'), '-A', 'trust', '-U', 'postgres', '--no-sync']);
  const options = `-p ${port} -k ${data} -h 127.0.0.1 -F`;
  await as('pg_ctl', [
    '-D',
    join(data, 'd'),
    '-w',
    '-o',
    options,
    '-l',
    join(data, 'log'),
    'start',
  ]);
  return async () => {
    await as('pg_ctl', ['-D', join(data, 'd'), '-m', 'immediate', 'stop']);
  };
}
