import type { OverlayControl, OverlayFeatures } from '../trace/overlay-seen.ts';
import type { Topic } from './wording/wording.ts';
import { plain, wordsIn } from './words-in.ts';

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
