import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutTools } from '../../../scripts/setup/paths.mjs';
import { run, say } from '../../../scripts/setup/run.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Installs the applications that come from npm beside the tests, unless they are there. Answers whether they are. */
export async function installNpmPackages() {
  if (isInstalled()) return true;
  say('Installing applications (npm ci).');
  // No package needs its install script, so none may run.
  const args = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'];
  const code = await run('npm', args, { cwd: folder, env: withoutTools(), minutes: 10 });
  if (code === 0) return true;
  say('They could not be installed. What npm printed above says why.');
  return false;
}

function isInstalled() {
  const { dependencies } = read('package.json');
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join('node_modules', name, 'package.json');
    return existsSync(join(folder, file)) && read(file).version === version;
  });
}

function read(file) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
