import { interruptionKinds } from '../../detect/kinds.ts';
import { profileNames } from '../../effort/profiles.ts';
import { verbs } from '../../steps/index.ts';

/** The word itself when it is one of ours, else what is said in its place. */
export const among =
  (words: readonly string[], otherwise = '') =>
  (word: string): string =>
    words.includes(word) ? word : otherwise;

/** The text itself when it is wholly of this form. */
export const shapedAs =
  (form: RegExp) =>
  (text: string): string =>
    form.test(text) ? text : '';

export const knownInterruption = among(interruptionKinds, 'other');
export const knownVerb = among(Object.keys(verbs), 'step');
export const knownProfile = among(profileNames);
export const knownConsent = among(['accept', 'reject', 'leave']);
export const knownFriction = among(['smooth', 'noticeable', 'heavy', 'mostly waste']);

/** Why a journey could not be measured, in a sentence of ours. */
export const unmeasured: Readonly<Record<string, string>> = {
  'off-script': 'A step could not be done: the site or the script has changed.',
  'goal-not-seen': 'Every step was done, but the goal was not seen.',
  'goal-at-start': 'The goal was true before the first act.',
  unreachable: 'The site did not answer.',
  'robot-wall': 'The site raised a wall against the robot, not against customers.',
  browser: 'The browser failed.',
  stopped: 'The walk was stopped.',
};

export const knownUnmeasured = among(Object.keys(unmeasured));

export const knownVersion = shapedAs(/^\d{1,4}(\.\d{1,6}){0,3}$/);
export const knownBrowser = shapedAs(
  /^(HeadlessChrome|Chrome|Chromium|Edg|Edge)(\/\d{1,4}(\.\d{1,6}){0,3})?$/,
);
export const knownLanguage = shapedAs(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);
export const knownTime = shapedAs(
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d))?$/,
);
/** Operators as the ledger writes them: `MPBB`, `W(0.84)`, `50% of M8K`. */
export const knownOperators = shapedAs(
  /^(\d+(\.\d+)?% of )?([MHPBKSRL]|\d+(\.\d+)?[MHPBKSRL]|W\(\d+(\.\d+)?\))*$/,
);
export const knownLine = shapedAs(/^l\d{1,9}$/);
