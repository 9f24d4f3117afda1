import type { JSX } from 'preact';
import type { FindingChange, JourneyComparison, Place } from '../../../gate/comparison.ts';
import { inShort, statusWords } from '../../comparison/in-short.ts';
import { rowsOf } from '../../comparison/rows.ts';
import { findingTitle } from '../../words/finding-title.ts';
import { Wide } from '../document/wide.tsx';

/** Two results side by side, measure by measure and finding by finding. */
export const SideBySide = ({ compared }: { readonly compared: JourneyComparison }): JSX.Element => {
  const { before, after, notes, findings } = compared;
  return (
    <section class="compared">
      <h2 class="section">
        <bdi>{after.journey}</bdi> <small>({after.device})</small>
      </h2>
      <Side word="Before" place={before} />
      <Side word="After" place={after} />
      {notes.map((note) => (
        <p key={note} class="caution">
          <bdi>{note}</bdi>
        </p>
      ))}
      <ul class="short">
        {inShort(compared).map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <MeasureTable compared={compared} />
      {findings.length > 0 && <h3 class="part">What got in the way</h3>}
      <ul class="checks">
        {findings.map((change, index) => (
          <Change key={`f${index + 1}`} change={change} />
        ))}
      </ul>
    </section>
  );
};

const MeasureTable = ({ compared }: { readonly compared: JourneyComparison }) => (
  <Wide about="Measure by measure">
    <table class="measures pairs">
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Change</th>
          <th scope="col">So it is</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(compared).map(({ head, before, after, change, verdict }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{change}</td>
            <td>{verdict !== '' && <span class={`tag ${tones[verdict]}`}>{verdict}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);

const Side = ({
  word,
  place: { journey, site },
}: {
  readonly word: string;
  readonly place: Place;
}) => (
  <p class="quiet">
    {word}: <bdi>{journey}</bdi> · <bdi>{site}</bdi>
  </p>
);

const tones = {
  better: 'reached',
  worse: 'bad',
  'no difference': '',
  'not comparable': 'incomplete',
} as const;

const Change = ({ change }: { readonly change: FindingChange }) => {
  const { status, before, after, stepWords, because } = change;
  const finding = after ?? before;
  if (finding === null) return null;
  return (
    <li>
      <span class={`tag ${findingTones[status]}`}>{statusWords[status]}</span>{' '}
      <strong>
        <bdi>{findingTitle(finding)}</bdi>
      </strong>
      {` · step ${finding.step + 1}`}
      {stepWords !== '' && (
        <>
          {', '}
          <bdi>{stepWords}</bdi>
        </>
      )}
      {status !== 'same' && (
        <p>
          <bdi>{finding.message}</bdi>
        </p>
      )}
      {because !== '' && (
        <p class="quiet">
          <bdi>{because}</bdi>
        </p>
      )}
    </li>
  );
};

const findingTones = { new: 'bad', gone: 'reached', same: '', unsure: 'incomplete' } as const;
