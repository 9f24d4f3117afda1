import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bin, root, withTools } from './paths.mjs';
import { run, say } from './run.mjs';

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const elsewhere = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const chosen = ['FRICTION_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'];

/** Finds a browser or gets one: Puppeteer's download first, then the system's package. Answers whether there is one. */
export async function browser() {
  // A browser chosen by name is the user's affair: the program says what is wrong with it.
  if (chosen.some((name) => process.env[name]) || isThere()) return true;
  if ((await download()) || (await packaged())) return true;
  say('No browser was found, and none could be installed here. This command gets one:');
  say('  npx puppeteer browsers install chrome');
  return false;
}

function isThere() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => onPath.map((name) => join(folder, name)));
  return (
    downloaded() !== undefined || [...candidates, ...elsewhere].some((path) => existsSync(path))
  );
}

function cache() {
  return join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
}

/** The Chrome in Puppeteer's cache: chrome/<platform>-<version>/chrome-<platform>/chrome. */
function downloaded() {
  if (!existsSync(cache())) return undefined;
  for (const version of readdirSync(cache())) {
    for (const inner of readdirSync(join(cache(), version))) {
      for (const name of ['chrome', 'chrome.exe', 'Google Chrome for Testing.app']) {
        const path = join(cache(), version, inner, name);
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

async function download() {
  say('No browser found. Getting Chrome with Puppeteer.');
  const system =
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? ['--install-deps'] : [];
  const args = ['browsers', 'install', 'chrome', ...system];
  const options = {
    cwd: root,
    env: { ...withTools(), DEBIAN_FRONTEND: 'noninteractive' },
    minutes: 5,
    quiet: true,
  };
  await run(join(bin, 'puppeteer'), args, options);
  const path = downloaded();
  // On a bare machine the download may lack system libraries: better no browser than one that cannot start.
  if (
    path &&
    (path.endsWith('.app') || (await run(path, ['--version'], { minutes: 1, quiet: true })) === 0)
  )
    return true;
  rmSync(cache(), { recursive: true, force: true });
  return false;
}

async function packaged() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('That did not work. Installing the package chromium with apt-get.');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, minutes: 15 };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return isThere();
}
