import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { ComparisonTable, type Placed } from '../parts/comparison-table.tsx';

/** All journeys in one table, the worst first. A small script in the page makes it sort and filter. */
export const Overview = ({
  results,
}: {
  readonly results: readonly JourneyResult[];
}): JSX.Element => (
  <section id="overview">
    <h1 class="name">{results.length} journeys</h1>
    <p class="lead">{inShort(results)}</p>
    <form id="overview-tools" class="tools" hidden>
      <label>
        Find <input id="filter-words" type="search" autocomplete="off" />
      </label>
      <label>
        Outcome{' '}
        <select id="filter-outcome">
          <option value="">any</option>
          <option value="blocked">blocked</option>
          <option value="unmeasured">unmeasured</option>
          <option value="reached">reached</option>
        </select>
      </label>
      <output id="filter-told" />
    </form>
    <ComparisonTable rows={worstFirst(results)} id="overview-table" />
  </section>
);

const ranks = { blocked: 0, unmeasured: 1, reached: 2 } as const;

const worstFirst = (results: readonly JourneyResult[]): readonly Placed[] =>
  results
    .map((result, index) => ({ result, index }))
    .toSorted(
      (one, other) =>
        ranks[one.result.outcome] - ranks[other.result.outcome] ||
        (other.result.friction?.score ?? 0) - (one.result.friction?.score ?? 0),
    );

const inShort = (results: readonly JourneyResult[]): string => {
  const having = (outcome: JourneyResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const failed = results.filter(({ gates }) => gates.some(({ state }) => state === 'failed'));
  const parts = [
    `${having('reached')} reached`,
    `${having('blocked')} blocked`,
    ...(having('unmeasured') > 0 ? [`${having('unmeasured')} not measured`] : []),
    failed.length === 0 ? 'no limit failed' : `limits failed on ${failed.length}`,
  ];
  return `${parts.join(' · ')}.`;
};
