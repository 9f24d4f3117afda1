import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { type Phrase, plain, says, wordsIn } from '../../../overlay/words-in.ts';
import type { Standstill } from '../path/standstills.ts';
import { type Contact, contactsIn } from '../words/contacts.ts';

/** A page that sends the customer to the phone, the post or the counter. */
export type ChannelSwitch = {
  readonly confidence: number;
  /** phone, e-mail, visit. */
  readonly channels: readonly string[];
  readonly contacts: readonly string[];
  /** The words that made it so; empty when only the shape of the page did. */
  readonly words: readonly string[];
};

/** Judges one page where the journey stood still; null: it does not send the customer elsewhere. */
export const channelSwitchAt = (
  stop: Standstill,
  trace: InterpretedTrace,
): ChannelSwitch | null => {
  const page = readPage(stop, trace);
  const found = [afterAnApology, anInstruction, byShape].find((rule) => rule(page));
  if (found === undefined) return null;
  const visits = page.visits.length > 0 ? ['visit'] : [];
  const by = page.contacts.map((contact) => contact.by);
  return {
    confidence: found === byShape ? 0.6 : stop.submitted && stop.ends ? 0.95 : 0.8,
    channels: [...new Set([...by, ...visits])],
    contacts: page.contacts.map(({ shown }) => shown),
    words: [...new Set([...page.regrets, ...page.asks, ...page.visits].map(({ words }) => words))],
  };
};

type Page = {
  readonly stop: Standstill;
  readonly text: string;
  readonly language: string;
  readonly length: number;
  readonly regrets: readonly Phrase[];
  readonly asks: readonly Phrase[];
  readonly visits: readonly Phrase[];
  readonly contacts: readonly Contact[];
  readonly hasFields: boolean;
};

const readPage = (stop: Standstill, trace: InterpretedTrace): Page => {
  const { look } = stop.event;
  const { language } = look;
  const hasFields = look.fields.some(({ area }) => area === 'main');
  // A page that still shows its form says what went wrong in an alert, and help for everybody around it.
  const text = plain(hasFields ? look.alerts.join(' ') : look.mainText || look.text);
  const asks = [...wordsIn('callUs', text, language), ...wordsIn('writeUs', text, language)];
  const links = hasFields ? [] : look.contactLinks;
  return {
    stop,
    text,
    language,
    length: countWords(text),
    regrets: [...wordsIn('apology', text, language), ...wordsIn('failure', text, language)],
    asks: asks.filter(({ at }) => !isOnlyIfNeeded(text, at, language)),
    visits: wordsIn('visitUs', text, language),
    contacts: contactsIn(text, links, [language, trace.environment.language], asks),
    hasFields,
  };
};

/** "Sorry, that did not work", and near it a number to call, an address to write to, or a counter to come to. */
const afterAnApology = ({
  stop,
  length,
  regrets,
  asks,
  visits,
  contacts,
  hasFields,
}: Page): boolean => {
  const { waysOn } = stop.event.look;
  if (hasFields && !(stop.ends && stop.submitted)) return false;
  const reach =
    contacts.some(({ at }) => isNear(at, regrets)) || (visits.length > 0 && regrets.length > 0);
  if (!reach) return false;
  if (stop.ends && stop.submitted) return length <= 200 && (hasFields || waysOn <= 6);
  if (stop.ends)
    return length <= 150 && waysOn <= 4 && regrets.length + asks.length + visits.length > 1;
  return stop.submitted && length <= 120 && waysOn <= 3;
};

/** No regret, but the only thing to do next is to call, to write or to come. */
const anInstruction = ({
  stop,
  text,
  language,
  length,
  asks,
  visits,
  contacts,
  hasFields,
}: Page): boolean => {
  const { waysOn } = stop.event.look;
  if (hasFields || !stop.ends || says('success', text, language)) return false;
  const tells =
    contacts.some(({ at }) => isNear(at, asks)) || (visits.length > 0 && asks.length > 0);
  if (!tells) return false;
  if (stop.submitted) return length <= 120 && waysOn <= 3;
  return length <= 60 && waysOn <= (stop.opened ? 1 : 2) && !isContactPage(stop, language);
};

/** The customer asked for it, or it says of itself that it is the page with the numbers. */
const isContactPage = ({ pressed, event: { look } }: Standstill, language: string): boolean =>
  [pressed, look.title, look.headings[0]?.text ?? ''].some((text) =>
    says('contact', plain(text), language),
  );

/** Words nobody here knows: after a form was sent there is next to nothing on the page but a phone number. */
const byShape = ({ stop, text, language, length, contacts, hasFields }: Page): boolean =>
  stop.ends &&
  stop.submitted &&
  !hasFields &&
  stop.event.look.waysOn <= 2 &&
  length <= 60 &&
  contacts.some(({ by }) => by === 'phone') &&
  !says('success', text, language) &&
  !says('pleased', text, language) &&
  !says('ifNeeded', text, language);

/** In characters: what is said about a number stands in the same paragraph or the next. */
const near = 300;

const isNear = (at: number, phrases: readonly Phrase[]): boolean =>
  at === -1 ? phrases.length > 0 : phrases.some((phrase) => Math.abs(phrase.at - at) <= near);

/** "If you have questions, call us": help for some, not the way on for all. */
const isOnlyIfNeeded = (text: string, at: number, language: string): boolean => {
  const before = text.slice(Math.max(0, at - 100), at);
  const sentence = before.split(/[.!?。]\s/).at(-1) ?? before;
  const question = before.slice(-40);
  return says('ifNeeded', sentence, language) || says('ifNeeded', question, language);
};
