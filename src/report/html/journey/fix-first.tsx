import type { JSX } from 'preact';
import { capital } from '../../words/capital.ts';
import { fixInShort, mostFirst } from '../../words/first-fixes.ts';
import { isScoreStuck, savingsOverRuns } from '../../words/savings.ts';
import { Heading } from '../parts/heading.tsx';
import { idOf, type Shown } from '../pictures/shown.ts';

/** What to change first, and what each change alone would save. */
export const FixFirst = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { result, index } = shown;
  const { findings, outcome } = result;
  // What was not measured to the end has nothing to be compared with.
  if (outcome === 'unmeasured') return null;
  return (
    <section>
      <Heading of={shown} rank={1}>
        What to fix first
      </Heading>
      {findings.length === 0 && (
        <p>{outcome === 'reached' ? 'Nothing got in the way.' : 'No finding explains it.'}</p>
      )}
      <ol class="first">
        {findings.slice(0, mostFirst).map((finding, at) => (
          <li key={idOf.finding(index, at)}>
            <a href={`#${idOf.finding(index, at)}`}>
              <bdi>{fixInShort(finding)}</bdi>
            </a>
            <p class="quiet">{capital(savingsOverRuns(finding, result).replace('->', '→'))}.</p>
          </li>
        ))}
      </ol>
      {isScoreStuck(result) && findings.length > 1 && (
        <p class="quiet">
          While the customer is blocked, friction stays at 100, whatever else is fixed.
        </p>
      )}
    </section>
  );
};
