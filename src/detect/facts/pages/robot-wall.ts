import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';
import { countWords } from '../../../overlay/count-words.ts';
import { guardInPage } from '../../../overlay/guards.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { Look } from '../../../trace/look.ts';

import { eventsOf } from '../trace/events.ts';

/** Statuses that a challenge is sent with. */
const refusals = new Set([403, 429, 503]);

/**
 * Who raised a wall against the robot on a view, in words; empty: nobody did. A customer would not have met it. It takes
 * the mark of a known guard in the answer or on a bare page, a refusal that asks for a human, or "too many requests" (429).
 */
export const robotWallOn = (trace: InterpretedTrace, view: string): string => {
  const looks = eventsOf(trace, 'look').filter(({ event }) => event.view === view);
  const look = looks.at(-1)?.event.look;
  const answer = answerFor(trace, view, look);
  const isRefused = (answer?.status ?? 0) >= 400;
  const isNothingElse = look !== undefined && isBare(look);
  // Some guards mark all answers: it takes one that holds nothing of the site.
  if (answer?.guard !== undefined && (isRefused || isNothingElse)) return answer.guard;
  if (answer?.status === 429) return 'The site (too many requests)';
  if (!isNothingElse) return '';
  const guard = guardInPage(look.embeds ?? []);
  if (guard !== '') return guard;
  const said = plain([look.title, look.mainText || look.text].join(' '));
  const asks = refusals.has(answer?.status ?? 0) && says('captcha', said, look.language);
  return asks ? 'The site' : '';
};

/** The document a view shows: the last navigation before its first look. */
const answerFor = (
  trace: InterpretedTrace,
  view: string,
  look: Look | undefined,
): Interpreted<'navigation'> | undefined => {
  const seen = trace.events.findIndex((event) => event.type === 'look' && event.view === view);
  if (look === undefined || seen < 0) return undefined;
  return eventsOf(trace, 'navigation').findLast(({ index }) => index < seen)?.event;
};

const isBare = ({ mainText, text, fields }: Look): boolean =>
  countWords(mainText || text) < 60 && !fields.some(({ area }) => area === 'main');
