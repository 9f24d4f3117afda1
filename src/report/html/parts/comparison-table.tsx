import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { cellOf, measures, numberOf } from '../document/measures.ts';
import { idOf } from '../pictures/shown.ts';
import { signs } from './outcome-line.tsx';

/** A result, and its position in the report. */
export type Placed = { readonly result: JourneyResult; readonly index: number };

/** Journeys one below the other, with what they are compared by. */
export const ComparisonTable = ({
  rows,
  id,
  here,
}: {
  readonly rows: readonly Placed[];
  readonly id?: string;
  /** Position of the journey that the reader is at. */
  readonly here?: number;
}): JSX.Element => (
  <div class="wide">
    <table class="overview cards" {...(id !== undefined && { id })}>
      <thead>
        <tr>
          <th scope="col" data-sort="text">
            Journey
          </th>
          <th scope="col" data-sort="text">
            Outcome
          </th>
          {measures.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.index} {...row} isHere={row.index === here} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ result, index, isHere }: Placed & { readonly isHere: boolean }) => {
  const { journey, job, site, tags, outcome } = result;
  const words = [journey, job, site, ...tags].join(' ').toLowerCase();
  return (
    <tr data-outcome={outcome} data-words={words}>
      <th scope="row" data-value={journey}>
        {isHere ? (
          <bdi>{journey}</bdi>
        ) : (
          <a href={`#${idOf.journey(index)}`}>
            <bdi>{journey}</bdi>
          </a>
        )}
        <small>
          <bdi>{site}</bdi>
        </small>
      </th>
      <td data-value={outcome}>
        <span class={`tag ${outcome}`}>
          <span aria-hidden="true">{signs[outcome]}</span> {outcome}
        </span>
      </td>
      {measures.map((measure) => (
        <td
          key={measure.head}
          data-head={measure.head}
          data-value={numberOf(measure, result) ?? -1}
        >
          {cellOf(measure, result)}
        </td>
      ))}
    </tr>
  );
};
