import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';

const folder = join(root, '.cache', 'results');

/** Where a stage's vitest writes what it counted: see vitest.config.ts. */
function resultFile(stage) {
  return join(folder, `${stage}.json`);
}

/** Forgets what earlier runs of these stages noted. */
export function startResults(stages) {
  mkdirSync(folder, { recursive: true });
  for (const stage of stages) {
    rmSync(resultFile(stage), { force: true });
    rmSync(failureFile(stage), { force: true });
  }
}

/** Notes that a stage failed, for those that count no tests, or broke before they could. */
export function noteFailure(stage) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(failureFile(stage), '');
}

/** Files of a stage in which a test failed, or which broke; none where the stage broke before it could say. */
export function failedFiles(stage) {
  if (!existsSync(resultFile(stage))) return [];
  const { testResults } = JSON.parse(readFileSync(resultFile(stage), 'utf8'));
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** Counts what failed in a stage as passed, once it has passed alone. */
export function countAsPassed(stage) {
  const result = JSON.parse(readFileSync(resultFile(stage), 'utf8'));
  const { numPassedTests, numFailedTests } = result;
  const counts = { numPassedTests: numPassedTests + numFailedTests, numFailedTests: 0 };
  writeFileSync(resultFile(stage), JSON.stringify({ ...result, ...counts }));
}

/** Sums what all stages counted. A stage that failed without a failing test counts as one failure. */
export function sumResults() {
  const sum = { passed: 0, failed: 0 };
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const stages = new Set(names.map((name) => name.replace(/\.[a-z]+$/, '')));
  for (const stage of stages) {
    const { passed, failed } = counted(resultFile(stage));
    sum.passed += passed;
    sum.failed += failed === 0 && existsSync(failureFile(stage)) ? 1 : failed;
  }
  return sum;
}

function counted(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function failureFile(stage) {
  return join(folder, `${stage}.failed`);
}
