import { defineConfig } from 'vitest/config';

const stage = process.env.FRICTION_STAGE;
/** Tests of the replay that need no browser lie in folders, as the rooms they are of. */
const needsBrowser = [
  'test/replay/*.test.ts',
  'test/fixtures/**/*.test.ts',
  'test/report/browser/**/*.test.ts',
];
/** What really waits, walks the same again and again, or counts every second must have the machine for itself. */
const needsQuiet = [
  'test/fixtures/published-figures.test.ts',
  'test/fixtures/way-out.test.ts',
  'test/fixtures/pace.test.ts',
  'test/fixtures/repeat.test.ts',
  'test/replay/regressions.test.ts',
];
const startsProgram = ['test/program/**/*.test.ts'];
const realSites = ['test/real/**/*.test.ts'];

/** Two browsers at once are as many as a small machine drives without slowing both down. */
const browsers = { maxWorkers: 2, testTimeout: 240_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // Where a stage is named, what it counted is kept for the sum at the end.
    reporters: stage
      ? ['default', ['json', { outputFile: `.cache/results/${stage}.json` }]]
      : ['default'],
    projects: [
      {
        // Packages that are read by the bundler name sources they do not bring.
        logLevel: 'error',
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...needsBrowser, ...startsProgram, ...realSites],
          // They import JSON as only bundlers do.
          server: { deps: { inline: [/@actions\//] } },
          // A busy machine takes seconds to load what a test imports.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: needsBrowser,
          exclude: needsQuiet,
          globalSetup: 'test/helpers/page-scripts.ts',
          ...browsers,
        },
      },
      {
        test: {
          name: 'quiet',
          include: needsQuiet,
          globalSetup: 'test/helpers/page-scripts.ts',
          ...browsers,
          maxWorkers: 1,
        },
      },
      { test: { name: 'program', include: startsProgram, ...browsers } },
      { test: { name: 'real', include: realSites, ...browsers, maxWorkers: 1 } },
    ],
  },
});
