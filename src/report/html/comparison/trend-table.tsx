import type { JSX } from 'preact';
import type { Trend, TrendPoint } from '../../../gate/comparison.ts';
import { dayOf } from '../../comparison/in-short.ts';
import { trendWords } from '../../comparison/terminal-trends.ts';
import { points, secondsOf } from '../../words/figures.ts';
import { Wide } from '../document/wide.tsx';
import { percent } from '../parts/stacked-bar.tsx';

/** A journey over time, a row for each walk; where it is not the same journey or model, the line is broken. */
export const TrendTable = ({
  trend: { journey, device, points: walks },
}: {
  readonly trend: Trend;
}): JSX.Element => (
  <section class="compared">
    <h2 class="section">
      <bdi>{journey}</bdi> <small>({device}), over time</small>
    </h2>
    <Wide about="Walk by walk">
      <table class="measures trend cards">
        <thead>
          <tr>
            <th scope="col">Walked</th>
            <th scope="col">Outcome</th>
            <th scope="col">Steps</th>
            <th scope="col">Keystrokes</th>
            <th scope="col">Avoidable</th>
            <th scope="col">Friction</th>
            <th scope="col">Than before</th>
          </tr>
        </thead>
        <tbody>
          {walks.map((point, index) => (
            <Point key={`w${index + 1}`} point={point} />
          ))}
        </tbody>
      </table>
    </Wide>
  </section>
);

const Point = ({ point }: { readonly point: TrendPoint }) => {
  const { startedAt, outcome, counts, effort, friction, against, brokenBy } = point;
  return (
    <>
      {brokenBy !== '' && (
        <tr class="broken">
          <td colSpan={7}>Not compared with what is above: {brokenBy}.</td>
        </tr>
      )}
      <tr>
        <th scope="row">{dayOf(startedAt) || 'no date'}</th>
        <td>
          <span class={`tag ${outcome}`}>{outcome}</span>
        </td>
        <td data-head="Steps">{counts === null ? '–' : (counts.steps ?? 0)}</td>
        <td data-head="Keystrokes">{counts === null ? '–' : (counts.keystrokes ?? 0)}</td>
        <td data-head="Avoidable">{effort === null ? '–' : secondsOf(effort.avoidable)}</td>
        <td class="seconds" data-head="Friction">
          {friction === null ? (
            '–'
          ) : (
            <>
              <div class="bar" aria-hidden="true">
                <i class="avoidable" style={`width:${percent(friction.score, 100)}`} />
              </div>
              {points(friction.score)}
            </>
          )}
        </td>
        <td class="words" data-head="Than before">
          {against === null ? '' : trendWords[against.friction.verdict]}
        </td>
      </tr>
    </>
  );
};
