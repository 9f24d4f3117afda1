import type { JSX } from 'preact';
import type { ComparedSource, JobComparison, Place } from '../../../gate/comparison.ts';
import { namesOf } from '../../comparison/names-of.ts';
import { points, secondsOf } from '../../words/figures.ts';
import { Wide } from '../document/wide.tsx';
import { signs } from './outcome-line.tsx';
import { classes, StackedBar } from './stacked-bar.tsx';

/** Several journeys or sites on one job: a table, and in it a bar of seconds for each. */
export const JobChart = ({
  job: { job, device, places },
  sources,
}: {
  readonly job: JobComparison;
  readonly sources: readonly ComparedSource[];
}): JSX.Element => {
  const names = namesOf(places, sources);
  const longest = Math.max(...places.map(({ effort }) => effort?.total ?? 0));
  return (
    <section class="compared">
      <h2 class="section">
        One job, {places.length} ways <small>({device})</small>
      </h2>
      <p class="lead">
        <bdi>{job}</bdi>
      </p>
      <Wide about="The ways side by side">
        <table class="measures jobs cards">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Outcome</th>
              {counts.map(([, head]) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">Friction</th>
              <th scope="col">Effort</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place, index) => (
              <Row key={`p${index + 1}`} name={names[index] ?? ''} place={place} of={longest} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="legend">
        {classesIn(places).map(({ name, words }) => (
          <span key={name}>
            <i class={`key ${name}`} aria-hidden="true" /> {words}
          </span>
        ))}
      </p>
    </section>
  );
};

/** What no way has needs no colour. */
const classesIn = (places: readonly Place[]) =>
  classes.filter(({ name }) => places.some(({ effort }) => (effort?.[name] ?? 0) > 0));

const counts = [
  ['steps', 'Steps'],
  ['keystrokes', 'Keystrokes'],
  ['questions', 'Questions'],
  ['surveys-before-goal', 'Premature surveys'],
  ['dead-ends', 'Dead ends'],
  ['redirects', 'Redirects'],
] as const;

const Row = ({
  name,
  place: { outcome, counts: counted, friction, effort },
  of,
}: {
  readonly name: string;
  readonly place: Place;
  readonly of: number;
}) => (
  <tr>
    <th scope="row">
      <bdi>{name}</bdi>
    </th>
    <td>
      <span class={`tag ${outcome}`}>
        <span aria-hidden="true">{signs[outcome]}</span> {outcome}
      </span>
    </td>
    {counts.map(([measure, head]) => (
      <td key={measure} data-head={head}>
        {counted === null ? '–' : (counted[measure] ?? 0)}
      </td>
    ))}
    <td data-head="Friction">{friction === null ? '–' : points(friction.score)}</td>
    <td class="seconds">
      {effort === null ? (
        '–'
      ) : (
        <>
          <StackedBar seconds={effort} of={of} />
          {secondsOf(effort.total)}, {secondsOf(effort.avoidable)} avoidable
        </>
      )}
    </td>
  </tr>
);
