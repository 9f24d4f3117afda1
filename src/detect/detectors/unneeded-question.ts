import type { Static } from 'typebox';
import { questionsAsked } from '../../meaning/asked.ts';
import { isNeeded } from '../../meaning/needs.ts';
import type { Question } from '../../meaning/question.ts';
import type { Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { isConfirmed } from '../facts/forms/confirmed.ts';
import {
  aboutQuestion,
  answering,
  nameOf,
  noQuestion,
  withUnknown,
} from '../facts/forms/questions.ts';

const fix = 'Leave the question out, or ask it after the job is done, with the reason.';

const evidence = parts({
  kind: word(['unneeded-question']),
  label: text('Question'),
  required: flag('Must be answered'),
});

/** The job does not need the answer. */
export const unneededQuestion: Detector<Static<typeof evidence>> = {
  id: 'unneeded-question',
  title: 'A question the job does not need',
  looksFor:
    'A question the customer answered that is none of those the journey names in `needs`. Left out: questions that were not answered, agreeing to terms, a field that only repeats another, what was asked on an earlier page, and fields of which nothing tells what they ask for. Without `needs` nothing is judged.',
  why: 'Each question takes thought and typing. The average checkout asks for 11.3 things where 8 would do, and the number of fields matters more than the number of steps.',
  fix,
  source: 'Baymard Institute, checkout usability 2024 (11.3 fields on average, 8 attainable).',
  restsOn: ['page'],
  role: 'question',
  precedence: 72,
  evidence,
  detect: (trace) => {
    const { needs } = trace.journey;
    if (needs === null) {
      return { verdict: 'not-applicable', because: 'the journey does not say what the job needs' };
    }
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const found = questions
      .filter(
        (question) =>
          question.acts.length > 0 &&
          question.meaning.kind !== 'unknown' &&
          !isNeeded(needs, question) &&
          !asksForTerms(question) &&
          !isConfirmed(question, questions) &&
          !wasAsked(question, questions),
      )
      .map((question) => ({
        ...aboutQuestion(trace, question),
        kind: 'unneeded-question',
        message: `The customer was asked for "${nameOf(question)}". The job does not need it.`,
        fix,
        claims: answering(question),
        evidence: {
          kind: 'unneeded-question',
          label: nameOf(question),
          required: question.fields.some(({ required }) => required),
        },
      }));
    const doubtful = questions.filter((question) => !isNeeded(needs, question));
    return withUnknown(found, doubtful);
  },
};

const asksForTerms = ({ meaning }: Question): boolean =>
  meaning.kind === 'known' && meaning.what === 'terms';

/** Asked before: then it is a repeated question, and told as one. */
const wasAsked = ({ meaning, view, event }: Question, all: readonly Question[]): boolean =>
  meaning.kind === 'known' &&
  all.some(
    (other) =>
      other.view !== view &&
      other.event < event &&
      other.meaning.kind === 'known' &&
      other.meaning.what === meaning.what,
  );
