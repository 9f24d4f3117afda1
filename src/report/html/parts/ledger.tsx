import type { JSX } from 'preact';
import type { JourneyResult } from '../../../score/model/result.ts';
import { idOf, type Shown } from '../pictures/shown.ts';

/** Every second of effort, line by line, for those who want to know. */
export const Ledger = ({
  shown: { result, index },
}: {
  readonly shown: Shown;
}): JSX.Element | null => {
  if (result.ledger.length === 0) return null;
  return (
    <details class="ledger">
      <summary>Where every second went: {result.ledger.length} lines</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">What</th>
              <th scope="col">Operators</th>
              <th scope="col">Seconds</th>
              <th scope="col">Class</th>
            </tr>
          </thead>
          <tbody>
            {result.ledger.map(({ id, step, what, operators, seconds, class: kind, finding }) => (
              <tr key={id}>
                <td>
                  <a href={`#${idOf.step(index, step)}`}>{step + 1}</a>
                </td>
                <td>
                  <bdi>{what}</bdi>
                </td>
                <td>
                  <code>{operators}</code>
                </td>
                <td>{seconds.toFixed(2)}</td>
                <td>
                  <i class={`key ${kind}`} aria-hidden="true" /> {kind}
                  <Claimed by={finding} result={result} index={index} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

const Claimed = ({
  by,
  result,
  index,
}: {
  readonly by: string;
  readonly result: JourneyResult;
  readonly index: number;
}) => {
  const at = by === '' ? -1 : result.findings.findIndex(({ id }) => id === by);
  if (at === -1) return null;
  return (
    <>
      {', '}
      <a href={`#${idOf.finding(index, at)}`}>finding {at + 1}</a>
    </>
  );
};
