import type { JSX } from 'preact';
import { Checks } from '../parts/checks.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { idOf, type Shown } from '../pictures/shown.ts';
import { FilmStrip } from './film-strip.tsx';
import { Findings } from './findings.tsx';
import { Scorecard } from './scorecard.tsx';

/** One journey: its scorecard, the walk step by step, what got in the way, and what was looked at. */
export const Journey = ({ shown }: { readonly shown: Shown }): JSX.Element => (
  <article id={idOf.journey(shown.index)} aria-labelledby={`${idOf.journey(shown.index)}-name`}>
    <Scorecard shown={shown} />
    <FilmStrip shown={shown} />
    <Findings shown={shown} />
    <Checks shown={shown} />
    <Ledger shown={shown} />
  </article>
);
