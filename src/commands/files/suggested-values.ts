import path from 'node:path';
import { headOf } from '../../journey/load/head-of.ts';
import { readFolder } from '../../journey/source/read-folder.ts';
import { readText } from '../../journey/source/read-text.ts';

/** Something that could be typed, and what it is. */
export type Suggested = { readonly value: string; readonly about: string };

/** The journeys that are here, each with its name. */
export function suggestedJourneys(cwd: string): readonly Suggested[] {
  return headsIn(cwd).map(({ file, title }) => ({ value: file, about: title }));
}

/** The tags that journeys here have. */
export function suggestedTags(cwd: string): readonly Suggested[] {
  const heads = usualHeads(cwd);
  const tags = [...new Set(heads.flatMap((head) => head.tags))].sort();
  return tags.map((value) => {
    const titles = heads.filter((head) => head.tags.includes(value)).map(({ title }) => title);
    return { value, about: titles.join(', ') };
  });
}

/** Words of the names of journeys here, with the names: a name as a whole would have to be put in quotes. */
export function suggestedWords(cwd: string): readonly Suggested[] {
  const titles = [...new Set(usualHeads(cwd).map(({ title }) => title))];
  const words = titles.flatMap((title) => title.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return [...new Set(words)].sort().map((value) => {
    return { value, about: titles.filter((title) => title.includes(value)).join(', ') };
  });
}

/** Files from this folder down whose paths end so, the nearest first. */
export function suggestedFiles(ending: RegExp, cwd: string): readonly Suggested[] {
  return found(cwd, ({ value, about }) => about === file && ending.test(value));
}

/** Folders from this one down, the nearest first. */
export function suggestedFolders(cwd: string): readonly Suggested[] {
  return found(cwd, ({ about }) => about === folder);
}

const [file, folder] = ['file', 'folder'];
/** So far it is looked, in folders within one another and in files and folders: whoever presses Tab waits for less than a second. */
const deepest = 4;
const mostSeen = 5000;
/** More suggestions are no help. */
const most = 200;

function found(cwd: string, isWanted: (one: Suggested) => boolean): readonly Suggested[] {
  const seen: Suggested[] = [];
  let places = [''];
  for (let depth = 0; depth < deepest && seen.length < mostSeen; depth++) {
    const here = places.flatMap((place) => entriesOf(place, cwd));
    seen.push(...here);
    places = here.filter(({ about }) => about === folder).map(({ value }) => value);
  }
  return seen.filter(isWanted).slice(0, most);
}

function entriesOf(place: string, cwd: string): readonly Suggested[] {
  const read = readFolder(path.resolve(cwd, place));
  if ('reason' in read) return [];
  const entries = read.entries.filter(({ name }) => !/^(\.git|node_modules)$/.test(name));
  return entries.map((entry) => ({
    value: path.posix.join(place, entry.name),
    about: entry.isDirectory() ? folder : file,
  }));
}

/** Those that are walked when none is named, if there are any. */
function usualHeads(cwd: string) {
  const heads = headsIn(cwd);
  const usual = heads.filter(({ file: name }) => name.startsWith('journeys/'));
  return usual.length > 0 ? usual : heads;
}

function headsIn(cwd: string) {
  const heads = suggestedFiles(/\.ya?ml$/i, cwd).flatMap(({ value }) => {
    const read = readText(path.resolve(cwd, value));
    return 'reason' in read ? [] : [{ file: value, ...headOf(read.text) }];
  });
  return heads.filter(({ title }) => title !== '');
}
