import type { Static } from 'typebox';
import { questionsAsked } from '../../meaning/asked.ts';
import type { Detector } from '../detector.ts';
import { flag, parts, text, word } from '../evidence.ts';
import { aboutQuestion, nameOf, noQuestion } from '../facts/forms/questions.ts';
import { shownFirst } from '../facts/forms/shown-again.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Let the customer paste. Password managers and people who copy an account number from a letter depend on it.';

const evidence = parts({ kind: word(['blocked-paste']), label: text('Question'), tried: flag() });

/** A field will not take what is pasted. */
export const blockedPaste: Detector<Static<typeof evidence>> = {
  id: 'blocked-paste',
  title: 'Pasting is refused',
  looksFor:
    'A field whose markup refuses pasting, or into which a `paste` step put something that did not arrive. Left out: forms the journey does nothing in, and fields it only types into whose script refuses pasting, for that cannot be seen from outside.',
  why: 'What could be copied must be typed, with the mistakes that come of it. Password managers stop working, and passwords get weaker.',
  fix,
  source:
    'NIST SP 800-63B, 2017 (verifiers should permit pasting); Lighthouse audit "paste-preventing-inputs".',
  restsOn: ['page'],
  role: 'effort',
  precedence: 80,
  forces: 'typing',
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const first = shownFirst(questions);
    const refusing = questions.filter(
      (question) =>
        question.fields.some(({ refusesPaste }) => refusesPaste) &&
        (question.acts.length > 0 || first.includes(question)),
    );
    const isPasted = trace.events.some((event) => event.type === 'act' && event.verb === 'paste');
    if (refusing.length === 0 && !isPasted) {
      return {
        verdict: 'not-applicable',
        because: 'the journey pastes nothing, and no field says that it refuses',
      };
    }
    return verdictOf(
      refusing.map((question) => {
        const again = question.acts.filter((at) => {
          const act = trace.events[at];
          return act?.type === 'act' && act.purpose === 'again';
        });
        return {
          ...aboutQuestion(trace, question),
          kind: 'blocked-paste',
          message:
            again.length > 0
              ? `"${nameOf(question)}" did not take what was pasted, so the customer typed it.`
              : `"${nameOf(question)}" does not let the customer paste.`,
          fix,
          claims: again.map((event) => ({ event })),
          evidence: { kind: 'blocked-paste', label: nameOf(question), tried: again.length > 0 },
        };
      }),
    );
  },
};
