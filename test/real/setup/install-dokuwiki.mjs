import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, say } from '../../../scripts/setup/run.mjs';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));
const home = join(cache, 'dokuwiki');
/** One that is there when all are: they are installed together. */
const library = '/usr/share/php-geshi/geshi.php';
const php = ['php-cli', 'php-xml', 'php-mbstring'];

/**
 * Gets DokuWiki from Debian's package, unless it is there. Answers whether it is.
 * The package is unpacked into a folder of ours and not installed: installing it sets up web servers.
 */
export async function installDokuWiki() {
  if (existsSync(home) && existsSync(library) && hasPhp()) return true;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    say('DokuWiki comes from Debian: this needs apt-get, run as root.');
    return false;
  }
  say('Getting PHP and DokuWiki (apt-get).');
  // Lists of packages that are missing or too old make the first try fail.
  if ((await get()) || ((await apt('update', '-qq')) && (await get()))) return true;
  say('PHP or DokuWiki could not be installed. What apt-get printed above says why.');
  return false;
}

function hasPhp() {
  try {
    const modules = execFileSync('php', ['-m'], { encoding: 'utf8' }).split('\n');
    return ['dom', 'mbstring'].every((name) => modules.includes(name));
  } catch {
    return false;
  }
}

async function get() {
  const options = ['-y', '-qq', '--no-install-recommends'];
  return (await apt('install', ...options, ...php, ...libraries())) && (await unpack());
}

/** The packages DokuWiki takes its libraries from. `php` itself would bring a web server along. */
function libraries() {
  try {
    const lines = execFileSync('apt-cache', ['depends', '--important', 'dokuwiki'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...lines.matchAll(/^ {2}Depends: ((?:libjs|libphp|php)-\S+)$/gm)].map(
      ([, name]) => name,
    );
  } catch {
    return [];
  }
}

async function unpack() {
  const folder = join(cache, 'unpacking');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!(await apt('download', '-qq', 'dokuwiki', { cwd: folder }))) return false;
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if ((await run('dpkg', ['-x', file, '.'], { cwd: folder })) !== 0) return false;
  layOut(folder);
  return true;
}

/** Puts together again what Debian spreads over /usr/share, /var/lib and /etc. */
function layOut(folder) {
  const tree = join(folder, 'usr/share/dokuwiki');
  const state = join(folder, 'var/lib/dokuwiki');
  for (const name of ['tpl', 'plugins']) {
    rmSync(join(tree, 'lib', name));
    renameSync(join(state, 'lib', name), join(tree, 'lib', name));
  }
  renameSync(join(state, 'data'), join(tree, 'data'));
  renameSync(join(folder, 'etc/dokuwiki'), join(tree, 'conf'));
  for (const name of ['acl.auth.php', 'users.auth.php']) rmSync(join(tree, 'conf', name));
  rmSync(home, { recursive: true, force: true });
  // Last, so that a folder that is there is whole.
  renameSync(tree, home);
  rmSync(folder, { recursive: true, force: true });
}

async function apt(...args) {
  const options = typeof args.at(-1) === 'object' ? args.pop() : {};
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const settings = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Sandbox::User=root'];
  return (await run('apt-get', [...settings, ...args], { env, minutes: 15, ...options })) === 0;
}
