import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { paidRefusal } from '../../../overlay/answer-clicks.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { asksForProof } from '../../../overlay/guards.ts';
import type { Topic } from '../../../overlay/wording/wording.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { Look } from '../../../trace/look.ts';
import { pageActs, type Standstill } from '../path/standstills.ts';
import { eventsOf } from '../trace/events.ts';
import { hopPurpose } from '../words/hop-purpose.ts';

export type WallKind = 'sign-in' | 'captcha' | 'payment' | 'app-only' | 'not-in-country';

/** What closes the way, and what was read there that says so. */
export type Wall = { readonly by: WallKind; readonly sign: string };

/** A page longer than this, in words, says in its title or a heading what it is. */
const short = 120;

/** Judges one page where the journey came to its end without its goal; null: nothing there closes the way. */
export const wallAt = (stop: Standstill, trace: InterpretedTrace): Wall | null => {
  if (!stop.ends) return null;
  const { look } = stop.event;
  const sold = soldRefusal(stop, trace);
  if (sold !== '') return { by: 'payment', sign: sold };
  const told = wordWalls.flatMap(({ by, topic }) => {
    const sign = statementsOf(look).find((text) => says(topic, plain(text), look.language));
    return sign === undefined ? [] : [{ by, sign }];
  });
  if (told[0] !== undefined) return told[0];
  if (asksForProof(look.embeds ?? [])) return { by: 'captcha', sign: 'a captcha is shown' };
  return signInAt(stop, trace);
};

/** The button that sells the refusal the journey wants, on a banner for consent that stayed for want of a free one; or empty. */
const soldRefusal = (stop: Standstill, trace: InterpretedTrace): string => {
  if (trace.journey.consent !== 'reject') return '';
  const sold = eventsOf(trace, 'overlay')
    .filter(({ event }) => event.view === stop.event.view && event.closed === 'could-not-be-closed')
    .map(({ event: { offered, features } }) => paidRefusal(offered ?? [], features.language));
  return sold.find((control) => control !== undefined)?.name ?? '';
};

const wordWalls: readonly { readonly by: WallKind; readonly topic: Topic }[] = [
  { by: 'not-in-country', topic: 'notHere' },
  { by: 'app-only', topic: 'appOnly' },
  { by: 'payment', topic: 'payWall' },
  { by: 'captcha', topic: 'captcha' },
];

/** What a page says of itself: title, headings and alerts; on a short page all of its text. */
export const statementsOf = (look: Look): readonly string[] => {
  const text = look.mainText || look.text;
  return [
    ...[look.title, ...look.headings.map((heading) => heading.text), ...look.alerts].filter(
      (statement) => countWords(statement) <= 30,
    ),
    ...(countWords(text) <= short ? [text] : []),
  ];
};

/** A page that asks to sign in, where the journey neither signs in nor asked for that page. */
const signInAt = (stop: Standstill, trace: InterpretedTrace): Wall | null => {
  const { look } = stop.event;
  const fields = look.fields.filter(({ area }) => area !== 'chrome');
  const hasPassword = fields.some(({ type }) => type === 'password');
  const asks = fields.some(
    ({ type, autocomplete }) => type === 'email' || autocomplete.includes('username'),
  );
  const names = [look.title, ...look.headings.map(({ text }) => text)];
  const sign = names.find((text) => says('signIn', plain(text), look.language));
  if (sign === undefined || !(hasPassword || asks)) return null;
  if (signsIn(trace) || isAskedFor(stop, trace)) return null;
  return { by: 'sign-in', sign };
};

/** The script fills in a password somewhere: it knows of the sign-in. */
const signsIn = (trace: InterpretedTrace): boolean => {
  const passwords = new Set(
    eventsOf(trace, 'look').flatMap(({ event: { look, view } }) =>
      look.fields.filter(({ type }) => type === 'password').map(({ id }) => `${view} ${id}`),
    ),
  );
  return pageActs(trace).some(({ event }) =>
    passwords.has(`${event.view} ${event.widget?.field ?? ''}`),
  );
};

/** The customer pressed "Sign in", or opened that very address. */
const isAskedFor = (stop: Standstill, trace: InterpretedTrace): boolean => {
  if (!stop.opened) return says('signIn', plain(stop.pressed), stop.event.look.language);
  const going = eventsOf(trace, 'navigation').findLast(({ index }) => index < stop.index);
  return !(going?.event.hops ?? []).some((hop) => hopPurpose(hop) === 'sign-in');
};
