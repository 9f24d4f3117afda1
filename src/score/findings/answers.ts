import type { Detected } from '../../detect/detector.ts';
import type { ConsentAnswers } from '../../detect/facts/interruptions/consent-answers.ts';
import { numberWord } from '../../detect/facts/trace/tell.ts';
import { entriesOf } from '../../effort/entries.ts';
import { operatorsOf } from '../../effort/mental-acts.ts';
import { secondsOf } from '../../effort/operators.ts';
import { operatorTimes, type Profile } from '../../effort/profiles.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';

type Answer = 'accept' | 'reject';
type Costed = { readonly clicks: number; readonly atLeast: boolean; readonly seconds: number };
type Answers = { readonly [A in Answer]: Costed | null } & Pick<
  ConsentAnswers,
  'given' | 'sellsRefusal'
>;

/** What a finding says of both answers to a banner for consent, in words and as evidence; nothing where it is none. */
export function tellAnswers(
  { answers }: Pick<Detected, 'answers'>,
  trace: InterpretedTrace,
  profile: Profile,
): { readonly message: string; readonly evidence: Detected['evidence'] } {
  if (answers === undefined) return { message: '', evidence: {} };
  const { given, sellsRefusal } = answers;
  const costed = (answer: Answer): Costed | null => {
    const clicks = answers[answer];
    if (clicks === null) return null;
    const seconds =
      answer === given
        ? spentOn(answers.acts, trace, profile)
        : secondsOfPresses(clicks.clicks, profile);
    return { ...clicks, seconds };
  };
  const both = { given, sellsRefusal, accept: costed('accept'), reject: costed('reject') };
  return { message: ` ${inWords(both)}`, evidence: { answers: both } };
}

function spentOn(acts: readonly number[], trace: InterpretedTrace, profile: Profile): number {
  const times = operatorTimes(profile);
  return entriesOf(trace, profile)
    .filter(({ event }) => acts.includes(event))
    .reduce((sum, { operators }) => sum + secondsOf(operators, times), 0);
}

/** As for so many buttons in different places: think, point, press. */
function secondsOfPresses(clicks: number, profile: Profile): number {
  const acts = Array.from({ length: clicks }, (_, at) => ({
    verb: 'click',
    presses: ['press' as const],
    keys: [],
    widget: {
      kind: 'button' as const,
      name: `${at + 1}`,
      rect: { x: 0, y: 100 * at, width: 80, height: 40 },
    },
  }));
  const spent = operatorsOf(acts, profile.pointer).flat();
  return secondsOf(spent, operatorTimes(profile));
}

function inWords({ given, sellsRefusal, ...both }: Answers): string {
  const would = (answer: Answer): string => {
    const cost = both[answer];
    if (cost === null && answer === 'reject' && sellsRefusal) return 'refusing costs money there';
    return cost === null
      ? `no way to ${verbs[answer].plain} could be seen there`
      : `${verbs[answer].doing} would have taken ${taken(cost)}`;
  };
  const other = given === 'accept' ? 'reject' : 'accept';
  const cost = given === 'none' ? null : both[given];
  const first =
    given === 'none' || cost === null
      ? would('accept')
      : `${verbs[given].doing} took ${taken(cost)}`;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}; ${would(cost === null ? 'reject' : other)}.`;
}

const verbs: { readonly [A in Answer]: { readonly plain: string; readonly doing: string } } = {
  accept: { plain: 'accept', doing: 'accepting' },
  reject: { plain: 'refuse', doing: 'refusing' },
};

/** "one click (2.5 s)", "at least two clicks (5.0 s)": more than is seen is not said. */
function taken({ clicks, atLeast, seconds }: Costed): string {
  const words = `${numberWord(clicks)} click${clicks === 1 ? '' : 's'}`;
  return `${atLeast ? 'at least ' : ''}${words} (${seconds.toFixed(1)} s)`;
}
