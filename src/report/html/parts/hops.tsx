import type { JSX } from 'preact';
import type { Finding } from '../../../score/model/result.ts';
import { placeOn } from '../../words/figures.ts';
import { hopsOf, howOf } from '../../words/hops.ts';

/** A chain of redirects, one stop after the other. */
export const Hops = ({
  finding,
  site,
}: {
  readonly finding: Finding;
  readonly site: string;
}): JSX.Element | null => {
  const hops = hopsOf(finding);
  if (hops.length === 0) return null;
  return (
    <ol class="hops">
      {hops.map((hop, at) => (
        <li key={`${at} ${hop.to}`}>
          {hop.from !== hops[at - 1]?.to && (
            <>
              <bdi>{placeOn(site, hop.from)}</bdi>{' '}
            </>
          )}
          <span aria-hidden="true">→ </span>
          <bdi>{placeOn(site, hop.to)}</bdi> <span class="quiet">{howOf(hop)}</span>
        </li>
      ))}
    </ol>
  );
};
