// Builds dist: plain tsc for the program, esbuild for what runs inside the page.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPageScripts } from './build-page.mjs';
import { root, withTools } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { noteBuilt, state } from './setup/sources.mjs';

const dist = join(root, 'dist');
const draft = join(root, '.cache', 'dist');
const from = state();

rmSync(draft, { recursive: true, force: true });
const code = await run('tsc', ['-p', join(root, 'src'), '--outDir', draft], { env: withTools() });
await buildPageScripts(join(draft, 'page'));
if (code === 0) {
  await writeSchemas();
  noteBuilt(draft, from);
}
// Swapped in whole, so that a program that runs meanwhile finds all of its files, or all of the new ones.
rmSync(dist, { recursive: true, force: true });
renameSync(draft, dist);
process.exitCode = code ?? 1;

/** The schemas as files of the package, for editors and for programs that do not run it. */
async function writeSchemas() {
  const { schemas } = await import(pathToFileURL(join(draft, 'report', 'schemas.js')).href);
  mkdirSync(join(draft, 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    writeFileSync(join(draft, 'schema', `${name}.json`), text);
  }
}
