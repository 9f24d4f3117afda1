import type { Known } from './meaning.ts';
import type { Words } from './words/words.ts';

/** What is left of a text without the words of some lists. */
export function without(text: string, lists: readonly Topic[], words: Words): string {
  return lists.reduce((before, list) => before.replaceAll(patternOf(words, list, 'gu'), ' '), text);
}

/** Lists of words beside what is asked for. */
const topics = [
  ...(['confirm', 'someoneElse', 'shipping', 'billing', 'filler'] as const),
  ...(['frames', 'mentions', 'goesOn'] as const),
  ...(['composition', 'free', 'demands'] as const),
] as const;
export type Topic = (typeof topics)[number];

/** Compiled once: every label is read many times. */
const compiled = new Map<string, RegExp>();

/** What matches the words of a list, or of what is asked for. */
export function patternOf(words: Words, topic: Topic | Known, flags = 'u'): RegExp {
  const key = `${words.language}/${topic}/${flags}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const entries = isTopic(topic) ? (words[topic] ?? []) : (words.asks[topic] ?? []);
  // Japanese has no spaces: what changes nothing stands inside the words.
  const inside =
    words.language === 'ja' && (topic === 'filler' || topic === 'frames')
      ? entries.map((one) => `-${one}`)
      : entries;
  const pattern = new RegExp(alternatives(inside) || '(?!)', flags);
  compiled.set(key, pattern);
  return pattern;
}

function isTopic(topic: Topic | Known): topic is Topic {
  return topics.some((one) => one === topic);
}

/** Entries in their order. The ends of words are told once for all that stand together: that is what takes long to compile. */
function alternatives(entries: readonly string[]): string {
  const runs: { isInside: boolean; texts: string[] }[] = [];
  for (const entry of entries) {
    const isInside = entry.startsWith('-');
    const run = runs.at(-1);
    const text = `(?:${isInside ? entry.slice(1) : entry})`;
    if (run?.isInside === isInside) run.texts.push(text);
    else runs.push({ isInside, texts: [text] });
  }
  return runs
    .map(({ isInside, texts }) => (isInside ? texts.join('|') : wholeWords(texts.join('|'))))
    .join('|');
}

function wholeWords(texts: string): string {
  return `(?<![\\p{L}\\p{M}\\p{N}])(?:${texts})(?![\\p{L}\\p{M}\\p{N}])`;
}
