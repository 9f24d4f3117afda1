import { execFile } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp } from './serve-app.ts';

const home = fileURLToPath(new URL('../.cache/dokuwiki', import.meta.url));
const run = promisify(execFile);

/** Who may log in to the wiki, besides those who register. */
export const wikiUser = { login: 'robin', password: 'Marmalade-7' } as const;

/**
 * DokuWiki on PHP's own web server, with its own pages, settings and accounts, all new on every start:
 * everyone may read and register, and those who are logged in may edit.
 */
export function start(): Promise<App> {
  return inFolder('dokuwiki', async (folder) => {
    await furnish(folder);
    const places = ['-d', `auto_prepend_file=${join(folder, 'places.php')}`];
    await run('php', [...places, join(home, 'bin', 'indexer.php'), '--quiet'], { timeout: 60_000 });
    const port = await freePort();
    return serveApp(`http://127.0.0.1:${port}`, {
      command: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', home, join(folder, 'router.php')],
      folder: home,
    });
  });
}

/** Writes the wiki's own files into the folder. */
async function furnish(folder: string): Promise<void> {
  const conf = join(folder, 'conf');
  await cp(join(home, 'data'), join(folder, 'data'), { recursive: true });
  await cp(join(home, 'conf'), conf, { recursive: true });
  const pages = join(folder, 'data', 'pages');
  // A wiki has a start page; the package brings its text, but only as the page wiki:welcome.
  await cp(join(pages, 'wiki', 'welcome.txt'), join(pages, 'start.txt'));
  await writeFile(join(conf, 'local.php'), settings(join(folder, 'data')));
  await writeFile(join(conf, 'acl.auth.php'), '*\t@ALL\t1\n*\t@user\t8\n');
  await writeFile(join(conf, 'users.auth.php'), await account());
  const places = `<?php define('DOKU_MAIN_CONF', '${conf}/'); define('DOKU_CONF', '${conf}/');\n`;
  await writeFile(join(folder, 'places.php'), places);
  // PHP's web server leaves out auto_prepend_file, so DokuWiki's own router is told here.
  await writeFile(join(folder, 'router.php'), `${places}return require '${home}/index.php';\n`);
}

/** https://www.dokuwiki.org/config */
function settings(data: string): string {
  return `<?php
$conf['title'] = 'Village Wiki';
$conf['savedir'] = '${data}';
$conf['useacl'] = 1;
$conf['superuser'] = '@admin';
$conf['autopasswd'] = 0; // those who register choose their password: no e-mail is sent
$conf['updatecheck'] = 0; // nothing is fetched from outside
`;
}

async function account(): Promise<string> {
  const { stdout: hash } = await run('php', [
    '-r',
    'echo password_hash($argv[1], PASSWORD_BCRYPT);',
    wikiUser.password,
  ]);
  return `${wikiUser.login}:${hash}:Robin Miller:robin@village.example:admin,user\n`;
}
