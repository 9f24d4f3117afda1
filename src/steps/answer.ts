import type { DialogAnswer } from './actor.ts';
import type { Verb } from './verb.ts';
import { map, text, textOr } from './written.ts';

const schema = textOr(map({ text: text('What is typed into the dialog.') }, { title: '' }), {
  title: 'ok, cancel, or { text: … }',
  description: "Answers the browser's own dialog that the step before brings up.",
  pattern: '^(ok|cancel)$',
});

type AnswerArgs = { readonly answer: DialogAnswer; readonly secret: boolean };

/** Answers the browser's own dialog that the step before brings up. */
export const answer: Verb<typeof schema, AnswerArgs> = {
  name: 'answer',
  title: "Answer the browser's own dialog",
  example: 'answer: ok',
  schema,
  counts: true,
  normalise: (written, { secret }) => {
    if (typeof written !== 'string') return { answer: { press: 'ok', text: written.text }, secret };
    return { answer: { press: written === 'ok' ? 'ok' : 'cancel' }, secret };
  },
  describe: ({ answer }) =>
    'text' in answer ? 'answer the dialog with text' : `answer the dialog with ${answer.press}`,
  typed: ({ answer, secret }) =>
    'text' in answer ? { value: answer.text, label: 'Dialog', secret } : undefined,
  perform: (actor, { answer }) => actor.answer(answer),
};
