import type { Report } from '../score/result.ts';
import { renderJson } from './json.ts';
import { renderTerminal } from './terminal.ts';

/** How results are shown to people. */
export type ReportStyle = {
  readonly colour: boolean;
  /** In characters. */
  readonly width: number;
};

/** Every format a report can be had in. To add one: its file, and a line here. */
export const formats = {
  terminal: renderTerminal,
  json: renderJson,
} as const satisfies Readonly<Record<string, (report: Report, style: ReportStyle) => string>>;

export type FormatName = keyof typeof formats;
