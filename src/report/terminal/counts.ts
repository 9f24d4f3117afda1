import type { JourneyResult } from '../../score/model/result.ts';
import { count, secondsOf } from '../words/figures.ts';
import { forcedWords } from '../words/forced.ts';
import { shownOf } from '../words/runs.ts';
import { pad, wrapped } from './layout.ts';
import type { Page } from './page.ts';

/** The five counts, one a line, and the others more quietly below. A walk that was not measured has only what it came to. */
export const countLines = (result: JourneyResult, page: Page): readonly string[] => {
  const { width, paint } = page;
  const rows = fiveOf(result);
  if (result.outcome === 'unmeasured') return untilThen(result, rows, page);
  const wide = Math.max(...rows.map(({ number }) => String(number).length));
  const five = rows.flatMap(({ number, name, more, isTrouble }) => {
    const figure = `${pad(String(number), wide, 'left')} ${name}`;
    const [head = '', ...rest] = wrapped(`${figure}${more === '' ? '' : ` (${more})`}`, {
      width,
      first: '  ',
      rest: ' '.repeat(wide + 3),
    });
    // The number stands out, what explains it does not.
    const end = figure.length + 2;
    const shown = head.slice(0, end);
    const first = isTrouble && number > 0 ? paint.bad(shown) : shown;
    return [
      `${first}${head.length > end ? paint.quiet(head.slice(end)) : ''}`,
      ...rest.map(paint.quiet),
    ];
  });
  const others = wrapped(othersOf(result).join(' · '), { width, first: '  ' }).map(paint.quiet);
  const shown = shownOf(result).flatMap((text) => wrapped(text, { width, first: '  ' }));
  return [...five, ...others, ...shown.map(paint.quiet)];
};

type Row = {
  readonly number: number;
  readonly name: string;
  readonly more: string;
  readonly isTrouble: boolean;
};

const fiveOf = (result: JourneyResult): readonly Row[] => {
  const { steps, scriptedSteps, forcedSteps, keystrokes, ...counts } = result.counts;
  const row = (number: number, one: string, isTrouble: boolean, more = ''): Row => {
    return { number, name: number === 1 ? one : `${one}s`, more, isTrouble };
  };
  const forced = forcedWords(result);
  const why = forced === '' ? '' : `: ${forced}`;
  return [
    row(steps, 'step', false, `${scriptedSteps} scripted + ${forcedSteps} forced${why}`),
    row(keystrokes, 'keystroke', false),
    row(counts.surveysBeforeGoal, 'premature survey', true),
    row(counts.deadEnds, 'dead end', true),
    row(counts.redirects, 'redirect', true),
  ];
};

/** None of something is no good news where the walk did not get far: only what there was is told. */
const untilThen = (
  result: JourneyResult,
  rows: readonly Row[],
  { width, paint }: Page,
): readonly string[] => {
  if (result.counts.pages === 0) return [];
  const five = rows
    .filter(({ number }) => number > 0)
    .map(({ number, name }) => `${number} ${name}`);
  const others = othersOf(result).filter((text) => !text.startsWith('0 '));
  const text = `Until then: ${[...five, ...others].join(' · ')}`;
  return wrapped(text, { width, first: '  ' }).map(paint.quiet);
};

const othersOf = ({ counts }: JourneyResult): readonly string[] => {
  const { clicks, questions, pages, waits, interruptions } = counts;
  const needed = questions.needed === null ? '' : ` (${questions.needed} needed)`;
  const longest = waits.longest > 1 ? ` (longest ${secondsOf(waits.longest)})` : '';
  const all = Object.values(interruptions).reduce((sum, number) => sum + number, 0);
  return [
    count(clicks, 'click'),
    `${count(questions.asked, 'question')}${needed}`,
    count(pages, 'page'),
    `${secondsOf(waits.total)} of waiting${longest}`,
    ...(all > 0 ? [`${count(all, 'interruption')} in all`] : []),
  ];
};
