import type { JSX } from 'preact';
import type { Comparison } from '../../../gate/comparison.ts';
import { sourceInWords, titleOf } from '../../comparison/in-short.ts';
import { JobChart } from '../parts/job-chart.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TrendTable } from './trend-table.tsx';

/** The body of a comparison: what was compared, then over time, side by side, and by job. */
export const ComparisonPage = ({
  comparison,
}: {
  readonly comparison: Comparison;
}): JSX.Element => {
  const { journeys, jobs, trends, sources } = comparison;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the comparison
      </a>
      <header class="top">
        <p class="brand">friction</p>
      </header>
      <main id="main">
        <h1 class="name">
          <bdi>{titleOf(comparison)}</bdi>
        </h1>
        <p class="lead">
          <bdi>{sources.map(sourceInWords).join(' → ')}</bdi>
        </p>
        <Notes comparison={comparison} />
        {trends.map((trend, index) => (
          <TrendTable key={`t${index + 1}`} trend={trend} />
        ))}
        {journeys.map((compared, index) => (
          <SideBySide key={`j${index + 1}`} compared={compared} />
        ))}
        {jobs.map((job, index) => (
          <JobChart key={`o${index + 1}`} job={job} sources={sources} />
        ))}
      </main>
      <footer>
        <p>
          Counts are compared exactly. Seconds are what a practised customer needs, by the
          Keystroke-Level Model; they and friction differ only where nine of ten draws of its
          constants say so, and the difference is more than a floor. Otherwise there is no
          difference.
        </p>
      </footer>
    </>
  );
};

const Notes = ({
  comparison: { notes, unmatched, sources },
}: {
  readonly comparison: Comparison;
}) => {
  const told = [
    ...notes,
    ...unmatched.map(
      ({ journey, device, source }) =>
        `Only in ${sources[source]?.name ?? ''}: "${journey}" (${device}).`,
    ),
  ];
  if (told.length === 0) return null;
  return (
    <ul class="beside-gates">
      {told.map((note) => (
        <li key={note}>
          <bdi>{note}</bdi>
        </li>
      ))}
    </ul>
  );
};
