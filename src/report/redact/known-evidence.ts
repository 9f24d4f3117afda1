import { meanings } from '../../meaning/meaning.ts';
import { among, knownKind } from './known.ts';

/** Parts of the evidence that hold parts of their own. */
export const containers: ReadonlySet<string> = new Set([
  'hops',
  'answers',
  'accept',
  'reject',
  'split',
  'fields',
  'out',
  'in',
]);

/** Numbers, and what is so or is not. */
export const figures: ReadonlySet<string> = new Set([
  ...['premature', 'blocksView', 'afterGoal', 'duty', 'forcedSteps', 'at', 'cover', 'covered'],
  ...['shown', 'tries', 'status', 'count', 'crossSite', 'inCircles', 'painted', 'seconds'],
  ...['attentionLost', 'required', 'tried', 'maxLength', 'toldLate', 'waysOn', 'afterSubmission'],
  ...['ends', 'screens', 'first', 'width', 'height', 'choices', 'ordered', 'right', 'down'],
  ...['clicks', 'atLeast', 'redirects', 'server', 'page', 'script', 'steps', 'pages', 'task'],
  ...['composition', 'filledInAgain', 'kept', 'distance', 'mustBeLookedFor'],
]);

type Words = Readonly<Record<string, (word: string) => string>>;

const knownMeaning = among(meanings);

const words: Words = {
  kind: knownKind,
  in: among(['document', 'shadow', 'frame', 'browser']),
  closed: among(['not-tried', 'closed', 'went-by-itself', 'could-not-be-closed']),
  when: among(['before', 'after']),
  sensitivity: among(['S0', 'S1', 'S2', 'S3', 'S4', 'S5']),
  given: among(['accept', 'reject', 'none']),
  verdict: among(['dead', 'silent']),
  asks: knownMeaning,
  expected: knownMeaning,
  channels: among(['phone', 'e-mail', 'visit']),
  by: among([
    ...['sign-in', 'captcha', 'payment', 'app-only', 'not-in-country', 'page', 'browser'],
  ]),
  effects: among([
    ...['request', 'storage', 'submit', 'navigation', 'frame', 'tab', 'dialog', 'download'],
    ...['dom', 'focus', 'scroll', 'media'],
  ]),
};

const hopWords: Words = {
  kind: among(['http', 'meta-refresh', 'refresh-header', 'script', 'form'], 'other'),
  purpose: among(['secure', 'spelling', 'language', 'sign-in']),
};

/** Words of ours by the part of the evidence that they stand in. */
export const wordsIn = (part: string): Words => (part === 'hops' ? hopWords : words);
