import type { Known } from '../../../meaning/meaning.ts';
import type { Question } from '../../../meaning/question.ts';

/** A question that only repeats one before it in the same form. */
export const isConfirmed = (question: Question, all: readonly Question[]): boolean => {
  const { meaning } = question;
  if (meaning.kind !== 'known') return false;
  const before = all.filter(
    (other) =>
      other.view === question.view &&
      other.form === question.form &&
      other.meaning.kind === 'known' &&
      family(other.meaning.what) === family(meaning.what) &&
      isAfter(question, other),
  );
  const isSecondNew = meaning.what === 'new-password' && before.some(asksNew);
  return before.length > 0 && (question.confirms || isSecondNew);
};

const asksNew = ({ meaning }: Question): boolean =>
  meaning.kind === 'known' && meaning.what === 'new-password';

const family = (what: Known): string =>
  what.endsWith('password') && what !== 'current-password' ? 'password' : what;

/** In the order of the form, which is the order in which its fields were seen. */
const isAfter = (one: Question, other: Question): boolean =>
  one !== other && (one.event > other.event || (one.event === other.event && one.confirms));
