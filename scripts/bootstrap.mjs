// Sets up what a command of the checkout needs, then runs the command:
//   node scripts/bootstrap.mjs [--no-browser] [--no-build] command arguments
// It runs before anything is installed, on Node.js 20: no packages, no newer syntax.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browser } from './setup/browser.mjs';
import { install } from './setup/install.mjs';
import { root, withTools } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';
import { isBuilt } from './setup/sources.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => !arg.startsWith('--'));
const flags = args.slice(0, at);
const [command, ...rest] = args.slice(at);

if (await isReady()) start();
else process.exitCode = 3;

async function isReady() {
  if (!(await install())) return false;
  if (!flags.includes('--no-browser') && !(await browser())) return false;
  return flags.includes('--no-build') || isBuilt() || (await build());
}

async function build() {
  say('Building.');
  const code = await run('node', [join(root, 'scripts', 'build.mjs')], { env: withTools() });
  if (code !== 0) say('The build failed. What is printed above says why.');
  return code === 0;
}

function start() {
  const child = spawn(command, rest, { stdio: 'inherit', env: withTools() });
  // Ctrl-C reaches the command by itself; we stay until it has written its results.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    say(`${command} could not be started: ${error.message}`);
    process.exitCode = 3;
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
