import type { OverlayControl, OverlayFeatures } from '../trace/overlay-seen.ts';
import type { Topic } from './wording/wording.ts';
import { plain, says, wordsIn } from './words-in.ts';

/** True when a control of the overlay is about one of the topics. */
export const controlSays = (
  features: OverlayFeatures,
  topics: readonly Topic[],
  language: string,
): boolean =>
  features.controls.some((control) => topics.some((topic) => isAbout(control, topic, language)));

/**
 * True when a control's own words are about a topic. Controls speak in short: the phrase stands near the start
 * of a name of few words.
 */
export const isAbout = (control: OverlayControl, topic: Topic, language: string): boolean =>
  [control.name, control.text].some((words) => {
    const name = plain(words);
    if (name.length === 0 || name.length > 60) return false;
    return wordsIn(topic, name, language).some((phrase) => phrase.at <= 20);
  });

/**
 * True when pressing a control costs money, by its own words: a price above nothing, or a word of paying. A price elsewhere in the
 * window says nothing about it.
 */
export const costsMoney = ({ name, text }: OverlayControl, language: string): boolean =>
  [name, text].map(plain).some((words) => hasPrice(words) || says('pays', words, language));

const amount = '(\\d+(?:[.,]\\d+)?)';
const unit =
  '(?:eur|euros?|usd|dollars?|gbp|pounds?|chf|franken|francs?|kr|zł|円)(?![\\p{L}\\p{N}])';
const price = new RegExp(`\\p{Sc}\\s?${amount}|${amount}\\s?(?:\\p{Sc}|${unit})`, 'gu');

const hasPrice = (words: string): boolean =>
  [...words.matchAll(price)].some(([, after, before]) => /[1-9]/.test(after ?? before ?? ''));
