import type { JSX } from 'preact';
import type { LimitName } from '../../../journey/model/journey.ts';
import type { Finding, JourneyResult } from '../../../score/model/result.ts';
import { count, secondsOf } from '../../words/figures.ts';
import { forcedWords } from '../../words/forced.ts';
import { shownOf } from '../../words/runs.ts';
import { keystrokesIn } from '../parts/keystrokes-in.ts';
import { WasCount } from '../parts/was.tsx';
import { idOf, type Shown } from '../pictures/shown.ts';

/** The five counts of the mission, each of them a link to what proves it, and the others below. */
export const Counts = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { counts, outcome, baseline } = shown.result;
  if (outcome === 'unmeasured' && counts.pages === 0) return null;
  return (
    <>
      {outcome === 'unmeasured' && <p class="quiet">Until then:</p>}
      <ul class="counts">
        {fiveOf(shown)
          .filter(tells(shown))
          .map(({ number, name, measure, more, isTrouble, proof }) => (
            <li key={name} class={isTrouble && number > 0 ? 'trouble' : ''}>
              <a href={`#${proof}`}>
                <strong>{number}</strong>
                <span>{name}</span>
              </a>
              {outcome !== 'unmeasured' && (
                <WasCount baseline={baseline} name={measure} now={number} />
              )}
              {more !== '' && <small>{more}</small>}
            </li>
          ))}
      </ul>
      <p class="others">
        {othersOf(shown).map(({ text, proof }, at) => (
          <span key={text}>
            {at > 0 && ' · '}
            <a href={`#${proof}`}>{text}</a>
          </span>
        ))}
      </p>
      {shownOf(shown.result).map((text) => (
        <p key={text} class="quiet">
          {text}.
        </p>
      ))}
    </>
  );
};

/** None of something is no good news where the walk did not get far. */
const tells =
  ({ result }: Shown) =>
  ({ number }: Five): boolean =>
    result.outcome !== 'unmeasured' || number > 0;

type Five = {
  readonly number: number;
  readonly name: string;
  /** The name that a limit on it has. */
  readonly measure: LimitName;
  readonly more: string;
  readonly isTrouble: boolean;
  /** Id of the place that shows it. */
  readonly proof: string;
};

const fiveOf = (shown: Shown): readonly Five[] => {
  const { result, index } = shown;
  const { steps, scriptedSteps, forcedSteps, keystrokes, ...counts } = result.counts;
  const row = (measure: LimitName, number: number, one: string, proof: string): Five => {
    const name = number === 1 ? one : `${one}s`;
    return { number, name, measure, more: '', isTrouble: false, proof };
  };
  const trouble = (five: Five): Five => ({ ...five, isTrouble: true });
  const why = forcedWords(result);
  const forced = `${scriptedSteps} scripted + ${forcedSteps} forced${why === '' ? '' : `: ${why}`}`;
  return [
    { ...row('steps', steps, 'step', idOf.strip(index)), more: forced },
    row('keystrokes', keystrokes, 'keystroke', idOf.step(index, mostKeys(result))),
    trouble(
      row(
        'surveys-before-goal',
        counts.surveysBeforeGoal,
        'premature survey',
        proofOf(shown, isEarlySurvey),
      ),
    ),
    trouble(row('dead-ends', counts.deadEnds, 'dead end', proofOf(shown, isDeadEnd))),
    trouble(row('redirects', counts.redirects, 'redirect', proofOf(shown, isRedirect))),
  ];
};

const isEarlySurvey = ({ kind, premature }: Finding) => kind === 'survey' && premature === true;
const isRedirect = ({ role }: Finding) => role === 'redirect';
const isDeadEnd = ({ role }: Finding) => role === 'dead-end';

/** The first finding that shows it; of nothing, what was looked at. */
const proofOf = ({ result, index }: Shown, is: (finding: Finding) => boolean): string => {
  const at = result.findings.findIndex(is);
  return at === -1 ? idOf.checks(index) : idOf.finding(index, at);
};

/** The step in which most was typed. */
const mostKeys = ({ steps, ledger }: JourneyResult): number => {
  const keys = steps.map(({ index }) => keystrokesIn(ledger, index));
  return Math.max(0, keys.indexOf(Math.max(...keys, 0)));
};

type Other = { readonly text: string; readonly proof: string };

const othersOf = ({ result, index }: Shown): readonly Other[] => {
  const { clicks, questions, pages, waits, interruptions } = result.counts;
  const needed = questions.needed === null ? '' : ` (${questions.needed} needed)`;
  const longest = waits.longest > 1 ? ` (longest ${secondsOf(waits.longest)})` : '';
  const all = Object.values(interruptions).reduce((sum, number) => sum + number, 0);
  const strip = idOf.strip(index);
  return [
    { text: count(clicks, 'click'), proof: strip },
    { text: `${count(questions.asked, 'question')}${needed}`, proof: strip },
    { text: count(pages, 'page'), proof: strip },
    { text: `${secondsOf(waits.total)} of waiting${longest}`, proof: longestWait(result, index) },
    ...(all > 0
      ? [{ text: `${count(all, 'interruption')} in all`, proof: idOf.findings(index) }]
      : []),
  ];
};

const longestWait = ({ ledger }: JourneyResult, index: number): string => {
  const waits = ledger.filter(({ operators }) => operators.startsWith('W('));
  const [longest] = waits.toSorted((one, other) => other.seconds - one.seconds);
  return longest === undefined ? idOf.strip(index) : idOf.step(index, longest.step);
};
