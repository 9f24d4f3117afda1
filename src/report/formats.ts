import type { Report } from '../score/model/result.ts';

/** How results are shown to people. */
export type ReportStyle = {
  readonly colour: boolean;
  /** In characters. */
  readonly width: number;
  /** A picture by its path in the report, as a `data:` address; undefined where there is none. Absent: no pictures. */
  readonly picture?: (path: string) => string | undefined;
};

/** A report as text. Pure: the same report in the same style gives the same text. */
export type Render = (report: Report, style: ReportStyle) => string;

/** Every format a report can be had in. To add one: its file, and a line here. Each is loaded when it is needed. */
export const formats = {
  terminal: async () => (await import('./terminal.ts')).renderTerminal,
  json: async () => (await import('./json.ts')).renderJson,
  html: async () => (await import('./html/page/render-html.tsx')).renderHtml,
  junit: async () => (await import('./junit.ts')).renderJunit,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  github: async () => (await import('./github.ts')).renderGithub,
  csv: async () => (await import('./csv.ts')).renderCsv,
} as const satisfies Readonly<Record<string, () => Promise<Render>>>;

export type FormatName = keyof typeof formats;
