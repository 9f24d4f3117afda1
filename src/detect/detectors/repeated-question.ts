import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { questionsAsked } from '../../meaning/asked.ts';
import type { Known } from '../../meaning/meaning.ts';
import { meanings } from '../../meaning/meaning.ts';
import type { Question } from '../../meaning/question.ts';
import type { Look } from '../../trace/look.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, parts, text, word } from '../evidence.ts';
import { isConfirmed } from '../facts/forms/confirmed.ts';
import {
  aboutQuestion,
  answering,
  type KnownQuestion,
  knownQuestions,
  nameOf,
  noQuestion,
  withUnknown,
} from '../facts/forms/questions.ts';
import { refusalsIn } from '../facts/forms/refusals.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { withoutQuery } from '../facts/trace/without-query.ts';

const fix =
  'Take over what the customer has said before, shown so that it can be changed, and do not ask again.';

/** Values that stay the same within one journey. Passwords and codes are asked again for safety, dates for another thing. */
const lasting: ReadonlySet<Known> = new Set<Known>([
  ...([
    'name',
    'given-name',
    'family-name',
    'honorific-prefix',
    'email',
    'tel',
    'bday',
    'sex',
  ] as const),
  ...([
    'street-address',
    'address-line2',
    'postal-code',
    'address-level2',
    'address-level1',
  ] as const),
  ...([
    'country',
    'organization',
    'tax-id',
    'passport',
    'iban',
    'cc-number',
    'cc-exp',
    'health',
  ] as const),
]);

const evidence = parts({
  kind: word(['repeated-question']),
  asks: word(meanings, 'What it asks for'),
  label: text('Question'),
  firstLabel: text('Asked first as'),
  firstPage: alias('page', 'Asked first on'),
});
type Found = Detected<Static<typeof evidence>>;

/** The customer is asked for what they have said already. */
export const repeatedQuestion: Detector<Static<typeof evidence>> = {
  id: 'repeated-question',
  title: 'The same question again',
  looksFor:
    'A form, or a later step of it on the same page, that asks for what the journey has been asked for before and has given, in whatever words or language: "E-mail" and then "Your email address". Left out: passwords and codes, the data of other people, a form that comes back refused, a delivery beside a billing address, and a field that is filled in already.',
  why: 'The site has the answer. Giving it again is effort for nothing, and tells the customer that nobody listens.',
  fix,
  source:
    'WCAG 2.2 (2023), success criterion 3.3.7 (redundant entry); Card, Moran & Newell 1980 for the seconds.',
  restsOn: ['page'],
  role: 'question',
  precedence: 71,
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const known = knownQuestions(questions).filter(
      ({ question, what }) =>
        lasting.has(what) && question.acts.length > 0 && !isConfirmed(question, questions),
    );
    const refused = new Set(refusalsIn(trace).map(({ look }) => look.event.view));
    const found = known.flatMap((one, index) => {
      if (refused.has(one.question.view)) return [];
      const first = known.slice(0, index).find((before) => isAgain(trace, one, before, questions));
      return first === undefined ? [] : [finding(trace, one, first)];
    });
    return withUnknown(found, questions);
  },
};

const finding = (
  trace: InterpretedTrace,
  { question, what }: KnownQuestion,
  first: KnownQuestion,
): Found => ({
  ...aboutQuestion(trace, question),
  kind: 'repeated-question',
  message:
    nameOf(question) === nameOf(first.question)
      ? `The customer was asked for "${nameOf(question)}" again, and had given it ${whenGiven(question, first)}.`
      : `The customer was asked for "${nameOf(question)}", and had given it ${whenGiven(question, first)} as "${nameOf(first.question)}".`,
  fix,
  claims: answering(question),
  evidence: {
    kind: 'repeated-question',
    asks: what,
    label: nameOf(question),
    firstLabel: nameOf(first.question),
    firstPage: first.question.page,
  },
});

const whenGiven = ({ view }: Question, first: KnownQuestion): string =>
  first.question.view === view ? 'in an earlier step of the form' : 'on an earlier page';

const isAgain = (
  trace: InterpretedTrace,
  { question, what }: KnownQuestion,
  { question: before, what: whatBefore }: KnownQuestion,
  all: readonly Question[],
): boolean =>
  whoseOf(before) === whoseOf(question) &&
  holds(whatBefore, what) &&
  (before.view === question.view
    ? isLaterStep(trace, question, before)
    : !isSameForm(question, before, all));

/** A form in several steps on one page: the first had gone when the second came, and is not the same drawn anew. */
const isLaterStep = (trace: InterpretedTrace, one: Question, before: Question): boolean => {
  if (nameOf(one) === nameOf(before) && one.fields[0]?.name === before.fields[0]?.name)
    return false;
  const isOn = ({ fields }: Question, { fields: seen }: Look): boolean =>
    seen.some(({ id }) => fields.some((field) => field.id === id));
  return !eventsOf(trace, 'look').some(
    ({ event: { view, look } }) => view === one.view && isOn(one, look) && isOn(before, look),
  );
};

const whoseOf = ({ meaning }: Question): string => (meaning.kind === 'known' ? meaning.whose : '');

/** A whole name holds the family name, and with the family name the whole was begun. */
const holds = (before: Known, now: Known): boolean =>
  before === now ||
  (before === 'name' && (now === 'given-name' || now === 'family-name')) ||
  (before === 'family-name' && now === 'name');

/** The same form shown once more, after it was refused or left: that is another matter. */
const isSameForm = (one: Question, other: Question, all: readonly Question[]): boolean =>
  withoutQuery(one.page) === withoutQuery(other.page) &&
  labelsOf(one, all) === labelsOf(other, all);

const labelsOf = ({ view, form }: Question, all: readonly Question[]): string =>
  all
    .filter((question) => question.view === view && question.form === form)
    .map(({ label, fields }) => `${label}/${fields[0]?.name ?? ''}`)
    .toSorted()
    .join('\n');
