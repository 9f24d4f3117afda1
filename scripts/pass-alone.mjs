import { relative } from 'node:path';
import { countAsPassed, failedFiles } from './results.mjs';
import { root } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';

/** Walks in real browsers, which need real seconds that a busy machine may not have. */
const walks = new Set(['browser', 'quiet', 'program']);
/** When more files fail than this, it is not for want of seconds. */
const most = 3;

/**
 * Whether the few files of a stage that failed pass when they have the machine for themselves. Which ones is said: one that is named
 * here again and again rests on time, and has to be mended.
 */
export async function passAlone(stage) {
  const files = walks.has(stage) ? failedFiles(stage) : [];
  if (files.length === 0 || files.length > most) return false;
  const names = files.map((file) => relative(root, file));
  say(`\n── ${stage}, alone: ${names.join(', ')} ──`);
  const env = { ...process.env, FRICTION_STAGE: '' };
  const args = ['run', '--project', stage, '--maxWorkers', '1', ...names];
  if ((await run('vitest', args, { cwd: root, env })) !== 0) return false;
  countAsPassed(stage);
  say(`Failed beside others and passed alone: ${names.join(', ')}.`);
  return true;
}
