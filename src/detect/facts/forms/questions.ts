import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { Known } from '../../../meaning/meaning.ts';
import type { Question } from '../../../meaning/question.ts';
import type { Claim, Detected, NothingFound, Verdict } from '../../detector.ts';
import { atMoment } from '../trace/at-moment.ts';
import { cut, numberWord } from '../trace/tell.ts';
import { verdictOf } from '../trace/verdict-of.ts';

/** A question that asks for something known, and what. */
export type KnownQuestion = { readonly question: Question; readonly what: Known };

/** Questions with a known meaning of the customer's own. */
export const knownQuestions = (questions: readonly Question[]): readonly KnownQuestion[] =>
  questions.flatMap((question) =>
    question.meaning.kind === 'known' && question.meaning.whose !== 'someone-else'
      ? [{ question, what: question.meaning.what }]
      : [],
  );

/** What it took to answer a question, or a share of it. */
export const answering = ({ acts }: Question, share = 1): readonly Claim[] =>
  acts.map((event) => (share === 1 ? { event } : { event, share }));

/** What findings about a question have in common. */
export const aboutQuestion = (
  trace: InterpretedTrace,
  question: Question,
): Pick<
  Detected,
  'step' | 'at' | 'page' | 'breaksTrust' | 'claims' | 'adds' | 'confidence' | 'blocks' | 'what'
> => ({
  ...atMoment(trace, question.event),
  page: question.page,
  confidence: 1,
  blocks: false,
  what: nameOf(question),
});

/** What a question is called, for people. */
export const nameOf = ({ label, fields }: Question): string =>
  cut(label || fields[0]?.name || 'a field without a name', 60);

/** So many questions are named; of more, the rest is counted. */
const mostNamed = 8;

/** "E-mail" in quotes, several listed. */
export const quoted = (questions: readonly Question[]): string => {
  const named = questions.slice(0, mostNamed).map((question) => `"${nameOf(question)}"`);
  const others = questions.length - named.length;
  const names = others > 0 ? [...named, `${numberWord(others)} more`] : named;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

/** The verdict, with the doubt that remains where nothing tells what some fields ask for. */
export const withUnknown = <E>(
  found: readonly Detected<E>[],
  questions: readonly Question[],
): Verdict<E> => {
  const unknown = questions.filter(({ meaning }) => meaning.kind === 'unknown').length;
  if (unknown === 0) return verdictOf(found);
  const because =
    unknown === 1
      ? 'nothing that can be read tells what one field asks for'
      : `nothing that can be read tells what ${numberWord(unknown)} fields ask for`;
  return { verdict: 'incomplete', because, found };
};

/** Where no form was met. */
export const noQuestion: NothingFound = {
  verdict: 'not-applicable',
  because: 'the journey answers no form',
};
