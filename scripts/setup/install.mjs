import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, withoutTools } from './paths.mjs';
import { run, say } from './run.mjs';

const quiet = ['--include=dev', '--no-progress', '--loglevel=error'];

/** Installs the packages of the lock file, unless they are there already. Answers whether they are. */
export async function install() {
  if (isInstalled()) return true;
  say('Installing packages (npm ci). This takes a minute or two.');
  // The checkout's own Node.js is replaced by this, so npm must run on the machine's.
  const env = withoutTools({ ...process.env, NODE_ENV: 'development' });
  const options = { cwd: root, env };
  if ((await run('npm', ['ci', ...quiet], options)) === 0) return true;
  // `npm ci` insists on packages of other platforms too; where the registry lacks one, this does without.
  if ((await run('npm', ['install', '--no-save', ...quiet], options)) === 0) return true;
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
