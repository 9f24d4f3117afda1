import { capital } from './capital.ts';
/** What a part of the evidence is called for people; `forcedSteps` is "Forced steps" where nothing better is known. */
export const evidenceName = (name: string): string =>
  Object.hasOwn(names, name) ? (names[name] ?? '') : spelled(name);

/** What parts of the same make are called that share a table, such as both answers to a banner. */
export const groupName = (group: readonly string[]): string =>
  capital(group.length > 3 ? 'parts' : group.map(rowName).join(', ').toLowerCase());

/** What a row is called that is itself a part of the evidence. */
export const rowName = (name: string): string =>
  Object.hasOwn(rows, name) ? (rows[name] ?? '') : spelled(name);

/** What a word of ours in that part means; any other text as it is. */
export const evidenceText = (name: string, text: string): string => {
  const known = Object.hasOwn(texts, name) ? texts[name] : undefined;
  return known && Object.hasOwn(known, text) ? (known[text] ?? text) : text;
};

const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  closed: {
    'not-tried': 'nobody tried to close it',
    closed: 'it was closed',
    'went-by-itself': 'it went away by itself',
    'could-not-be-closed': 'it could not be closed',
  },
  when: { before: 'before the job was done', after: 'after the job was done' },
  by: {
    'app-only': 'only in an app',
    'not-in-country': 'not in this country',
    page: 'the page',
    browser: 'the browser',
  },
};

const names: Readonly<Record<string, string>> = {
  at: 'Seconds after the page opened',
  in: 'Found in the',
  why: 'Told by',
  cover: 'Part of the window that it covers (1 is all)',
  covered: 'Lay over what the customer wanted',
  shown: 'Seconds on screen',
  madeBy: 'Made by the script',
  heard: 'Events heard of its maker',
  broughtBy: 'Brought by the step',
  closed: 'What became of it',
  text: 'What could be read there',
  words: 'Words that told it',
  waysOn: 'Ways on from there',
  ends: 'The journey ends there',
  blocksView: 'Blocked the view',
  afterGoal: 'Came after the goal',
  duty: 'The law demands it',
  forcedSteps: 'Steps it forced',
  required: 'Must be answered',
  label: 'Question',
  closer: 'What closes it',
  inBox: 'In a part of the page that scrolls by itself',
  firstLabel: 'Asked first as',
  firstPage: 'Asked first on',
  crossSite: 'Led to another site',
  attentionLost: 'Longer than attention holds',
  answers: 'What each answer takes',
  given: 'Answer given',
  atLeast: 'Or more',
  split: 'What the seconds went into',
  redirects: 'Being passed on',
  server: 'The answer of the site',
  script: 'What the page did itself',
  autocomplete: 'What the browser is told',
  expected: 'What it asks for',
  asks: 'What it asks for',
};

const rows: Readonly<Record<string, string>> = {
  accept: 'Accepting',
  reject: 'Refusing',
  in: 'Getting in',
  out: 'Getting out',
};

const spelled = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return capital(words);
};
