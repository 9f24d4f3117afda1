import type { Question } from './question.ts';

/**
 * The country's code of a telephone number, chosen beside it, is a part of the number: answering it answers the number,
 * and nothing more is asked. `questions` are those of one view, in the order of its forms.
 */
export function withDialCodes(questions: readonly Question[]): readonly Question[] {
  const codes = new Map<Question, Question>();
  for (const [at, question] of questions.entries()) {
    const number = isDialCode(question) ? numberBeside(questions, at) : undefined;
    if (number !== undefined) codes.set(question, number);
  }
  return questions
    .filter((question) => !codes.has(question))
    .map((number) => {
      const acts = questions.filter((one) => codes.get(one) === number).flatMap((one) => one.acts);
      if (acts.length === 0) return number;
      const all = [...number.acts, ...acts].toSorted((one, other) => one - other);
      return { ...number, acts: all, event: all[0] ?? number.event };
    });
}

function isDialCode({ fields: [field, ...rest] }: Question): boolean {
  return (
    rest.length === 0 && field !== undefined && /\btel-country-code\s*$/i.test(field.autocomplete)
  );
}

/** The next question, or else the one before. */
function numberBeside(questions: readonly Question[], at: number): Question | undefined {
  return [questions[at + 1], questions[at - 1]].find(
    (one) =>
      one?.form === questions[at]?.form &&
      one?.meaning.kind === 'known' &&
      one.meaning.what === 'tel' &&
      !isDialCode(one),
  );
}
