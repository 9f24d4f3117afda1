import { countWords } from '../../../overlay/count-words.ts';
import { errorTopics, tellsOfError } from '../../../overlay/tells-of-error.ts';
import { plain, says, wordsIn } from '../../../overlay/words-in.ts';
import type { Look } from '../../../trace/look.ts';
import type { Standstill } from '../path/standstills.ts';
import { isProgramError } from '../words/program-error.ts';

/** A page that says it is an error, though the server said all is well. */
export type SoftError = {
  readonly confidence: number;
  /** What speaks for it, in words. */
  readonly signs: readonly string[];
};

/**
 * Judges one page where the journey stood still. It takes a strong sign (the title, a heading, an alert or the address says so) and
 * a second one of another sort; an article about errors has neither a short text nor nowhere to go.
 */
export const softErrorAt = (stop: Standstill): SoftError | null => {
  const { look } = stop.event;
  // The browser speaks here, not the site: it could not open the page.
  if (look.url.startsWith('chrome-error:')) return null;
  const length = countWords(look.mainText || look.text);
  const strong = strongSigns(stop);
  // What a program prints may be long, and is no article for it.
  if (strong.length === 0 || (length > 120 && !isProgramError(look.text))) return null;
  if (look.fields.some(({ area }) => area === 'main') && !isFailedForm(stop)) return null;
  const weak = weakSigns(stop, length);
  const signs = [...strong, ...weak];
  const stands = stop.ends ? signs.length >= 2 : strong.length >= 2 || weak.length >= 3;
  if (!stands) return null;
  return { confidence: Math.min(0.95, 0.5 + 0.1 * signs.length), signs };
};

const strongSigns = (stop: Standstill): readonly string[] => {
  const { look } = stop.event;
  const heading = look.headings.find(
    ({ level, text }) => level <= 2 && tellsOfError(text, look.language),
  );
  const alert = look.alerts.find((text) => tellsOfError(text, look.language));
  return [
    ...(tellsOfError(look.title, look.language) ? [`the title says "${look.title}"`] : []),
    ...(heading === undefined ? [] : [`a heading says "${heading.text}"`]),
    ...(alert === undefined ? [] : [`an alert says "${alert}"`]),
    ...(isProgramError(look.text) ? ['it shows what a program prints when it breaks'] : []),
    ...(!stop.opened && hasErrorAddress(look) ? ['the address is that of an error page'] : []),
  ];
};

const hasErrorAddress = (look: Look): boolean =>
  /^[a-z]+:\/\/[^/?#]+[^?#]*\/(404|500|error|errors|not-?found|oops|sorry|fehler|erreur|errore|erro)(\.\w+)?\/?(?:[?#]|$)/i.test(
    look.url,
  );

const weakSigns = (stop: Standstill, length: number): readonly string[] => {
  const { look } = stop.event;
  const rest = look.headings.reduce(
    (text, heading) => text.replace(heading.text, ' '),
    look.mainText,
  );
  const said = errorTopics.flatMap((topic) => wordsIn(topic, plain(rest), look.language));
  return [
    ...(said.length > 0 ? [`the text says "${said[0]?.words ?? ''}"`] : []),
    ...(length < 60 ? ['there is little else on the page'] : []),
    ...(look.waysOn <= 2 ? ['there is hardly a way on'] : []),
    ...(stop.submitted ? ['it answers what was sent'] : []),
  ];
};

/** A form that is shown again with wishes is a refusal; one that only regrets has failed. */
const isFailedForm = ({ event: { look }, ends, submitted }: Standstill): boolean => {
  const alerts = plain(look.alerts.join(' '));
  return (
    ends &&
    submitted &&
    tellsOfError(look.alerts[0] ?? '', look.language) &&
    !says('reason', alerts, look.language)
  );
};
