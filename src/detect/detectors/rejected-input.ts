import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { sentAgain, typedAgain } from '../facts/forms/redone.ts';
import { type Refusal, refusalsIn } from '../facts/forms/refusals.ts';
import { noForm, sentForm } from '../facts/forms/sent-form.ts';
import { deadEndCost } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut, listed } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Say which field is not accepted, why, and what would be, in words beside that field. If it was the site that failed, say that.';

const evidence = parts({
  kind: word(['rejected-input']),
  pressed: text(),
  said: text(),
  sent: text(),
  ends: flag('The journey ends there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The site does not take what was entered, and does not say why. */
export const rejectedInput: Detector<Static<typeof evidence>> = {
  id: 'rejected-input',
  title: 'Refused without a reason',
  looksFor:
    'A form that was filled in and sent, and is shown again: without a new word, or with words that regret and name neither a field nor a reason. It counts when the customer stops there, or fills it in again. Left out: a message that says what is wrong, a field that is marked, and a page that is another dead end by itself.',
  why: 'The customer can only guess. Some change what was right; most go.',
  fix,
  source:
    'WCAG 2.2 (2023), success criteria 3.3.1 and 3.3.3 (say which item is wrong, and suggest a correction); Nielsen, "Error Message Guidelines", 2001.',
  restsOn: ['page'],
  role: 'dead-end',
  isWholePage: true,
  forces: 'typing',
  evidence,
  detect: (trace) => {
    if (!sentForm(trace)) return noForm;
    const found = refusalsIn(trace)
      .filter(({ isMute, look }) => isMute && isOwn(trace, look.event.view))
      .map((refusal) => finding(trace, refusal));
    return verdictOf(found);
  },
};

/** One moment is one dead end: a page that says it is an error is that. */
const isOwn = (trace: InterpretedTrace, view: string): boolean => {
  const kind = deadEndOf(trace, view);
  return kind === null || kind === 'rejected-input';
};

const finding = (trace: InterpretedTrace, refusal: Refusal): Found => {
  const { look, press, sent, errors, ends } = refusal;
  const said = errors.map(({ text }) => text).join(' ');
  const control = press.event.widget?.name ?? '';
  const redone = sent.flatMap((field) => {
    const now = look.event.look.fields.find(
      ({ id, name, label }) => id === field.id || (name === field.name && label === field.label),
    );
    return now === undefined ? [] : typedAgain(trace, refusal, now);
  });
  return {
    ...atMoment(trace, look.index),
    kind: 'rejected-input',
    confidence: said === '' ? 0.8 : 0.9,
    what: control,
    message:
      said === ''
        ? `The form was filled in and sent, and came back without a word about what is wrong.`
        : `The site refused the form and gave no reason: "${cut(said, 120)}"`,
    fix,
    blocks: ends,
    claims: [...redone, ...sentAgain(trace, refusal)],
    adds: deadEndCost(look.index, said),
    evidence: {
      kind: 'rejected-input',
      pressed: control,
      said: cut(said, 200),
      sent: listed(sent.map(({ label, name }) => cut(label || name, 60))),
      ends,
    },
  };
};
