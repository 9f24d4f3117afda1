import type { JSX } from 'preact';
import type { DetectorVerdict, JourneyResult } from '../../../score/model/result.ts';
import { consentNotes } from '../../words/consent.ts';
import { points, secondsOf } from '../../words/figures.ts';
import { idOf, type Shown } from '../pictures/shown.ts';
import { Heading } from './heading.tsx';

/** What was looked for and what came of it, and what else a reader must know. */
export const Checks = ({ shown }: { readonly shown: Shown }): JSX.Element => {
  const { result, index } = shown;
  return (
    <section id={idOf.checks(index)}>
      <Heading of={shown} rank={1}>
        What was looked at
      </Heading>
      <ul class="checks">
        {result.verdicts.map((verdict) => (
          <li key={verdict.detector} class={verdict.verdict}>
            <span class={`tag ${verdict.verdict}`}>{words[verdict.verdict]}</span>{' '}
            <Detector id={verdict.detector} shown={shown} />
            {verdict.because !== '' && (
              <span class="quiet">
                {' '}
                <bdi>{verdict.because}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Runs result={result} />
      <ul class="notes">
        {[...consentNotes(result), ...result.notes].map((note) => (
          <li key={note}>
            <bdi>{note}</bdi>
          </li>
        ))}
        {result.file !== '' && <li>Journey: {result.file}</li>}
        {result.trace !== '' && <li>Trace: {result.trace}</li>}
      </ul>
    </section>
  );
};

const words: Readonly<Record<DetectorVerdict['verdict'], string>> = {
  found: 'found',
  clear: 'clear',
  'not-applicable': 'does not apply',
  incomplete: 'not sure',
  error: 'check failed',
};

const Detector = ({ id, shown }: { readonly id: string; readonly shown: Shown }) => {
  const known = shown.checks.get(id);
  return known === undefined ? <bdi>{id}</bdi> : <a href={`#${idOf.term(id)}`}>{known.title}</a>;
};

/** Every walk on its own, when there were several. */
const Runs = ({ result: { runs } }: { readonly result: JourneyResult }) => {
  if (runs.length === 0) return null;
  return (
    <table class="runs cards">
      <caption>{runs.length} walks of this journey</caption>
      <thead>
        <tr>
          <th scope="col">Walk</th>
          <th scope="col">Outcome</th>
          <th scope="col">Steps</th>
          <th scope="col">Findings</th>
          <th scope="col">Waiting</th>
          <th scope="col">Friction</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ run, outcome, counts, findings, friction }) => (
          <tr key={run}>
            <th scope="row">{run}</th>
            <td>{outcome}</td>
            <td data-head="Steps">{counts.steps}</td>
            <td data-head="Findings">{findings.length}</td>
            <td data-head="Waiting">{secondsOf(counts.waits.total)}</td>
            <td data-head="Friction">{friction === null ? '–' : points(friction.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
