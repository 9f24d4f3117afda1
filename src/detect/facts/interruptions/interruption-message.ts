import type { InterruptionKind } from '../../kinds.ts';
import { cut, inSeconds } from '../trace/tell.ts';
import type { Interruption } from './interruptions.ts';

/** What happened to the customer, in plain sentences. */
export const interruptionMessage = (seen: Interruption): string =>
  [cameUp(seen), unaskedBy(seen), blocked(seen), ended(seen)]
    .filter((part) => part !== '')
    .join(' ');

const cameUp = (seen: Interruption): string => {
  const when = `${inSeconds(seen.event.pageAt)} after the page opened`;
  const early = seen.premature ? ', before there was anything to rate' : '';
  return `${subject(seen)} ${when}${early}.`;
};

const subject = ({ kind, rates, event }: Interruption): string => {
  if (event.type === 'tab') return 'A new window opened by itself';
  if (event.type === 'permission' && event.name === 'sign-in') return subjects['sign-in'];
  if (event.type === 'permission') return `The site asked for ${permissionInWords(event.name)}`;
  if (event.type === 'dialog' && kind === 'other') return "The browser's own dialog came up";
  if (kind === 'survey')
    return `A survey asked for ${rates ? 'a rating' : "the customer's opinion"}`;
  return subjects[kind];
};

const subjects: Readonly<Record<InterruptionKind, string>> = {
  survey: 'A survey came up',
  newsletter: 'A newsletter asked for an e-mail address',
  consent: 'A consent banner asked for a choice',
  chat: 'A chat window opened by itself',
  'app-install': 'A banner asked to use the app instead',
  'sign-in': 'A window asked to sign in',
  tour: 'A tour of the site began by itself',
  'age-gate': "A window asked for the customer's age",
  promo: 'An advertisement came up',
  permission: 'The site asked whether it may send notifications',
  other: 'Something the customer did not ask for came up',
};

const permissionInWords = (name: string): string => {
  if (/notif|push/i.test(name)) return 'leave to send notifications';
  if (/geo|place|location/i.test(name)) return "leave to know the customer's place";
  return `leave to use the ${name}`;
};

/** What comes up with a page is told by the time since it opened. */
const unaskedBy = ({ event }: Interruption): string =>
  hasBringer(event) && event.pageAt > withThePage
    ? `What brought it up was meant for something else: ${cut(event.broughtBy, 60)}.`
    : '';

const hasBringer = (
  event: Interruption['event'],
): event is Interruption['event'] & { readonly broughtBy: string } =>
  'broughtBy' in event && event.broughtBy !== undefined && event.broughtBy !== '';

/** In milliseconds of the page's own time. */
const withThePage = 1000;

const blocked = ({ blocksView, event }: Interruption): string => {
  if (!blocksView || event.type === 'tab') return '';
  return event.type === 'dialog'
    ? 'Nothing could be done until it was answered.'
    : 'It blocked the view.';
};

const ended = ({ event }: Interruption): string => {
  if (event.type !== 'overlay') return '';
  if (event.closed === 'could-not-be-closed') return 'It could not be closed.';
  return event.closed === 'went-by-itself' ? 'It went away by itself.' : '';
};
