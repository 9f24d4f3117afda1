import type { JourneyResult } from '../../score/model/result.ts';
import { countLines } from './counts.ts';
import { findingBlocks } from './findings.ts';
import { firstLines } from './first.ts';
import { frictionLines } from './friction.ts';
import { gateLines } from './gates.ts';
import { wrapped } from './layout.ts';
import { oppositeLines } from './opposite.ts';
import { outcomeLines } from './outcome.ts';
import type { Page } from './page.ts';
import { unseenLines } from './unseen.ts';

/** One journey: how it ended, what it cost, what got in the way, and what could not be seen. */
export const renderJourney = (result: JourneyResult, page: Page): string => {
  const blocks = [
    headLines(result, page),
    outcomeLines(result, page),
    countLines(result, page),
    frictionLines(result, page),
    oppositeLines(result, page),
    gateLines(result, page),
    firstLines(result, page),
    ...whatGotInTheWay(result, page),
    unseenLines(result, page),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};

const headLines = (result: JourneyResult, page: Page): readonly string[] => {
  const { width, paint } = page;
  const { device, language, pace } = result.environment;
  const walk = `${result.site} · ${device}, ${language}${pace === 'robot' ? ', robot pace' : ''}`;
  return [
    ...wrapped(result.journey, { width }).map(paint.bold),
    ...wrapped(walk, { width }).map(paint.quiet),
  ];
};

const whatGotInTheWay = (result: JourneyResult, page: Page): readonly (readonly string[])[] => {
  if (result.findings.length === 0) {
    return result.outcome === 'reached' ? [['Nothing got in the way.']] : [];
  }
  return [[page.paint.bold('What got in the way')], ...findingBlocks(result, page)];
};
