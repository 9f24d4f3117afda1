import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { furnishDovecot } from './dovecot.ts';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp, startProgram } from './serve-app.ts';

const home = fileURLToPath(new URL('../.cache/roundcube-core', import.meta.url));

/** Whose mailbox it is. */
export const mailUser = { login: 'robin', password: 'Marmalade-7' } as const;

const letters = [
  { from: 'Hazel Wood <hazel@village.example>', subject: 'Seeds', text: 'Who has beans to spare?' },
  {
    from: 'Kim Miller <kim@village.example>',
    subject: 'Harvest festival',
    text: 'The festival is on the green, on Saturday at two.',
  },
];

/**
 * Roundcube on PHP's own web server with SQLite, and Dovecot behind it, with two letters in the box that nobody has
 * read. `smtpPort` is where it sends letters to; none listens there unless one is given.
 */
export function start(smtpPort?: number): Promise<App> {
  return inFolder('roundcube', async (folder) => {
    const imapPort = await freePort();
    const dovecot = startProgram(await furnishDovecot(folder, imapPort, mailUser, letters));
    await furnish(folder, imapPort, smtpPort ?? (await freePort()));
    const port = await freePort();
    const app = await serveApp(`http://127.0.0.1:${port}`, {
      command: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', home, join(folder, 'router.php')],
      folder: home,
      env: { ROUNDCUBE_CONFIG_DIR: folder, PHP_CLI_SERVER_WORKERS: '3' },
    });
    const stop = async () => {
      await app.stop();
      await dovecot.stop();
    };
    return { ...app, stop };
  });
}

async function furnish(folder: string, imapPort: number, smtpPort: number): Promise<void> {
  const file = join(folder, 'roundcube.sqlite');
  const database = new DatabaseSync(file);
  database.exec(await readFile(join(home, 'SQL', 'sqlite.initial.sql'), 'utf8'));
  database.close();
  await cp(join(home, 'config'), folder, { recursive: true });
  await writeFile(
    join(folder, 'config.inc.php'),
    `<?php
$config['db_dsnw'] = 'sqlite:///${file}?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '127.0.0.1:${smtpPort}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['mail_domain'] = 'village.example';
$config['des_key'] = 'a-key-of-24-characters-x';
$config['product_name'] = 'Village Mail';
$config['language'] = 'en_US';
$config['log_dir'] = '${folder}';
$config['temp_dir'] = '${folder}';
$config['enable_spellcheck'] = false;
`,
  );
  const places = `<?php define('INSTALL_PATH', '${home}/');\n`;
  await writeFile(
    join(folder, 'router.php'),
    `${places}
if (is_file('${home}' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) return false;
return require '${home}/index.php';\n`,
  );
}
