import type { Rung, Target, TextMatch } from '../../steps/target.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';

/** How many names are told. */
const most = 5;

/** Names on the page that come nearest to what was asked for, the nearest first. */
export async function nearestNames(tab: Tab, target: Target, wanted: Wanted): Promise<string[]> {
  const wishes = target.flatMap(textsOf).map((text) => text.toLowerCase());
  if (wishes.length === 0 || tab.dialogOpen) return [];
  const names = new Set<string>();
  for (const frame of tab.frames.all()) {
    for (const name of await askOr(frame, [], 'namesOnPage', wanted)) names.add(name);
  }
  return [...names]
    .map((name) => ({
      name,
      far: Math.min(...wishes.map((wish) => distance(name.toLowerCase(), wish))),
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}

function textsOf(rung: Rung): string[] {
  const texts = [rung.any, rung.name, rung.text, rung.label];
  return texts.filter((text): text is TextMatch => text !== undefined).map(wordsOf);
}

function wordsOf(text: TextMatch): string {
  return typeof text === 'string' ? text : text.matches;
}

/** Edits between two texts (Levenshtein), as a share of the longer; a shared word brings them nearer. */
function distance(a: string, b: string): number {
  const words = new Set(b.split(/\s+/));
  const shared = a.split(/\s+/).filter((word) => words.has(word)).length;
  return edits(a, b) / Math.max(a.length, b.length, 1) - 0.3 * Math.min(shared, 2);
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
