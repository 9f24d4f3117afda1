import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { FieldSeen } from '../../trace/look.ts';
import type { Detected, Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { type LostUnsent, lostUnsent } from '../facts/forms/lost-unsent.ts';
import { typedAgain } from '../facts/forms/redone.ts';
import { type Refusal, refusalsIn } from '../facts/forms/refusals.ts';
import { noForm, sentForm } from '../facts/forms/sent-form.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Keep everything that was entered when a form comes back, and ask only for what has to change. What may not be kept (the number of a card) should be checked last.';

const evidence = parts({ kind: word(['lost-input']), field: text(), filledInAgain: flag() });
type Found = Detected<Static<typeof evidence>>;

/** What the customer had entered is gone: the site refused something, or loaded its page anew. */
export const lostInput: Detector<Static<typeof evidence>> = {
  id: 'lost-input',
  title: 'What was entered is gone',
  looksFor:
    'A field that held what the customer had given when the form was sent, and is empty when the form comes back refused; or one that was filled in, and is empty before anything was sent, since the page was loaded anew unasked (an answer to a question for consent does that on some sites). Passwords count: to have to think of one again is no less work. Left out: what the site had filled in by itself, fields that are not shown again, and a form that comes back without being refused.',
  why: 'The customer did it right and has to do it again, often not knowing what had been written there.',
  fix,
  source:
    'Baymard Institute on forms that clear fields after an error; WCAG 2.2 (2023), success criterion 3.3.7 (redundant entry).',
  restsOn: ['page'],
  role: 'effort',
  precedence: 20,
  forces: 'typing',
  evidence,
  detect: (trace) => {
    if (!sentForm(trace)) return noForm;
    const found = refusalsIn(trace).flatMap((refusal) =>
      refusal.lost.map(({ field }) => finding(trace, refusal, field)),
    );
    return verdictOf([...found, ...lostUnsent(trace).map((lost) => unsent(trace, lost))]);
  },
};

const causes: Readonly<Record<LostUnsent['after'], string>> = {
  consent: 'The answer to the question for consent had the page loaded anew.',
  overlay: 'Closing what lay over the page had it loaded anew.',
  '': 'The page had been loaded anew.',
};

const unsent = (trace: InterpretedTrace, { field, look, after, again }: LostUnsent): Found => {
  const name = cut(field.label, 60);
  return {
    ...atMoment(trace, look.index),
    kind: 'lost-input',
    confidence: 0.95,
    what: name,
    message: `"${name}" was filled in, and was empty again before it could be sent. ${causes[after]}`,
    fix: 'Keep what was entered when the page is loaded anew, or do not load it anew.',
    blocks: false,
    claims: again === undefined ? [] : [{ event: again.index }],
    evidence: { kind: 'lost-input', field: name, filledInAgain: again !== undefined },
  };
};

const finding = (trace: InterpretedTrace, refusal: Refusal, field: FieldSeen): Found => {
  const name = cut(field.label || field.name || 'a field without a name', 60);
  const claims = typedAgain(trace, refusal, field);
  return {
    ...atMoment(trace, refusal.look.index),
    kind: 'lost-input',
    confidence: 0.95,
    what: name,
    message: `"${name}" was filled in, and came back empty when the site refused the form.`,
    fix,
    blocks: false,
    claims,
    evidence: { kind: 'lost-input', field: name, filledInAgain: claims.length > 0 },
  };
};
