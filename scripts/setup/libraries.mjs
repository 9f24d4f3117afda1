// Gets the libraries that pages of a folder of fixtures are made with. Plain JavaScript for Node.js 20, like all set-up.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutTools } from './paths.mjs';
import { run, say } from './run.mjs';

/**
 * Installs the packages of `folder` and puts together what comes in parts, as a site's own build would. Quick when all is there.
 * Answers whether it is.
 * `bundles` names each bundle with its source; it is put at `node_modules/.bundles/<name>.js`, and made anew when something beside
 * the source, or in the folder `shared`, has changed. `title` is for messages.
 */
export async function setUpLibraries({ folder, title, bundles, shared, options = {} }) {
  if (!isInstalled(folder) && !(await install(folder, title))) return false;
  const made = join(folder, 'node_modules', '.bundles');
  const since = shared ? newest(shared) : 0;
  const old = Object.entries(bundles).filter(
    ([name, source]) =>
      modified(join(made, `${name}.js`)) < Math.max(since, newest(dirname(source))),
  );
  if (old.length === 0) return true;
  mkdirSync(made, { recursive: true });
  const { build } = await import('esbuild');
  const common = { outdir: made, bundle: true, format: 'iife', logLevel: 'error', logLimit: 5 };
  await build({ ...common, ...options, entryPoints: Object.fromEntries(old) });
  return true;
}

function isInstalled(folder) {
  const { dependencies } = read(join(folder, 'package.json'));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && read(file).version === version;
  });
}

async function install(folder, title) {
  say(`Installing the libraries of ${title} (npm ci). This takes a minute or two.`);
  // They are served to a browser and never run here, so none of their install scripts may run.
  const quiet = ['--no-progress', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = ['ci', '--ignore-scripts', '--legacy-peer-deps', ...quiet];
  if ((await run('npm', args, { cwd: folder, env: withoutTools(), minutes: 10 })) === 0)
    return true;
  say(`The libraries of ${title} could not be installed. What npm printed above says why.`);
  return false;
}

/** When anything in the folder was last written. */
function newest(folder) {
  const files = readdirSync(folder, { recursive: true });
  return Math.max(...files.map((name) => modified(join(folder, name))));
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
