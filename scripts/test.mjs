// Runs the checks one after the other, all of them even when one fails, and says at the end which did.
//   node scripts/test.mjs         everything but the real sites
//   node scripts/test.mjs check   what needs neither a build nor a browser
//   node scripts/test.mjs real    sites that others wrote
import { join } from 'node:path';
import { passAlone } from './pass-alone.mjs';
import { noteFailure, startResults } from './results.mjs';
import { root } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';

const checks = [
  ['lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '-p', root],
  ['unused', 'knip', '--no-progress'],
  ['unit', 'vitest', 'run', '--project', 'unit'],
];
const whole = [
  ['build', 'node', join(root, 'scripts', 'build.mjs')],
  ['package', 'publint', '--strict'],
  ['libraries', 'node', join(root, 'fixtures', 'zoo', 'setup.mjs')],
  ['widgets', 'node', join(root, 'fixtures', 'widgets', 'setup.mjs')],
  ['browser', 'vitest', 'run', '--project', 'browser'],
  ['quiet', 'vitest', 'run', '--project', 'quiet'],
  ['program', 'vitest', 'run', '--project', 'program'],
];
const real = [
  ['applications', 'node', join(root, 'test', 'real', 'setup.mjs')],
  ['real', 'vitest', 'run', '--project', 'real'],
];

const stages = { check: checks, real }[process.argv[2]] ?? [...checks, ...whole];
startResults(stages.map(([name]) => name));
const failed = [];
for (const [name, command, ...args] of stages) {
  say(`\n── ${name} ──`);
  const env = { ...process.env, FRICTION_STAGE: name };
  if ((await run(command, args, { cwd: root, env })) === 0) continue;
  if (await passAlone(name)) continue;
  noteFailure(name);
  failed.push(name);
}
say(failed.length === 0 ? '\nAll checks passed.' : `\nThese checks failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
