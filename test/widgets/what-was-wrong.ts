import { isDeepStrictEqual } from 'node:util';
import type { Counts, JourneyResult } from '../../src/score/model/result.ts';
import type { WidgetCase } from './widget-case.ts';

/** What of a walk is not as it was counted by hand, one line each. */
export function whatWasWrong(
  of: WidgetCase,
  result: JourneyResult,
  received: readonly unknown[],
): readonly string[] {
  const { outcome, reason, detail } = result;
  const ended = outcome === 'reached' ? [] : [`${outcome} ${reason ?? ''}: ${detail}`];
  return [...ended, ...wrongCounts(of, result), ...wrongValue(of, received)];
}

function wrongCounts(of: WidgetCase, { counts, findings }: JourneyResult): readonly string[] {
  const is = measured(counts);
  const wrong = Object.entries(wantedOf(of)).filter(([name, value]) => is[name] !== value);
  const why = findings
    .filter(({ detector, blocks }) => detector === 'interruption' || blocks)
    .map(({ detector, kind, message }) => `${detector} ${kind}: ${message}`);
  return [...wrong.map(([name, value]) => `${name} ${is[name]}, not ${value}`), ...why];
}

/** What must be so in every walk, and what this one says. */
function wantedOf({ asked, counts, of }: WidgetCase): Readonly<Record<string, number>> {
  const always = { forced: 0, pages: 1, redirects: 0, interruptions: 0, 'dead ends': 0 };
  return { ...counts, questions: asked ?? of.asked, ...always };
}

function measured(counts: Counts): Readonly<Record<string, number>> {
  return {
    steps: counts.steps,
    clicks: counts.clicks,
    keystrokes: counts.keystrokes,
    questions: counts.questions.asked,
    forced: counts.forcedSteps,
    pages: counts.pages,
    redirects: counts.redirects,
    interruptions: Object.values(counts.interruptions).reduce((sum, count) => sum + count, 0),
    'dead ends': counts.deadEnds,
  };
}

function wrongValue({ got }: WidgetCase, received: readonly unknown[]): readonly string[] {
  if (received.length === 0) return ['the page got nothing'];
  if (received.length > 1) return [`the page got it ${received.length} times`];
  const [value] = received;
  return isDeepStrictEqual(value, got)
    ? []
    : [`the page got ${JSON.stringify(value)}, not ${JSON.stringify(got)}`];
}
