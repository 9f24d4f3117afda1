import { comparable } from '../trace/comparable.ts';
import { wordings } from './wording/index.ts';
import type { Topic, Wording } from './wording/wording.ts';

/** Words on a topic, and where in the text they start. */
export type Phrase = { readonly words: string; readonly at: number };

/**
 * Phrases of a text that are on a topic. The words of the declared language and of English are tried first, then all others:
 * pages declare the wrong language, and widgets speak their own. `text` is plain (see `plain`).
 */
export const wordsIn = (topic: Topic, text: string, language = ''): readonly Phrase[] => {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const near = wordings.filter(
    (wording) => wording.language === primary || wording.language === 'en',
  );
  const far = wordings.filter((wording) => !near.includes(wording));
  const found = phrases(topic, text, near);
  return found.length > 0 ? found : phrases(topic, text, far);
};

/** True when a text has words on a topic. */
export const says = (topic: Topic, text: string, language = ''): boolean =>
  wordsIn(topic, text, language).length > 0;

/** A text made comparable: lower case, straight quotes, single spaces, nothing unseen. */
export const plain = (text: string): string => comparable(text).toLowerCase();

const phrases = (topic: Topic, text: string, from: readonly Wording[]): readonly Phrase[] =>
  from
    .map((wording) => patternOf(wording, topic))
    .filter((pattern) => pattern !== null)
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ words: match[0].trim(), at: match.index }))
    .sort((a, b) => a.at - b.at);

/** Compiled once: hundreds of phrases are tried on every overlay. */
const compiled = new Map<string, RegExp | null>();

const patternOf = (wording: Wording, topic: Topic): RegExp | null => {
  const key = `${wording.language}/${topic}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const entries = wording[topic] ?? [];
  const pattern = entries.length > 0 ? new RegExp(entries.map(anchored).join('|'), 'gu') : null;
  compiled.set(key, pattern);
  return pattern;
};

const anchored = (entry: string): string =>
  entry.startsWith('-') ? `(?:${entry.slice(1)})` : `(?<![\\p{L}\\p{N}])(?:${entry})`;
