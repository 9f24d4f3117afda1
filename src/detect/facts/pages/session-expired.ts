import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { Standstill } from '../path/standstills.ts';
import { eventsOf } from '../trace/events.ts';
import { statementsOf } from './wall.ts';

/** Statuses that web frameworks have for it: 419 (Laravel) and 440 (IIS). No standard knows them. */
const statuses = new Set([419, 440]);

/** A page or a window longer than this, in words, is about sessions, and no notice that one is over. */
const longest = 120;

/** What tells that the site has forgotten the customer, on a page where the journey stood still; null: nothing does. */
export const sessionExpiredAt = (stop: Standstill, trace: InterpretedTrace): string | null => {
  const { look, view } = stop.event;
  if (says('signOut', plain(stop.pressed), look.language)) return null;
  const going = eventsOf(trace, 'navigation').findLast(({ index }) => index < stop.index)?.event;
  if (
    !stop.opened &&
    going !== undefined &&
    statuses.has(going.status) &&
    going.step === stop.event.step
  ) {
    return `status ${going.status}`;
  }
  if (countWords(look.mainText || look.text) > longest && !stop.ends) return null;
  const said = [...statementsOf(look), ...windowsOn(trace, view)];
  // Only what ends the journey is told by running text; a heading or an alert says it by itself.
  const all = stop.ends ? said : said.filter((text) => countWords(text) <= 30);
  return all.find((text) => says('sessionExpired', plain(text), look.language)) ?? null;
};

/** Whether a window over a page says so, on a page that ended for that reason: it is told there, and no more. */
export const saysExpired = (text: string, language: string): boolean =>
  countWords(text) <= longest && says('sessionExpired', plain(text), language);

/** Text of windows that lie over a page. */
const windowsOn = (trace: InterpretedTrace, view: string): readonly string[] =>
  eventsOf(trace, 'overlay')
    .filter(({ event }) => event.view === view && countWords(event.features.text) <= longest)
    .map(({ event }) => event.features.text);
