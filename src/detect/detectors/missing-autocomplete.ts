import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { questionsAsked } from '../../meaning/asked.ts';
import type { Known } from '../../meaning/meaning.ts';
import { meanings } from '../../meaning/meaning.ts';
import type { Question } from '../../meaning/question.ts';
import { hasToken, readToken } from '../../meaning/read-token.ts';
import type { Detected, Detector } from '../detector.ts';
import { list, parts, text, word } from '../evidence.ts';
import { isConfirmed } from '../facts/forms/confirmed.ts';
import {
  aboutQuestion,
  answering,
  type KnownQuestion,
  knownQuestions,
  nameOf,
  noQuestion,
  quoted,
  withUnknown,
} from '../facts/forms/questions.ts';
import { cut } from '../facts/trace/tell.ts';

const fix =
  'Give each field the autocomplete token of what it asks for, so that the browser can fill it in.';

/** Share of the time that filling in by the browser saves: forms took about 35 % less (Chrome, December 2024). */
const saved = 0.35;

/** What browsers keep for their customers. */
const kept: ReadonlySet<Known> = new Set<Known>([
  ...([
    'name',
    'given-name',
    'family-name',
    'email',
    'tel',
    'street-address',
    'postal-code',
  ] as const),
  ...([
    'address-level2',
    'country',
    'cc-name',
    'cc-number',
    'cc-exp',
    'cc-csc',
    'one-time-code',
  ] as const),
  ...(['new-password', 'current-password', 'username', 'bday', 'organization'] as const),
]);

const evidence = parts({
  kind: word(['missing-autocomplete']),
  fields: list(
    parts({
      label: text('Question'),
      autocomplete: text('What the browser is told'),
      expected: word(meanings, 'What it asks for'),
    }),
  ),
});
type Found = Detected<Static<typeof evidence>>;

/** The browser could fill the field in, and is not told what it asks for. */
export const missingAutocomplete: Detector<Static<typeof evidence>> = {
  id: 'missing-autocomplete',
  title: 'The browser cannot fill it in',
  looksFor:
    'Fields the customer types into that ask for what browsers keep (name, e-mail, telephone, address, card), and have no autocomplete token, one that is none, or one of another meaning. One finding for each form. Left out: what is chosen, ticked or uploaded, dates from a calendar, the data of other people, a field that only repeats another, and fields of which nothing tells what they ask for.',
  why: 'With the tokens a browser fills the form in: people who let it do so take about 35 % less time. Without them everything is typed by hand, and people who cannot type well have no help.',
  fix,
  source:
    'WCAG 2.2 (2023), success criterion 1.3.5 (identify input purpose); Chrome for Developers, 17 December 2024 (autofill: about 35 % less time).',
  restsOn: ['page'],
  role: 'effort',
  precedence: 81,
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    const typed = questions.filter(isTyped);
    if (typed.length === 0) return noQuestion;
    const wrong = knownQuestions(typed).filter(
      ({ question, what }) =>
        kept.has(what) && hasToken(what) && isUntold(question) && !isConfirmed(question, questions),
    );
    const forms = new Map<string, readonly KnownQuestion[]>();
    for (const one of wrong) {
      const key = `${one.question.view} ${one.question.form}`;
      forms.set(key, [...(forms.get(key) ?? []), one]);
    }
    const found = [...forms.values()].flatMap((form) => finding(trace, form));
    return withUnknown(found, typed);
  },
};

const finding = (trace: InterpretedTrace, form: readonly KnownQuestion[]): readonly Found[] => {
  const [first] = form;
  if (first === undefined) return [];
  const questions = form.map(({ question }) => question);
  return [
    {
      ...aboutQuestion(trace, first.question),
      kind: 'missing-autocomplete',
      what: cut(questions.map(nameOf).join(' '), 300),
      message: `The browser is not told what ${quoted(questions)} ${form.length === 1 ? 'asks' : 'ask'} for, so the customer typed it.`,
      fix,
      claims: questions.flatMap((question) => answering(question, saved)),
      evidence: {
        kind: 'missing-autocomplete',
        fields: form.map(({ question, what }) => ({
          label: nameOf(question),
          autocomplete: question.fields[0]?.autocomplete ?? '',
          expected: what,
        })),
      },
    },
  ];
};

const untyped = new Set(['select', 'checkbox', 'radio', 'file', 'date', 'range', 'color']);

const isTyped = ({ fields, acts }: Question): boolean =>
  acts.length > 0 && fields.every(({ type }) => !untyped.has(type));

const isUntold = ({ fields, meaning }: Question): boolean => {
  if (meaning.kind === 'known' && meaning.tokenSays !== undefined) return true;
  return fields.every(({ autocomplete }) => readToken(autocomplete) === null);
};
