/** What a phrase can be about. */
export const topics = [
  'survey',
  'notSurvey',
  'rating',
  'review',
  'consent',
  'newsletter',
  'app',
  'signIn',
  'tour',
  'chat',
  'age',
  'permission',
  'promo',
  'accept',
  'reject',
  'settings',
  'yes',
  'no',
  'pays',
  'close',
  'decline',
  'acknowledge',
  'next',
  'send',
  'thanks',
  'success',
  'apology',
  'failure',
  'notFound',
  'callUs',
  'writeUs',
  'visitUs',
  'ifNeeded',
  'pleased',
  'contact',
  'loading',
  'reason',
  'refusal',
  'captcha',
  'payWall',
  'appOnly',
  'notHere',
  'sessionExpired',
  'signOut',
] as const;
export type Topic = (typeof topics)[number];

/**
 * How sites of one language speak. Each entry is a regular expression in lower case with straight quotes.
 * It matches at the start of a word; one that begins with `-` matches inside a word too (compounds, languages without spaces).
 */
export type Wording = { readonly language: string } & {
  readonly [T in Topic]?: readonly string[];
};
