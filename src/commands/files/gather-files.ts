import { copyFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../../score/model/result.ts';
import { readTrace } from '../../trace/read-trace.ts';
import { writeTrace } from '../../trace/write-trace.ts';
import { makeFolder } from './out-folder.ts';
import { withFiles, withPictures } from './with-files.ts';

/** A report, the name it is told by, and the folder its traces and screenshots lie in. */
export type FoundReport = {
  readonly name: string;
  readonly folder: string;
  readonly report: Report;
};

/**
 * Copies the traces and screenshots of several reports into one folder, and answers with the reports as they name them
 * there. Where two have a name in common, the later one's gets a number.
 */
export async function gatherFiles(
  parts: readonly FoundReport[],
  outFolder: string,
): Promise<readonly FoundReport[]> {
  const taken = new Set<string>();
  const gathered: FoundReport[] = [];
  for (const part of parts) {
    const names = newNames(slugsIn(part.report), taken);
    for (const [slug, name] of names) await copyOne(part.folder, outFolder, { slug, name });
    const rename = (file: string) => renamed(file, names);
    const results = part.report.results.map((result) => withFiles(result, rename));
    gathered.push({ ...part, report: { ...part.report, results } });
  }
  return gathered;
}

/** traces/book.json and screenshots/book/step-01.webp are both files of "book". A report may come from anywhere: no other path is followed. */
const ours = /^(traces|screenshots)\/((?!\.)[^/\\]+?)(\.json|\/(?!\.)[^/\\]+)$/;

function renamed(file: string, names: ReadonlyMap<string, string>): string {
  const [, top, slug = '', rest] = ours.exec(file) ?? [];
  return top === undefined ? '' : `${top}/${names.get(slug) ?? slug}${rest}`;
}

function slugsIn({ results }: Report): readonly string[] {
  const found = new Set<string>();
  const note = (file: string) => {
    const slug = ours.exec(file)?.[2];
    if (slug !== undefined) found.add(slug);
    return file;
  };
  for (const result of results) withFiles(result, note);
  return [...found];
}

function newNames(slugs: readonly string[], taken: Set<string>): ReadonlyMap<string, string> {
  const isFree = (name: string) => !taken.has(name);
  const names = new Map<string, string>();
  for (const slug of slugs) {
    let name = slug;
    for (let nth = 2; !isFree(name) || (name !== slug && slugs.includes(name)); nth += 1) {
      name = `${slug}-${nth}`;
    }
    names.set(slug, name);
    taken.add(name);
  }
  return names;
}

type Renaming = { readonly slug: string; readonly name: string };

async function copyOne(from: string, to: string, { slug, name }: Renaming): Promise<void> {
  const pictures = path.join(from, 'screenshots', slug);
  const files = await readdir(pictures).catch(() => []);
  for (const file of files) {
    await copyInside(from, path.join(pictures, file), path.join(to, 'screenshots', name, file));
  }
  const source = path.join(from, 'traces', `${slug}.json`);
  const target = path.join(to, 'traces', `${name}.json`);
  if (!(await copyInside(from, source, target)) || slug === name) return;
  const names = new Map([[slug, name]]);
  await writeTrace(
    target,
    withPictures(await readTrace(source), (file) => renamed(file, names)),
  );
}

/** True when the file was there. What a link leads to outside of the folder is not, nor is a pipe or a device. */
async function copyInside(folder: string, source: string, target: string): Promise<boolean> {
  const home = await realpath(folder);
  const place = await realpath(source).catch(() => '');
  if (!place.startsWith(home + path.sep) || !(await stat(place)).isFile()) return false;
  await makeFolder(path.dirname(target));
  await copyFile(place, target);
  return true;
}
