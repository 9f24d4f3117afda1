import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JourneyResult, Report } from '../../src/score/model/result.ts';
import { withoutTimes } from '../helpers/without-times.ts';
import { differencesOf } from './differences.ts';

/** Told of each pair of files. */
const mostDifferences = 8;

/** Compares the kept walks of two folders: everything but times, ports and where the checkout lies. */
export function compareTraces(before: string, after: string): Promise<readonly string[]> {
  return compareFiles(path.join(before, 'traces'), path.join(after, 'traces'), (text) =>
    JSON.parse(masked(text), (key, value) => (times.has(key) ? undefined : value)),
  );
}

/** Compares two reports of the same traces in every format, letter by letter. Names in `apart` are left out of the JSON. */
export function compareReports(
  before: string,
  after: string,
  apart: readonly string[],
): Promise<readonly string[]> {
  return compareFiles(before, after, (text, file) =>
    file === 'json'
      ? JSON.parse(text, (key, value) => (key !== '' && apart.includes(key) ? undefined : value))
      : text.split('\n'),
  );
}

/** Compares what two walks of the same journeys came to: everything but what rests on measured time. */
export async function compareFindings(before: string, after: string): Promise<readonly string[]> {
  const [one, other] = await Promise.all([resultsIn(before), resultsIn(after)]);
  return differencesOf(one, other);
}

async function resultsIn(reports: string): Promise<Readonly<Record<string, unknown>>> {
  const report: Report = JSON.parse(masked(await readFile(path.join(reports, 'json'), 'utf8')));
  return Object.fromEntries(report.results.map((result) => [nameOf(result), withoutTimes(result)]));
}

function nameOf({ file, journey }: JourneyResult): string {
  return `${file} ${journey}`;
}

type Read = (text: string, file: string) => unknown;

async function compareFiles(before: string, after: string, read: Read): Promise<readonly string[]> {
  const [old, now] = await Promise.all([readdir(before), readdir(after)]);
  const gone = old.filter((file) => !now.includes(file)).map((file) => `${file} is missing`);
  const more = now.filter((file) => !old.includes(file)).map((file) => `${file} is new`);
  const both = old.filter((file) => now.includes(file)).sort();
  const told = await Promise.all(
    both.map(async (file) => {
      const [one, other] = await Promise.all(
        [before, after].map((folder) => readFile(path.join(folder, file), 'utf8')),
      );
      const found = differencesOf(read(one ?? '', file), read(other ?? '', file));
      const rest = found.length - mostDifferences;
      const shown = found.slice(0, mostDifferences).map((line) => `  ${line}`);
      const more = rest > 0 ? [`  and ${rest} more`] : [];
      return found.length === 0 ? [] : [`${file}:`, ...shown, ...more];
    }),
  );
  return [...gone, ...more, ...told.flat()];
}

/** Ports are given out by the machine, and a checkout may lie anywhere. */
function masked(text: string): string {
  return text.replace(/localhost:\d+/g, 'localhost').replace(/"\/[^"]*\/fixtures\//g, '"fixtures/');
}

/** What a trace keeps in milliseconds, and what is measured in them. */
const times = new Set([
  ...['at', 'pageAt', 'duration', 'prepared', 'shown', 'goneAt', 'goalAt', 'startedAt', 'endedAt'],
  ...['perceivedAfter', 'watched', 'split', 'visibleAt', 'appearedAt'],
]);
