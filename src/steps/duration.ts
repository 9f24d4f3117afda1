import { Type } from 'typebox';

/** A length of time as written: 500ms, 4s, 1.5s or 2m. Longer than an hour nobody stands before a page. */
export const Duration = Type.String({
  pattern: '^\\d+(\\.\\d+)?(ms|s|m)$',
  format: 'at-most-an-hour',
  title: 'a length of time, such as 500ms, 4s or 2m',
});

/** A written length of time in milliseconds. */
export function readDuration(written: string): number {
  const unit = /[a-z]+$/.exec(written)?.[0] ?? 'ms';
  return Math.round(Number.parseFloat(written) * (milliseconds[unit] ?? 1));
}

/** The longest time that may be written, in milliseconds. */
export const longestDuration = 3_600_000;

/** Milliseconds in words a person would use: 4 s, 500 ms, 2 min. */
export function durationInWords(duration: number): string {
  if (duration < 1000) return `${duration} ms`;
  if (duration < 60_000 || duration % 60_000 !== 0) return `${duration / 1000} s`;
  return `${duration / 60_000} min`;
}

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
