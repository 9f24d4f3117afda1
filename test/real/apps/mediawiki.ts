import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import * as mailbox from './mailbox.ts';
import { type App, serveApp } from './serve-app.ts';

const home = fileURLToPath(new URL('../.cache/mediawiki', import.meta.url));

/** Who runs the wiki. */
const keeper = { login: 'Robin', password: 'Marmalade-77' } as const;

/**
 * MediaWiki on PHP's own web server with SQLite, as its own installer leaves it, new on every start: everyone may read,
 * write and get an account. Its letters go to a mailbox whose page is at `MAIL`.
 */
export function start(): Promise<App & { readonly values: Readonly<Record<string, string>> }> {
  return inFolder('mediawiki', async (folder) => {
    const letters = await mailbox.start();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    await install(folder, url, letters.smtpPort);
    const app = await serveApp(url, {
      command: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', home],
      folder: home,
      env: { MW_CONFIG_FILE: join(folder, 'LocalSettings.php'), PHP_CLI_SERVER_WORKERS: '3' },
    });
    const stop = async () => {
      await app.stop();
      await letters.stop();
    };
    return { url, stop, values: { MAIL: letters.url } };
  });
}

/** https://www.mediawiki.org/wiki/Manual:Install.php */
async function install(folder: string, url: string, smtpPort: number): Promise<void> {
  const database = ['--dbtype', 'sqlite', '--dbpath', folder, '--dbname', 'wiki'];
  const places = ['--server', url, '--scriptpath', '', '--confpath', folder];
  const names = ['--pass', keeper.password, 'Village Wiki', keeper.login];
  const args = [join(home, 'maintenance', 'install.php'), ...database, ...places, ...names];
  await promisify(execFile)('php', args, { cwd: home, timeout: 120_000 });
  await appendFile(
    join(folder, 'LocalSettings.php'),
    `$wgSMTP = [ 'host' => '127.0.0.1', 'IDHost' => 'village.example', 'port' => ${smtpPort}, 'auth' => false ];
$wgPasswordSender = 'wiki@village.example';
$wgEnableEmail = true;
$wgEmailAuthentication = true;
`,
  );
}
