import { join } from 'node:path';
import { build } from 'esbuild';
import { ownProperties } from './own-properties.mjs';
import { root } from './setup/paths.mjs';

const folder = join(root, 'src', 'replay', 'page');
/** What runs in the page's own world, before anything of the page is there. */
const hooks = {
  clock: join(folder, 'clock', 'clock.ts'),
  asks: join(folder, 'heard', 'permission-hooks.ts'),
};
const common = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'chrome120',
  // Kept names need a helper that is not there inside the page.
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles what runs inside the page into a folder: one self-contained script each. */
export async function buildPageScripts(outdir = join(root, 'dist', 'page')) {
  await Promise.all([
    build({ ...common, entryPoints: hooks, outdir }),
    buildLibrary(join(outdir, 'library.js')),
  ]);
}

/** What looks at pages reads no property that something in a page may hide. */
async function buildLibrary(outfile) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(folder, 'library.ts')],
    supported: { 'optional-chain': false },
    write: false,
  });
  const [bundle] = outputFiles;
  await build({
    ...common,
    stdin: { contents: ownProperties(bundle.text), resolveDir: folder },
    inject: [join(folder, 'dom', 'own-properties.ts')],
    outfile,
  });
}
