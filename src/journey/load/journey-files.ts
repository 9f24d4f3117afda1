import { globSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import { readFolder } from '../source/read-folder.ts';
import { readText } from '../source/read-text.ts';
import { shownPath } from '../source/shown-path.ts';
import { problemWith } from '../source/source.ts';
import { looksLikeJourney } from './looks-like-journey.ts';

/** A file to be read as a journey, by its path from the working directory. `named`: someone asked for this very file. */
export type FoundFile = { readonly path: string; readonly named: boolean };

/**
 * The journey files that paths, folders and globs lead to, each once, in the order given; within a folder by name.
 * In folders, YAML and JSON files that are clearly something else are left out.
 */
export function journeyFilesIn(
  paths: readonly string[],
  cwd = '.',
): { readonly files: readonly FoundFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, FoundFile>();
  for (const given of paths) {
    const wrong: Problem[] = [];
    const found = filesAt(given, cwd, wrong);
    problems.push(...wrong);
    if (found.length === 0 && wrong.length === 0)
      problems.push(problemWith(given, nothingAt(given)));
    for (const file of found) {
      const key = path.resolve(cwd, file.path);
      files.set(key, {
        path: shownPath(file.path, cwd),
        named: file.named || files.get(key)?.named === true,
      });
    }
  }
  return { files: [...files.values()], problems };
}

function filesAt(given: string, cwd: string, problems: Problem[]): readonly FoundFile[] {
  const place = path.resolve(cwd, given);
  const stat = statOf(place);
  if (stat?.isDirectory()) return inFolder(given, cwd, problems);
  // What is not there is reported when it is read.
  if (stat !== undefined || !isGlob(given)) return [{ path: given, named: true }];
  const found = globSync(given, { cwd }).map(slashes).sort();
  return found
    .filter(mayBeJourney)
    .filter((file) => !/\.json$/i.test(file) || mayHoldJourney(path.resolve(cwd, file)))
    .map((file) => ({ path: file, named: false }));
}

/** Undefined when nothing can be known of it: its reader says why. */
function statOf(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function inFolder(folder: string, cwd: string, problems: Problem[]): readonly FoundFile[] {
  const read = readFolder(path.resolve(cwd, folder));
  if ('reason' in read) {
    problems.push(problemWith(folder, read.reason));
    return [];
  }
  return read.entries.flatMap((entry) => {
    const inside = slashes(path.join(folder, entry.name));
    if (entry.isDirectory()) return isForeign(entry.name) ? [] : inFolder(inside, cwd, problems);
    const isOne = mayBeJourney(entry.name) && mayHoldJourney(path.resolve(cwd, inside));
    return isOne ? [{ path: inside, named: false }] : [];
  });
}

function isForeign(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules' || folder === 'friction-report';
}

/** A project's own file lies beside its journeys, and is none. */
function mayBeJourney(file: string): boolean {
  return /\.(ya?ml|json)$/i.test(file) && !/(^|\/)friction\.ya?ml$/.test(file);
}

/** It is one by what it says; or it cannot be read, which is for its reader to say. */
function mayHoldJourney(file: string): boolean {
  const read = readText(file);
  const isJson = /\.json$/i.test(file);
  return 'reason' in read ? !isJson : looksLikeJourney(read.text, isJson);
}

function isGlob(given: string): boolean {
  return /[*?[\]{}]/.test(given);
}

function slashes(file: string): string {
  return file.replaceAll('\\', '/');
}

function nothingAt(given: string): string {
  return isGlob(given) ? 'No journey file matches this.' : 'There is no journey in this folder.';
}
