import type { Question } from '../../../meaning/question.ts';
import { withoutQuery } from '../trace/without-query.ts';

/** The questions once each: a form that comes back, refused say, asks nothing new, and what is wrong with it was told. */
export const shownFirst = (questions: readonly Question[]): readonly Question[] =>
  questions.filter((question) => !questions.some((other) => isBefore(other, question)));

const isBefore = (other: Question, question: Question): boolean =>
  other.view !== question.view &&
  other.event < question.event &&
  other.label === question.label &&
  other.fields[0]?.name === question.fields[0]?.name &&
  withoutQuery(other.page) === withoutQuery(question.page);
