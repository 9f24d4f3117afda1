import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, say } from '../../../scripts/setup/run.mjs';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));

/** Installs Debian packages, without what they merely recommend, unless all are there. Answers whether they are. */
export async function installPackages(names) {
  const installed = installedOf(names);
  const missing = names.filter((name) => !installed.has(name));
  if (missing.length === 0) return true;
  if (!isDebian()) return false;
  say(`Getting ${missing.join(', ')} (apt-get).`);
  const options = ['-y', '-qq', '--no-install-recommends'];
  if (await withNewLists(() => apt('install', ...options, ...missing))) return true;
  say('They could not be installed. What apt-get printed above says why.');
  return false;
}

/**
 * Unpacks a Debian package into a folder of ours, unless it is there, and answers the folder's path, or null when it
 * could not be had. Installing a web application would set up web servers and databases. `layOut` puts together again
 * what Debian spreads over the folders of a machine, and answers which of them to keep.
 */
export async function unpackPackage(name, layOut = (folder) => folder) {
  const home = join(cache, name);
  if (existsSync(home)) return home;
  if (!isDebian()) return null;
  say(`Getting ${name} (apt-get).`);
  const folder = join(cache, `${name}-unpacking`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!(await withNewLists(() => apt('download', '-qq', name, { cwd: folder })))) return null;
  const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'));
  if ((await run('dpkg', ['-x', file, '.'], { cwd: folder })) !== 0) return null;
  // Last, so that a folder that is there is whole.
  renameSync(layOut(folder), home);
  rmSync(folder, { recursive: true, force: true });
  return home;
}

/** Whether a package is unpacked already, for which everything it needs was installed before. */
export function isUnpacked(name) {
  return existsSync(join(cache, name));
}

/** The packages that one of them needs, of those whose names fit. */
export function needsOf(name, pattern) {
  try {
    const lines = execFileSync('apt-cache', ['depends', '--important', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...lines.matchAll(/^ {2}Depends: (\S+)$/gm)]
      .map(([, need]) => need)
      .filter((need) => pattern.test(need));
  } catch {
    return [];
  }
}

/** Fails where one of them is unknown, and tells of the others all the same. */
function installedOf(names) {
  const { stdout } = spawnSync(
    'dpkg-query',
    ['-W', '-f=${db:Status-Status} ${Package}\\n', ...names],
    {
      encoding: 'utf8',
    },
  );
  const lines = (stdout ?? '').split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

function isDebian() {
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) return true;
  say('Some applications come from Debian: this needs apt-get, run as root.');
  return false;
}

/** Lists of packages that are missing or too old make the first try fail. */
async function withNewLists(get) {
  return (await get()) || ((await apt('update', '-qq')) && (await get()));
}

async function apt(...args) {
  const options = typeof args.at(-1) === 'object' ? args.pop() : {};
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const settings = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Sandbox::User=root'];
  return (await run('apt-get', [...settings, ...args], { env, minutes: 15, ...options })) === 0;
}
