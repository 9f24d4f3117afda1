import type { DefineCommand } from './command.ts';

/** The commands, in the order in which help lists them. Each is loaded when it is needed. */
export const commands = {
  run: async () => (await import('./run.ts')).defineRun,
  judge: async () => (await import('./judge.ts')).defineJudge,
  report: async () => (await import('./report.ts')).defineReport,
  merge: async () => (await import('./merge.ts')).defineMerge,
  baseline: async () => (await import('./baseline.ts')).defineBaseline,
  compare: async () => (await import('./compare.ts')).defineCompare,
  check: async () => (await import('./check.ts')).defineCheck,
  demo: async () => (await import('./demo.ts')).defineDemo,
  explain: async () => (await import('./explain.ts')).defineExplain,
  import: async () => (await import('./import.ts')).defineImport,
  init: async () => (await import('./init.ts')).defineInit,
  doctor: async () => (await import('./doctor.ts')).defineDoctor,
  schema: async () => (await import('./schema.ts')).defineSchema,
  // After the others, which it completes.
  complete: async () => (await import('./complete.ts')).defineComplete,
} satisfies Record<string, () => Promise<DefineCommand>>;

export type CommandName = keyof typeof commands;
