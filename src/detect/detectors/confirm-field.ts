import type { Static } from 'typebox';
import { questionsAsked } from '../../meaning/asked.ts';
import { meanings } from '../../meaning/meaning.ts';
import type { Question } from '../../meaning/question.ts';
import type { Detector } from '../detector.ts';
import { parts, text, word } from '../evidence.ts';
import { isConfirmed } from '../facts/forms/confirmed.ts';
import {
  aboutQuestion,
  answering,
  nameOf,
  noQuestion,
  withUnknown,
} from '../facts/forms/questions.ts';

const fix =
  'Ask once. Let the customer see what was typed (show the password, show the address again before sending), and make it easy to correct.';

const evidence = parts({
  kind: word(['confirm-field']),
  label: text('Question'),
  asks: word(meanings, 'What it asks for'),
});

/** The same value has to be typed a second time, on the same form. */
export const confirmField: Detector<Static<typeof evidence>> = {
  id: 'confirm-field',
  title: 'A field to type the same again',
  looksFor:
    'A field that asks for what another field of the same form has asked for, and says so: "Confirm e-mail", "Repeat password"; or a second new password. Left out: two telephone numbers of different kinds, and a second field that the journey does not fill in.',
  why: 'It doubles the typing. About six in ten customers copy and paste the first field, so it finds no mistakes.',
  fix,
  source:
    'Baymard Institute on confirming an e-mail address (60 % copy and paste it), as told by Ecomconvert; Zuko on repeated passwords.',
  restsOn: ['page'],
  role: 'question',
  precedence: 70,
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const found = questions
      .filter((question) => isConfirmed(question, questions) && question.acts.length > 0)
      .map((question) => ({
        ...aboutQuestion(trace, question),
        kind: 'confirm-field',
        message: `The form asked for the same twice: "${nameOf(question)}" is typed again right after it was given.`,
        fix,
        claims: answering(question),
        evidence: { kind: 'confirm-field', label: nameOf(question), asks: asks(question) },
      }));
    return withUnknown(found, questions);
  },
};

const asks = ({ meaning }: Question): string => (meaning.kind === 'known' ? meaning.what : '');
