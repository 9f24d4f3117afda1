import type { JSX } from 'preact';
import { count } from '../words/figures.ts';
import { oppositeRows } from '../words/opposite-rows.ts';
import { Heading } from './heading.tsx';
import type { Shown } from './shown.ts';

/** Getting out set against getting in, where the journey names its opposite. */
export const Opposite = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { opposite } = shown.result;
  if (opposite === null) return null;
  const { journey, outcome, steps } = opposite;
  return (
    <section>
      <Heading of={shown} rank={1}>
        Getting out against getting in
      </Heading>
      <p class="quiet">
        Getting in: <bdi>{journey}</bdi>
        {outcome === 'unmeasured' && ', which was not measured'}
        {outcome === 'blocked' && `, which was blocked after ${count(steps.in, 'step')}`}.
      </p>
      {outcome !== 'unmeasured' && (
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
