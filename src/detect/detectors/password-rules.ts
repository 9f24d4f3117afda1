import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { givesValue, questionsAsked } from '../../meaning/asked.ts';
import type { Question } from '../../meaning/question.ts';
import { demandsKinds } from '../../meaning/read-label.ts';
import type { Look } from '../../trace/look.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, flag, orNull, parts, text, word } from '../evidence.ts';
import { isConfirmed } from '../facts/forms/confirmed.ts';
import { aboutQuestion, nameOf, noQuestion } from '../facts/forms/questions.ts';
import { shownFirst } from '../facts/forms/shown-again.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { cut, listed } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';
import { withoutQuery } from '../facts/trace/without-query.ts';

const fix =
  'Ask for length alone (8 characters or more, and let 64 pass), refuse known bad passwords, and say the rule before the customer types.';

/** Characters that a password may at least have (NIST SP 800-63B). */
const mustTake = 64;

const evidence = parts({
  kind: word(['password-rules']),
  label: text('Question'),
  composition: flag(),
  maxLength: orNull(figure()),
  toldLate: text(),
  said: text(),
});
type Found = Detected<Static<typeof evidence>>;

/** A new password must obey rules that make it no safer. */
export const passwordRules: Detector<Static<typeof evidence>> = {
  id: 'password-rules',
  title: 'Rules that make passwords hard',
  looksFor:
    'A new password that must have kinds of characters (a capital, a digit, a sign), by its pattern or by what is said beside it; that may not have 64 characters; or whose rules are told only after it was refused. Left out: a password for signing in, and the field that repeats a new one.',
  why: 'Such rules lead to passwords that are forgotten: up to 18.75 % of customers with an account give up over passwords and resets. Guidance has advised against them since 2017.',
  fix,
  source:
    'NIST SP 800-63B, 2017 (length, no composition rules, at least 64 characters allowed); Baymard Institute on password rules.',
  restsOn: ['page'],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const chosen = shownFirst(questions).filter(
      (question) =>
        (isNew(question, questions) || obeysKinds(trace, question)) &&
        !isConfirmed(question, questions),
    );
    if (chosen.length === 0) {
      return { verdict: 'not-applicable', because: 'the journey chooses no password' };
    }
    return verdictOf(chosen.flatMap((question) => finding(trace, question)));
  },
};

const finding = (trace: InterpretedTrace, question: Question): readonly Found[] => {
  const rules = rulesOf(trace, question);
  const late = toldLate(trace, question);
  const wrongs = [
    ...(rules.kinds ? ['it must have certain kinds of characters'] : []),
    ...(rules.most < mustTake ? [`it may have no more than ${rules.most} characters`] : []),
    ...(late === '' ? [] : ['its rules are told only after it was refused']),
  ];
  if (wrongs.length === 0) return [];
  return [
    {
      ...aboutQuestion(trace, question),
      kind: 'password-rules',
      message: `"${nameOf(question)}" makes a password hard to choose: ${listed(wrongs)}.`,
      fix,
      evidence: {
        kind: 'password-rules',
        label: nameOf(question),
        composition: rules.kinds,
        maxLength: rules.most === Number.POSITIVE_INFINITY ? null : rules.most,
        toldLate: late,
        said: cut(rules.said, 200),
      },
    },
  ];
};

/** A password to be chosen: it says so, or the form asks for it twice. */
const isNew = (question: Question, all: readonly Question[]): boolean => {
  const { meaning } = question;
  if (meaning.kind !== 'known') return false;
  if (meaning.what === 'new-password') return true;
  if (meaning.what !== 'password') return false;
  return all.some(
    (other) =>
      other.view === question.view &&
      other.form === question.form &&
      isConfirmed(other, all) &&
      isPassword(other),
  );
};

/** Nobody is told at signing in which kinds of characters a password must have. */
const obeysKinds = (trace: InterpretedTrace, question: Question): boolean =>
  question.meaning.kind === 'known' &&
  question.meaning.what === 'password' &&
  (rulesOf(trace, question).kinds || toldLate(trace, question) !== '');

const isPassword = ({ meaning }: Question): boolean =>
  meaning.kind === 'known' && (meaning.what === 'password' || meaning.what === 'new-password');

const rulesOf = (trace: InterpretedTrace, question: Question) => {
  const { fields, label } = question;
  const field = fieldBeforeSent(trace, question);
  const said = `${field?.hint ?? ''} ${label}`.trim();
  const pattern = field?.pattern ?? '';
  const lookaheads = /\(\?=[^)]*(\[A-Z\]|\[a-z\]|\\d|\[0-9\]|\\W)/.test(pattern);
  return {
    said,
    kinds: demandsKinds(said) || lookaheads,
    // The boxes of a split number hold little each.
    most: (fields.length === 1 && field?.maxLength) || Number.POSITIVE_INFINITY,
  };
};

/** The field as it was before anything was pressed: what a refusal adds beside it comes too late. */
const fieldBeforeSent = (trace: InterpretedTrace, { view, fields, event: answered }: Question) => {
  const [last] = fields;
  const sent = eventsOf(trace, 'act').find(
    ({ index, event }) => index > answered && !givesValue(event),
  );
  const before = eventsOf(trace, 'look')
    .filter(({ index, event }) => event.view === view && index < (sent?.index ?? index + 1))
    .flatMap(({ event }) => event.look.fields.filter(({ id }) => id === last?.id));
  return before.at(-1) ?? last;
};

/** What the same page says of kinds of characters after it was answered, when nothing said so before. */
const toldLate = (trace: InterpretedTrace, question: Question): string => {
  if (demandsKinds(rulesOf(trace, question).said)) return '';
  const path = withoutQuery(question.page);
  const looks = eventsOf(trace, 'look').filter(
    ({ event }) => withoutQuery(event.look.url) === path,
  );
  const saidBefore = new Set(
    looks
      .filter(({ index }) => index < question.event)
      .flatMap(({ event }) => saidAbout(event.look, question)),
  );
  const said = looks
    .filter(({ index }) => index > question.event)
    .flatMap(({ event }) => saidAbout(event.look, question))
    .find((text) => demandsKinds(text) && !saidBefore.has(text));
  return cut(said ?? '', 200);
};

/** Alerts and errors that are not about another field, and what stands beside this one, whatever its view calls it. */
const saidAbout = (
  { alerts, errors = [], fields }: Look,
  question: Question,
): readonly string[] => {
  const [{ name, label } = { name: '', label: '' }] = question.fields;
  const same = fields.filter((field) => field.name === name && field.label === label);
  const ids = new Set(['', ...same.map(({ id }) => id)]);
  return [
    ...alerts,
    ...errors.filter(({ field }) => ids.has(field)).map(({ text }) => text),
    ...same.map(({ hint }) => hint ?? ''),
  ];
};
