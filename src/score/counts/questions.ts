import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { questionsAsked } from '../../meaning/asked.ts';
import { isNeeded } from '../../meaning/needs.ts';
import type { Question } from '../../meaning/question.ts';
import type { FieldSeen } from '../../trace/look.ts';
import type { Counts } from '../model/result.ts';

/** How many questions the forms met have: once per form and view. */
export function questionsOf(trace: InterpretedTrace): Counts['questions'] {
  const questions = questionsAsked(trace);
  const { needs } = trace.journey;
  const count = (is: (question: Question) => boolean) => questions.filter(is).length;
  const some = (is: (field: FieldSeen) => boolean) => count(({ fields }) => fields.some(is));
  return {
    asked: questions.length,
    required: some((field) => field.required),
    needed: needs && count((question) => isNeeded(needs, question)),
    filled: some((field) => field.filled),
    prefilled: some((field) => field.prefilled),
  };
}
