import type { Problem } from '../model/problem.ts';

/** A file's text, with the name it is shown by. */
export type Source = {
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
};

/** From and to, as offsets in a source. */
export type Span = readonly [from: number, to: number];

export function sourceOf(file: string, text: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { file, text, lineStarts };
}

/** Line and column of an offset, from 1. */
export function positionAt(source: Source, offset: number): { line: number; column: number } {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its end. */
export function lineTextAt(source: Source, line: number): string {
  const from = source.lineStarts[line - 1] ?? 0;
  return source.text.slice(from, source.lineStarts[line]).replace(/\r?\n$/, '');
}

/** A problem with a stretch of the file. */
export function problemAt(
  source: Source,
  [from, to]: Span,
  message: string,
  suggestion = '',
): Problem {
  const { line, column } = positionAt(source, from);
  const lineText = lineTextAt(source, line);
  const length = Math.max(1, Math.min(to - from, lineText.length - column + 1));
  return { file: source.file, line, column, length, message, suggestion, lineText };
}

/** A problem with the file as a whole. */
export function problemWith(file: string, message: string, suggestion = ''): Problem {
  return { file, line: 0, column: 0, length: 0, message, suggestion, lineText: '' };
}
