import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { questionsAsked } from '../../meaning/asked.ts';
import { meanings } from '../../meaning/meaning.ts';
import { isNeeded } from '../../meaning/needs.ts';
import type { Question } from '../../meaning/question.ts';
import { sensitivityOf } from '../../meaning/sensitivity.ts';
import type { Detected, Detector, Verdict } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import {
  aboutQuestion,
  knownQuestions,
  nameOf,
  noQuestion,
  withUnknown,
} from '../facts/forms/questions.ts';
import { shownFirst } from '../facts/forms/shown-again.ts';

const fix =
  'Ask for it when it is needed, after the customer has had something of value, and say what it is for.';

const evidence = parts({
  kind: word(['sensitive-question']),
  label: text('Question'),
  asks: word(meanings, 'What it asks for'),
  sensitivity: word(['S0', 'S1', 'S2', 'S3', 'S4', 'S5']),
  when: word(['before', 'after'], undefined, {
    before: 'before the job was done',
    after: 'after the job was done',
  }),
  required: flag('Must be answered'),
});
type Found = Detected<Static<typeof evidence>>;

/** Something the customer gives away only with care is asked, and the job does not need it. */
export const sensitiveQuestion: Detector<Static<typeof evidence>> = {
  id: 'sensitive-question',
  title: 'A sensitive question',
  looksFor:
    'A question for a birth date or sex (class S3), a card or bank account (S4), or a tax number, passport, health, sex life, belief or origin (S5) that the journey does not name in `needs`, and whether it came before or after the goal. Left out: names, contacts and addresses (S0 to S2), passwords and codes, and the same form when it comes back.',
  why: 'Asked before the customer has had anything, it is a risk without a return: trust goes first, then the customer. It costs no seconds in the score: distrust cannot honestly be turned into them.',
  fix,
  source:
    'GDPR (2016), article 9 (special categories) and article 5 (data minimisation); California Privacy Rights Act, 2020 (sensitive personal information). Ours: the classes S0 to S5.',
  restsOn: ['page'],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const sensitive = knownQuestions(shownFirst(questions)).flatMap(({ question, what }) => {
      const level = sensitivityOf(what);
      return level >= 3 ? [{ question, what, level }] : [];
    });
    const { needs } = trace.journey;
    if (needs === null)
      return withoutNeeds(
        sensitive.map(({ question }) => question),
        questions,
      );
    const found = sensitive
      .filter(({ question }) => !isNeeded(needs, question))
      .map(({ question, what, level }) => finding(trace, question, { what, level }));
    return withUnknown(found, questions);
  },
};

const withoutNeeds = (
  sensitive: readonly Question[],
  all: readonly Question[],
): Verdict<Found['evidence']> => {
  const [first] = sensitive;
  if (first === undefined) return withUnknown([], all);
  const because = `the journey does not say what the job needs, and the site asks for "${nameOf(first)}"`;
  return { verdict: 'incomplete', because };
};

const finding = (
  trace: InterpretedTrace,
  question: Question,
  { what, level }: { readonly what: string; readonly level: number },
): Found => {
  const at = trace.events[question.event]?.at ?? 0;
  const isBefore = trace.goalAt === null || at < trace.goalAt;
  const when = isBefore ? 'before the customer had got anything' : 'after the job was done';
  return {
    ...aboutQuestion(trace, question),
    kind: 'sensitive-question',
    message: `The customer was asked for "${nameOf(question)}" ${when}. The job does not need it.`,
    fix,
    breaksTrust: isBefore,
    evidence: {
      kind: 'sensitive-question',
      label: nameOf(question),
      asks: what,
      sensitivity: `S${level}`,
      when: isBefore ? 'before' : 'after',
      required: question.fields.some(({ required }) => required),
    },
  };
};
