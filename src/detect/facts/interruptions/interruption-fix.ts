import type { InterruptionKind } from '../../kinds.ts';

/** What would fix an interruption of a kind. */
export const fixFor = (kind: InterruptionKind): string => fixes[kind];

const fixes: Readonly<Record<InterruptionKind, string>> = {
  survey: 'Ask after the job is done, on the page that says so, and where it covers nothing.',
  newsletter:
    'Offer the newsletter on the page, after the job is done, or with a box to tick at the end.',
  consent: 'Ask once, in a bar that covers nothing needed, with refusing as easy as accepting.',
  chat: 'Keep the chat closed until the customer opens it.',
  'app-install': 'Let the job be done right here. Offer the app where it covers nothing.',
  'sign-in': 'Let the customer go on as a guest, and ask to sign in where the job needs it.',
  tour: 'Make the page plain enough to need no tour, or let the customer start it.',
  'age-gate': 'Ask once, in one press, and only where the law demands it.',
  promo: 'Put the offer on the page, where it covers nothing.',
  permission: 'Ask for it at the moment the customer wants what it is needed for.',
  other: 'Leave it out, or put it on the page where it covers nothing.',
};
