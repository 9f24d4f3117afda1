import { InvalidArgumentError } from 'commander';
import type { Shard } from '../../journey/load/shard-of.ts';
import { longestDuration } from '../../steps/duration.ts';

/** `10s`, `500ms`, `2m`, or a plain number of seconds, an hour at most; in milliseconds. */
export function duration(text: string): number {
  const [, number = '', unit = 's'] = /^(\d+(?:\.\d+)?) ?(ms|s|m)?$/.exec(text.trim()) ?? [];
  const milliseconds = Number(number) * ({ ms: 1, s: 1000, m: 60_000 }[unit] ?? 1);
  if (number === '' || milliseconds === 0) {
    throw new InvalidArgumentError('Write a time such as 10s, 500ms or 2m.');
  }
  if (milliseconds > longestDuration) throw new InvalidArgumentError('Write 60m or less.');
  return milliseconds;
}

/** Reads a whole number from 1 to the most there may be. */
export function countTo(most: number): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d*$/.test(text) || Number(text) > most)
      throw new InvalidArgumentError(`Write a whole number from 1 to ${most}.`);
    return Number(text);
  };
}

/** `2/5`: the second of five parts. */
export function shard(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of) {
    throw new InvalidArgumentError('Write which part of how many, from 1 on, such as 2/5.');
  }
  return { index, of };
}

/** A friction score. */
export function score(text: string): number {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 100)) throw new InvalidArgumentError('Write a number from 0 to 100.');
  return number;
}

/** Collects NAME=VALUE pairs; the last of a name wins. */
export function nameValue(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name, value] = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError('Write NAME=VALUE, such as CITY=Leeds.');
  }
  return { ...before, [name]: value };
}

/** Collects values of an option that may be given several times. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Where a site is: http or https, without a slash at its end. */
export function siteAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Write the whole address, such as https://staging.example.com.');
  }
  return text.replace(/\/+$/, '');
}
