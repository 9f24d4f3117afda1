import type { JSX } from 'preact';
import type { Shown } from '../pictures/shown.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Heading } from './heading.tsx';

/** Others in the same report that are about the same job, below this one. */
export const Beside = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { all, index, result } = shown;
  const others = all
    .map((other, at) => ({ result: other, index: at }))
    .filter((other) => other.index !== index && other.result.job === result.job);
  if (result.job === '' || others.length === 0) return null;
  return (
    <section>
      <Heading of={shown} rank={1}>
        The same job elsewhere
      </Heading>
      <ComparisonTable rows={[{ result, index }, ...others]} here={index} />
    </section>
  );
};
