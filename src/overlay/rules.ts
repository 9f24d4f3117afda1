import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { controlSays } from './control-says.ts';
import type { OverlayKind } from './kind.ts';
import type { Guess, Rule } from './rule.ts';
import { surveyRule } from './survey-rule.ts';
import { vendorOf } from './vendor-of.ts';
import type { Topic } from './wording/wording.ts';
import { plain, says, wordsIn } from './words-in.ts';

const vendor: Rule = (features, language) => {
  const made = vendorOf(features);
  if (made === null || made.kind === null) return null;
  const why = `made by ${made.name}`;
  // A chat that says "feedback" is still a chat, unless it lets one rate.
  const rates =
    features.scale !== null || features.icons >= 2 || says('rating', textOf(features), language);
  const survey = made.kind === 'chat' && rates ? surveyRule(features, language) : null;
  if (survey !== null && survey.confidence >= 0.5) return { ...survey, why: [why, ...survey.why] };
  return { kind: made.kind, confidence: 0.95, why: [why] };
};

/**
 * A list that others keep knows it by its markup, whatever its language. Names of makers in it are a hint: one maker's banner was
 * seen under another's. What lets one rate, or asks who one is, is something else.
 */
const listed: Rule = ({ consentRule, scale, icons, fields }) => {
  if (consentRule === undefined || scale !== null || icons >= 2) return null;
  if (fields.includes('password') || fields.includes('email')) return null;
  return guess('consent', 0.85, [`is on the list of autoconsent as "${consentRule}"`]);
};

/** Before surveys: consent texts speak of improving your experience. A rating scale needs a button that speaks of consent alone. */
const consent: Rule = (features, language) => {
  const words = heard('consent', features, language);
  if (words.length === 0) return null;
  const asksConsent = controlSays(features, ['accept', 'reject'], language);
  const rates = features.scale !== null || features.icons >= 2;
  if (asksConsent) return guess('consent', 0.9, words);
  if (rates) return null;
  if (controlSays(features, ['acknowledge', 'settings'], language)) {
    return guess('consent', 0.7, words);
  }
  return isOnlyToldAway(features, language) ? guess('consent', 0.6, words) : null;
};

/**
 * Some banners ask with a bare yes or no, or only tell, with a way to close them. Others speak of privacy in passing: where a field
 * or words for something else are, it is that.
 */
const isOnlyToldAway = (features: OverlayFeatures, language: string): boolean => {
  const text = textOf(features);
  const early = wordsIn('consent', text, language).some(({ at }) => at <= 150);
  const isElse = features.fields.some((field) => field !== 'checkbox' && field !== 'radio');
  const ends = controlSays(features, ['yes', 'decline', 'close'], language) || hasSign(features);
  return early && ends && !isElse && !otherTopics.some((topic) => says(topic, text, language));
};

const hasSign = ({ controls }: OverlayFeatures): boolean =>
  controls.some(({ name, text }) => /^[×✕✖xX]$/.test((text || name).trim()));

const otherTopics: readonly Topic[] = [
  'newsletter',
  'promo',
  'survey',
  'rating',
  'app',
  'chat',
  'signIn',
  'age',
  'permission',
];

const signIn: Rule = (features, language) => {
  if (features.fields.includes('password')) return guess('sign-in', 0.9, ['asks for a password']);
  if (says('newsletter', textOf(features), language)) return null;
  const words = heard('signIn', features, language);
  const names = features.fields.some((field) => ['email', 'tel', 'text'].includes(field));
  const inControls = controlSays(features, ['signIn'], language);
  if (words.length === 0 || !(names || inControls) || features.scale !== null) return null;
  return guess('sign-in', names ? 0.75 : 0.6, words);
};

const newsletter: Rule = (features, language) => {
  const words = heard('newsletter', features, language);
  const promos = heard('promo', features, language);
  const email = features.fields.includes('email');
  if (email && words.length + promos.length > 0) {
    return guess('newsletter', 0.85, ['asks for an e-mail address', ...words, ...promos]);
  }
  const mailish =
    features.fields.includes('text') || controlSays(features, ['newsletter'], language);
  if (words.length > 0 && mailish) return guess('newsletter', 0.6, words);
  // Whatever it says: an address is all it wants.
  const isOnlyEmail = email && features.fields.every((f) => f === 'email' || f === 'checkbox');
  return isOnlyEmail ? guess('newsletter', 0.55, ['asks for an e-mail address alone']) : null;
};

const stores = /(apps\.apple\.com|itunes\.apple\.com|play\.google\.com|^market:|^itms-apps:)/;

const appInstall: Rule = (features, language) => {
  const store = features.controls.find((control) => stores.test(control.href));
  if (store !== undefined) return guess('app-install', 0.9, [`leads to ${store.href}`]);
  const words = heard('app', features, language);
  return words.length > 0 ? guess('app-install', 0.65, words) : null;
};

const tour: Rule = (features, language) => {
  const words = heard('tour', features, language);
  const leads = controlSays(features, ['next'], language);
  return words.length > 0 && leads ? guess('tour', 0.7, words) : null;
};

const chat: Rule = (features, language) => {
  const words = heard('chat', features, language);
  const writes = features.fields.some((field) => ['text', 'textarea'].includes(field));
  if (words.length === 0) return null;
  if (writes || controlSays(features, ['chat'], language)) return guess('chat', 0.7, words);
  return null;
};

const ageGate: Rule = (features, language) => {
  const words = heard('age', features, language);
  return words.length > 0 && features.controls.length > 0 ? guess('age-gate', 0.75, words) : null;
};

const permission: Rule = (features, language) => {
  const words = heard('permission', features, language);
  const asks = controlSays(features, ['accept', 'decline', 'reject', 'yes'], language);
  return words.length > 0 && asks ? guess('permission', 0.7, words) : null;
};

const promo: Rule = (features, language) => {
  const words = heard('promo', features, language);
  return words.length > 0 ? guess('promo', words.length > 1 ? 0.75 : 0.6, words) : null;
};

/** In order of precedence. */
export const rules: readonly Rule[] = [
  vendor,
  listed,
  consent,
  signIn,
  surveyRule,
  newsletter,
  appInstall,
  tour,
  chat,
  ageGate,
  permission,
  promo,
];

const guess = (kind: OverlayKind, confidence: number, why: readonly string[]): Guess => ({
  kind,
  confidence,
  why: [...new Set(why)].slice(0, 6),
});

const textOf = (features: OverlayFeatures): string =>
  plain([...features.headings, features.text].join(' '));

const heard = (topic: Topic, features: OverlayFeatures, language: string): readonly string[] =>
  wordsIn(topic, textOf(features), language).map((phrase) => `says "${phrase.words}"`);
