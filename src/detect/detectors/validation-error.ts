import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { countWords } from '../../overlay/count-words.ts';
import type { ErrorSeen, FieldSeen } from '../../trace/look.ts';
import { textFromSite } from '../../trace/seen-from-site.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, flag, orNull, parts, text, word } from '../evidence.ts';
import { sentAgain, typedAgain } from '../facts/forms/redone.ts';
import { asSent, type Refusal, refusalsIn } from '../facts/forms/refusals.ts';
import { noForm, sentForm } from '../facts/forms/sent-form.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Take what customers write (spaces, dashes, a number without its country), or say beside the field how it must be written. Say what is wrong there and then, when the customer leaves the field.';

/** In words: a longer message is skimmed. */
const mostRead = 40;
/** A message further from its field than this, in pixels, has to be looked for. */
const far = 100;

const evidence = parts({
  kind: word(['validation-error']),
  field: text(),
  said: text(),
  by: word(['page', 'browser'], undefined, { page: 'the page', browser: 'the browser' }),
  distance: orNull(figure()),
  kept: orNull(flag()),
  mustBeLookedFor: flag(),
});
type Found = Detected<Static<typeof evidence>>;

/** The site tells only after the form was sent that it does not take what was entered. */
export const validationError: Detector<Static<typeof evidence>> = {
  id: 'validation-error',
  title: 'An error told only after sending',
  looksFor:
    'A message about a field, or a field that is marked as wrong, that was not there before the form was sent. Left out: what the customer had been told, as when a field said to be required was left empty or the rule stood beside the field; a refusal without a reason, which is told under rejected-input; and a page that is another dead end by itself.',
  why: 'The customer thought it was done. They have to understand what is wrong, find the field, type again and send again. Saying it at once takes 42 % less time.',
  fix,
  source:
    'Wroblewski, "Inline Validation in Web Forms", A List Apart 2009 (22 people); Card, Moran & Newell 1980 for the seconds.',
  restsOn: ['page'],
  role: 'effort',
  precedence: 30,
  forces: 'typing',
  evidence,
  detect: (trace) => {
    if (!sentForm(trace)) return noForm;
    return verdictOf(refusalsIn(trace).flatMap((refusal) => findings(trace, refusal)));
  },
};

/** Sending again is charged once, whatever the number of errors. */
const findings = (trace: InterpretedTrace, refusal: Refusal): readonly Found[] => {
  // One moment is one dead end: what a wall or a failure says is no mistake of the customer's.
  if (refusal.isMute || deadEndOf(trace, refusal.look.event.view) !== null) return [];
  const charged = byField(refusal).filter((error) => !wasForeseen(error, refusal));
  return charged.map((error, nth) => finding(trace, refusal, error, nth === 0));
};

/** A summary and a note at the field are one error: the one that stands nearest. A general line beside them says no more. */
const byField = ({ errors }: Refusal): readonly ErrorSeen[] => {
  const ofFields = errors.filter(({ field }) => field !== '');
  if (ofFields.length === 0) return errors.slice(0, 1);
  const nearest = new Map<string, ErrorSeen>();
  const distance = (error: ErrorSeen): number => error.distance ?? Number.POSITIVE_INFINITY;
  for (const error of ofFields) {
    const known = nearest.get(error.field);
    if (!known || distance(error) < distance(known)) nearest.set(error.field, error);
  }
  return [...nearest.values()];
};

/** The customer could have known: it was said to be required, or the rule stood there before. */
const wasForeseen = (error: ErrorSeen, refusal: Refusal): boolean => {
  const field = fieldIn(error, refusal);
  if (field === undefined) return false;
  const old = asSent(field, refusal);
  const isLeftOut = old === undefined && !field.filled;
  if (isLeftOut)
    return field.required && /\*|requi|oblig|pflicht|必須|verplicht/i.test(field.label);
  return old?.hint !== undefined && error.text !== '' && tells(old.hint, error.text);
};

/** Most of the words of a message had been said. */
const tells = (hint: string, message: string): boolean => {
  const said = new Set(longWords(hint));
  const words = longWords(message);
  return words.length > 0 && words.filter((word) => said.has(word)).length >= 0.6 * words.length;
};

const longWords = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

const fieldIn = ({ field }: ErrorSeen, { look }: Refusal): FieldSeen | undefined =>
  look.event.look.fields.find(({ id }) => id === field);

const finding = (
  trace: InterpretedTrace,
  refusal: Refusal,
  error: ErrorSeen,
  isFirst: boolean,
): Found => {
  const { index } = refusal.look;
  const field = fieldIn(error, refusal);
  const name = cut(field?.label || field?.name || '', 60);
  const typing = field === undefined ? [] : typedAgain(trace, refusal, field);
  const words = Math.min(mostRead, countWords(error.text));
  return {
    ...atMoment(trace, index),
    kind: 'validation-error',
    confidence: error.text === '' ? 0.7 : 0.9,
    what: name || cut(textFromSite(trace.journey.site, error.text), 60).replace(/\d+/g, '#'),
    message: messageOf(name, error),
    fix,
    blocks: false,
    claims: [...typing, ...(isFirst ? sentAgain(trace, refusal) : [])],
    adds: [
      { event: index, what: 'understanding what is wrong', mental: 1, words },
      { event: index, what: 'finding the field', mental: 1 },
    ],
    evidence: {
      kind: 'validation-error',
      field: name,
      said: cut(error.text, 200),
      by: error.by,
      distance: error.distance,
      kept: field === undefined ? null : field.filled,
      mustBeLookedFor: error.distance === null || error.distance > far,
    },
  };
};

const messageOf = (name: string, { text, distance }: ErrorSeen): string => {
  const about = name === '' ? 'something' : `"${name}"`;
  if (text === '')
    return `The site marked ${about} as wrong only after the form was sent, and does not say why.`;
  const away =
    distance !== null && distance > far
      ? ` It says so ${distance} pixels away from the field.`
      : '';
  return `The site refused ${about} only after the form was sent: "${cut(text, 120).replace(/\.$/, '')}".${away}`;
};
