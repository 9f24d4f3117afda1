import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, withoutTools } from './paths.mjs';
import { run, say } from './run.mjs';

/** Installs the packages of the lock file, unless they are there already. Answers whether they are. */
export async function install() {
  if (isInstalled()) return true;
  say('Installing packages (npm ci). This takes a minute or two.');
  // The checkout's own Node.js is replaced by this, so npm must run on the machine's.
  const env = withoutTools({ ...process.env, NODE_ENV: 'development' });
  const code = await run('npm', ['ci', '--include=dev', '--no-progress', '--loglevel=error'], {
    cwd: root,
    env,
  });
  if (code === 0) return true;
  say('The packages could not be installed. What npm printed above says why.');
  return false;
}

function isInstalled() {
  const installed = modified(join(root, 'node_modules', '.package-lock.json'));
  return installed > 0 && installed >= modified(join(root, 'package-lock.json'));
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
