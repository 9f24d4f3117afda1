import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/paths.mjs';

const entries = ['library', 'clock', 'asks'];

/** Bundles what runs inside the page into a folder: one self-contained script each. */
export async function buildPageScripts(outdir = join(root, 'dist', 'page')) {
  const entryPoints = entries
    .map((name) => join(root, 'src', 'replay', 'page', `${name}.ts`))
    .filter((path) => existsSync(path));
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
