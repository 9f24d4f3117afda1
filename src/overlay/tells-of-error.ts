import { countWords } from './count-words.ts';
import type { Topic } from './wording/wording.ts';
import { plain, says } from './words-in.ts';

/** Says of a short statement, such as a heading, that it tells of an error. */
export const tellsOfError = (statement: string, language: string): boolean =>
  countWords(statement) <= 14 &&
  errorTopics.some((topic) => says(topic, plain(statement), language));

export const errorTopics: readonly Topic[] = ['failure', 'notFound', 'apology'];
