import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { controlSays, isAbout } from './control-says.ts';
import type { Rule } from './rule.ts';
import type { Topic } from './wording/wording.ts';
import { type Phrase, plain, wordsIn } from './words-in.ts';

/**
 * Recognises a survey by what it holds: a scale or stars, the question of a rating, words for a survey with a way to take
 * part or to refuse. Weights add up; 0.5 is enough. A scale alone is enough too, so unknown words do not hide a survey.
 */
export const surveyRule: Rule = (features, language) => {
  const text = withoutOtherSurveys(
    plain([...features.headings, features.text].join(' ')),
    language,
  );
  const rating = wordsIn('rating', text, language);
  const noun = wordsIn('survey', text, language);
  const signs: readonly (readonly [boolean, number, string])[] = [
    [isRatingScale(features.scale), 0.5, `a scale ${scaleInWords(features.scale)}`],
    [features.icons >= 2 && features.icons <= 10, 0.5, `${features.icons} stars, faces or thumbs`],
    [rating.length > 0, 0.5, `asks "${rating[0]?.words ?? ''}"`],
    [noun.length > 0, 0.3, `says "${noun[0]?.words ?? ''}"`],
    [noun.length > 0 && invites(features, language, noun), 0.2, 'invites to take part'],
    [
      features.fields.some((field) => field === 'textarea' || field === 'radio'),
      0.2,
      'asks for an answer',
    ],
    [asksOneQuestion(features), 0.35, 'asks one question with answers to choose from'],
    [features.fields.includes('password'), -0.6, 'asks for a password'],
  ];
  const seen = signs.filter(([holds]) => holds);
  const weight = seen.reduce((sum, [, points]) => sum + points, 0);
  const why = seen.map(([, , words]) => words);
  return { kind: 'survey', confidence: Math.max(0, Math.min(0.95, weight)), why };
};

/** A row of numbers that rates: it starts at 0 or 1 and has three to eleven of them. */
const isRatingScale = (scale: OverlayFeatures['scale']): boolean =>
  scale !== null && scale.from >= 0 && scale.from <= 1 && scale.to >= 3 && scale.to <= 10;

/** A question, and at least three answers of which one is chosen. */
const asksOneQuestion = ({ fields, headings, text }: OverlayFeatures): boolean =>
  fields.filter((field) => field === 'radio').length >= 3 &&
  /[?？]/.test([...headings, text].join(' '));

const scaleInWords = (scale: OverlayFeatures['scale']): string =>
  scale === null ? '' : `from ${scale.from} to ${scale.to}`;

/** A way to take part, or something to press beside a refusal; where two phrases speak of a survey, beside any way to be rid of it. */
const invites = (features: OverlayFeatures, language: string, noun: readonly Phrase[]): boolean => {
  if (controlSays(features, ['survey', 'yes'], language)) return true;
  const topics: readonly Topic[] = isTwofold(noun) ? ['decline', 'no', 'close'] : ['decline', 'no'];
  const refusals = features.controls.filter((control) =>
    topics.some((topic) => isAbout(control, topic, language)),
  );
  return refusals.length > 0 && features.controls.length > refusals.length;
};

const isTwofold = (phrases: readonly Phrase[]): boolean =>
  new Set(phrases.map(({ words }) => words)).size > 1;

/** Building surveys, and surveys that are reported on, ask nothing of the customer. */
const withoutOtherSurveys = (text: string, language: string): string =>
  wordsIn('notSurvey', text, language).reduce(
    (rest, { words }) => rest.replaceAll(words, ' '),
    text,
  );
