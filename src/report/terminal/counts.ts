import type { JourneyResult } from '../../score/result.ts';
import { count, secondsOf } from './figures.ts';
import { pad, wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** The five counts, one a line, and the others more quietly below. */
export const countLines = ({ counts }: JourneyResult, page: Page): readonly string[] => {
  const { width, paint } = page;
  const { steps, scriptedSteps, forcedSteps, keystrokes } = counts;
  const forced = `${scriptedSteps} scripted + ${forcedSteps} forced`;
  const rows: readonly (readonly [number, string, string, boolean])[] = [
    [steps, steps === 1 ? 'step' : 'steps', forced, false],
    [keystrokes, keystrokes === 1 ? 'keystroke' : 'keystrokes', '', false],
    [
      counts.surveysBeforeGoal,
      counts.surveysBeforeGoal === 1 ? 'premature survey' : 'premature surveys',
      '',
      true,
    ],
    [counts.deadEnds, counts.deadEnds === 1 ? 'dead end' : 'dead ends', '', true],
    [counts.redirects, counts.redirects === 1 ? 'redirect' : 'redirects', '', true],
  ];
  const wide = Math.max(...rows.map(([number]) => String(number).length));
  const five = rows.map(([number, name, more, isTrouble]) => {
    const figure = pad(String(number), wide, 'left');
    const shown = isTrouble && number > 0 ? paint.bad(`${figure} ${name}`) : `${figure} ${name}`;
    return `  ${shown}${more === '' ? '' : paint.quiet(` (${more})`)}`;
  });
  const others = wrapped(othersOf(counts), { width, first: '  ' }).map(paint.quiet);
  return [...five, ...others];
};

const othersOf = ({
  clicks,
  questions,
  pages,
  waits,
  interruptions,
}: JourneyResult['counts']): string => {
  const needed = questions.needed === null ? '' : ` (${questions.needed} needed)`;
  const longest = waits.longest > 1 ? ` (longest ${secondsOf(waits.longest)})` : '';
  const all = Object.values(interruptions).reduce((sum, number) => sum + number, 0);
  return [
    count(clicks, 'click'),
    `${count(questions.asked, 'question')}${needed}`,
    count(pages, 'page'),
    `${secondsOf(waits.total)} of waiting${longest}`,
    ...(all > 0 ? [`${count(all, 'interruption')} in all`] : []),
  ].join(' · ');
};
