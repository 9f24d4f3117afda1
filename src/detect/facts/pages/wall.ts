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
  const asks = look.fields.some((field) => field.area !== 'chrome' && asksWho(field));
  const sign = signInWords(look);
  if (sign === undefined || !asks) return null;
  if (signsIn(trace) || isAskedFor(stop, trace)) return null;
  return { by: 'sign-in', sign };
};

/** What the title or a heading says of signing in. */
const signInWords = (look: Look): string | undefined =>
  [look.title, ...look.headings.map(({ text }) => text)].find((text) =>
    says('signIn', plain(text), look.language),
  );

const isPassword = ({ type }: Look['fields'][number]): boolean => type === 'password';

const asksWho = (field: Look['fields'][number]): boolean =>
  isPassword(field) || field.type === 'email' || field.autocomplete.includes('username');

/** The script fills in a password somewhere, or a part of what a page that asks to sign in wants: it knows of the sign-in. */
const signsIn = (trace: InterpretedTrace): boolean => {
  const fields = new Set(
    eventsOf(trace, 'look').flatMap(({ event: { look, view } }) =>
      signInFields(look).map(({ id }) => `${view} ${id}`),
    ),
  );
  return pageActs(trace).some(({ event }) =>
    fields.has(`${event.view} ${event.widget?.field ?? ''}`),
  );
};

/** Passwords; on a page that asks to sign in, whatever stands in one form with what it asks for. */
const signInFields = (look: Look): Look['fields'] => {
  if (signInWords(look) === undefined) return look.fields.filter(isPassword);
  const fields = look.fields.filter(({ area }) => area !== 'chrome');
  const forms = new Set(fields.filter(asksWho).map(({ form }) => form));
  return fields.filter((field) => asksWho(field) || (field.form !== '' && forms.has(field.form)));
};

/** The customer pressed "Sign in", or opened that very address. */
const isAskedFor = (stop: Standstill, trace: InterpretedTrace): boolean => {
  if (!stop.opened) return says('signIn', plain(stop.pressed), stop.event.look.language);
  const going = eventsOf(trace, 'navigation').findLast(({ index }) => index < stop.index);
  return !(going?.event.hops ?? []).some((hop) => hopPurpose(hop) === 'sign-in');
};
