/** Kinds of what comes between the customer and the job without being asked for. */
export const interruptionKinds = [
  'survey',
  'newsletter',
  'consent',
  'chat',
  'app-install',
  'sign-in',
  'tour',
  'age-gate',
  'promo',
  'permission',
  'other',
] as const;
export type InterruptionKind = (typeof interruptionKinds)[number];

/** A kind of interruption as one speaks of it: "a survey", "a consent banner". */
export const kindInWords = (kind: string): string => words[kind] ?? 'a pop-up';

const words: Readonly<Record<string, string>> = {
  survey: 'a survey',
  newsletter: 'a newsletter',
  consent: 'a consent banner',
  chat: 'a chat window',
  'app-install': 'a banner for the app',
  'sign-in': 'a window to sign in',
  tour: 'a tour of the site',
  'age-gate': 'a question for the age',
  promo: 'an advertisement',
  permission: 'a question for permission',
};
