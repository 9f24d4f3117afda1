import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutTools } from '../../../scripts/setup/paths.mjs';
import { run, say } from '../../../scripts/setup/run.mjs';
import { installPackages } from './debian.mjs';

const folder = fileURLToPath(new URL('../evershop', import.meta.url));
/** Written last, so that a build that was broken off is done again. */
const built = join(folder, '.evershop', 'built');
const program = join('node_modules', '@evershop', 'evershop', 'dist', 'bin', 'evershop.js');

/** Installs EverShop and its database, and builds its pages, unless all is there. Answers whether it is. */
export async function installEverShop() {
  if (!(await installPackages(['postgresql']))) return false;
  if (existsSync(built)) return true;
  say('Installing and building EverShop. This takes minutes.');
  const args = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'];
  const options = { cwd: folder, minutes: 10 };
  if ((await run('npm', args, { ...options, env: withoutTools() })) !== 0) return false;
  const env = { ...process.env, NODE_ENV: 'production' };
  if ((await run(process.execPath, [program, 'build'], { ...options, minutes: 30, env })) !== 0)
    return false;
  writeFileSync(built, '');
  return true;
}
