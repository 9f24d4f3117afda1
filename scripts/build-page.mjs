import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/paths.mjs';

const folder = join(root, 'src', 'replay', 'page');
const entryPoints = {
  library: join(folder, 'library.ts'),
  clock: join(folder, 'clock', 'clock.ts'),
  asks: join(folder, 'heard', 'permission-hooks.ts'),
};

/** Bundles what runs inside the page into a folder: one self-contained script each. */
export async function buildPageScripts(outdir = join(root, 'dist', 'page')) {
  await build({
    entryPoints,
    outdir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    // Kept names need a helper that is not there inside the page.
    keepNames: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
