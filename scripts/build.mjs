// Builds dist: plain tsc for the program, esbuild for what runs inside the page.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPageScripts } from './build-page.mjs';
import { root, withTools } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { noteBuilt, state } from './setup/sources.mjs';

const from = state();
rmSync(join(root, 'dist'), { recursive: true, force: true });
const code = await run('tsc', ['-p', join(root, 'src')], { env: withTools() });
await buildPageScripts();
if (code === 0) noteBuilt(from);
process.exitCode = code ?? 1;
