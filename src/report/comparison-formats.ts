import type { Comparison } from '../gate/comparison.ts';
import type { ReportStyle } from './formats.ts';

/** Every format a comparison can be had in. To add one: its file, and a line here. Each is loaded when it is needed. */
export const comparisonFormats = {
  terminal: async () => (await import('./comparison/terminal.ts')).renderComparedTerminal,
  json: async () => (await import('./comparison/json.ts')).renderComparedJson,
  markdown: async () => (await import('./comparison/markdown.ts')).renderComparedMarkdown,
  html: async () => (await import('./html/comparison/render-comparison.tsx')).renderComparedHtml,
} as const satisfies Readonly<
  Record<string, () => Promise<(comparison: Comparison, style: ReportStyle) => string>>
>;

export type ComparisonFormat = keyof typeof comparisonFormats;
