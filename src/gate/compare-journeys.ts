import type { JourneyResult } from '../score/model/result.ts';
import {
  compareResults,
  type Difference,
  leastSecondsFor,
  notComparable,
} from '../score/runs/compare-results.ts';
import { type CutShort, compareCounts, endOf, verdictOn } from './compare-counts.ts';
import { compareFindings } from './compare-findings.ts';
import type { JourneyComparison, Verdict } from './comparison.ts';
import { browserOf } from './entry-of.ts';
import { placeOf } from './place-of.ts';

/** A result, the source it is from, and the score model it was judged by. */
export type Sourced = {
  readonly result: JourneyResult;
  readonly source: number;
  readonly scoreModel: string;
};

/** Two results measure by measure and finding by finding. What may not be compared is not, and that is said. */
export function compareJourneys(
  before: Sourced,
  after: Sourced,
  matchedBy: JourneyComparison['matchedBy'],
): JourneyComparison {
  const [one, other] = [before.result, after.result];
  const cut = endOf(one, other);
  return {
    matchedBy,
    before: placeOf(one, before.source),
    after: placeOf(other, after.source),
    isEdited: isEdited(one, other, matchedBy),
    outcome: outcomeVerdict(one, other),
    counts: compareCounts(one, other),
    ...compareTimes(before, after, cut),
    findings: compareFindings(one, other),
    notes: [...notesOn(before, after, { matchedBy, cut })],
  };
}

/** Seconds and friction, by the rule of shared draws. */
export function compareTimes(
  before: Sourced,
  after: Sourced,
  cut: CutShort | 'unmeasured',
): Pick<JourneyComparison, 'total' | 'avoidable' | 'friction' | 'waiting'> {
  if (before.scoreModel !== after.scoreModel) {
    const none = { total: notComparable, avoidable: notComparable, friction: notComparable };
    return { ...none, waiting: waitingOf(before.result, after.result, cut) };
  }
  const { total, avoidable, friction } = compareResults(before.result, after.result);
  return {
    total: unlessCut(total, cut),
    avoidable: unlessCut(avoidable, cut),
    friction,
    waiting: waitingOf(before.result, after.result, cut),
  };
}

function waitingOf(
  before: JourneyResult,
  after: JourneyResult,
  cut: CutShort | 'unmeasured',
): Difference {
  if (cut === 'unmeasured') return notComparable;
  const change = after.counts.waits.total - before.counts.waits.total;
  const isSmall = Math.abs(change) < leastSecondsFor(before);
  const verdict = isSmall ? 'no-difference' : change > 0 ? 'worse' : 'better';
  return unlessCut({ change, probabilityWorse: null, verdict }, cut);
}

/** Fewer seconds are no gain where the walk ended early. */
function unlessCut(difference: Difference, cut: CutShort | 'unmeasured'): Difference {
  const { change } = difference;
  if (change === null || verdictOn(0, change, cut) !== 'not-comparable') return difference;
  return { ...difference, verdict: 'not-comparable' };
}

function outcomeVerdict({ outcome: was }: JourneyResult, { outcome: is }: JourneyResult): Verdict {
  if (was === 'unmeasured' || is === 'unmeasured') return 'not-comparable';
  if (was === is) return 'same';
  return is === 'reached' ? 'better' : 'worse';
}

function isEdited(
  before: JourneyResult,
  after: JourneyResult,
  matchedBy: JourneyComparison['matchedBy'],
): boolean {
  return matchedBy === 'name' && before.journeyDigest !== after.journeyDigest;
}

type Matched = {
  readonly matchedBy: JourneyComparison['matchedBy'];
  readonly cut: CutShort | 'unmeasured';
};

function notesOn(before: Sourced, after: Sourced, { matchedBy, cut }: Matched): readonly string[] {
  const [one, other] = [before.result, after.result];
  const [was, is] = [one.environment, other.environment];
  const told: readonly (readonly [boolean, string])[] = [
    [
      before.scoreModel !== after.scoreModel,
      `Seconds and friction are not compared: the first has score model ${before.scoreModel}, the second ${after.scoreModel}. \`friction judge\` judges the older traces again.`,
    ],
    [
      isEdited(one, other, matchedBy),
      'The journey was edited between the two, which may be why they differ.',
    ],
    [
      matchedBy === 'job',
      'These are two journeys on one job, each with its own steps: what was found in both is known only where their steps and pages are called the same.',
    ],
    [
      one.outcome === 'unmeasured',
      `The first was not measured, so nothing is compared. ${one.detail}`.trim(),
    ],
    [
      other.outcome === 'unmeasured',
      `The second was not measured, so nothing is compared. ${other.detail}`.trim(),
    ],
    [
      cut === 'before' || cut === 'after' || cut === 'both',
      `${cut === 'before' ? 'The first' : cut === 'after' ? 'The second' : 'Each'} ended before its last step: that it has less of something by then is no gain.`,
    ],
    [
      matchedBy === 'name' && one.site !== other.site,
      `The first was walked on ${one.site}, the second on ${other.site}.`,
    ],
    [
      browserOf(was.browser) !== browserOf(is.browser),
      `The first was walked in ${browserOf(was.browser)}, the second in ${browserOf(is.browser)}.`,
    ],
    [
      was.pace !== is.pace || was.presentAs !== is.presentAs,
      `They were not walked alike: the first at ${was.pace} pace as a ${was.presentAs}, the second at ${is.pace} pace as a ${is.presentAs}.`,
    ],
    [
      one.consent !== other.consent,
      `Consent banners were answered differently: ${one.consent} in the first, ${other.consent} in the second.`,
    ],
  ];
  return told.filter(([isSo]) => isSo).map(([, text]) => text);
}
