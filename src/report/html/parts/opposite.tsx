import type { JSX } from 'preact';
import { oppositeRows, unfinishedWays } from '../../words/opposite-rows.ts';
import type { Shown } from '../pictures/shown.ts';
import { Heading } from './heading.tsx';

/** Getting out set against getting in, where the journey names its opposite. */
export const Opposite = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { opposite, outcome } = shown.result;
  if (opposite === null) return null;
  const { journey } = opposite;
  return (
    <section>
      <Heading of={shown} rank={1}>
        Getting out against getting in
      </Heading>
      <p class="quiet">
        Getting in: <bdi>{journey}</bdi>. {unfinishedWays(shown.result).join(' ')}
      </p>
      {![outcome, opposite.outcome].includes('unmeasured') && (
        <table class="opposite">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Out</th>
              <th scope="col">In</th>
              <th scope="col">Out is</th>
            </tr>
          </thead>
          <tbody>
            {oppositeRows(opposite).map(({ head, out, in: into, ratio }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                <td>{out}</td>
                <td>{into}</td>
                <td>{ratio}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
