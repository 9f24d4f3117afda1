import type { JSX } from 'preact';
import type { Report } from '../../../score/model/result.ts';
import { Journey } from '../journey/journey.tsx';
import { Glossary } from '../overview/glossary.tsx';
import { Overview } from '../overview/overview.tsx';
import type { Album } from '../pictures/album.ts';
import { atOnce } from '../pictures/held-back.ts';
import { idOf } from '../pictures/shown.ts';
import { script } from '../scripts/script.ts';

/** The body of the report: what matters first, the words explained last. */
export const Page = ({
  report,
  album,
}: {
  readonly report: Report;
  readonly album: Album;
}): JSX.Element => {
  const { results } = report;
  const several = results.length > 1;
  const checks = new Map(report.checks.map((check) => [check.detector, check]));
  return (
    <>
      <a class="skip" href="#main">
        Skip to the report
      </a>
      <Head report={report} />
      <main id="main">
        {results.length === 0 && <h1>No journey was walked.</h1>}
        {several && <Overview results={results} />}
        {several && <Script />}
        {results.map((result, index) => {
          const shown = { result, index, album, all: results, checks };
          return index < atOnce.journeys ? (
            <Journey key={idOf.journey(index)} shown={shown} />
          ) : (
            <noscript key={idOf.journey(index)} class="later">
              <Journey shown={shown} />
            </noscript>
          );
        })}
        <BesideGates notes={report.notes ?? []} />
        <Glossary checks={report.checks} />
      </main>
      <Foot report={report} />
    </>
  );
};

/** Right after the table it serves, so that it works while the rest is still being read. */
const Script = () => <script dangerouslySetInnerHTML={{ __html: script }} />;

/** What is to be known of the comparison with the baseline as a whole. */
const BesideGates = ({ notes }: { readonly notes: readonly string[] }) => {
  if (notes.length === 0) return null;
  return (
    <section class="beside-gates">
      <h2 class="section">Beside the gates</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Head = ({ report: { startedAt, results } }: { readonly report: Report }) => (
  <header class="top">
    <p class="brand">friction</p>
    <nav aria-label="Report">
      {results.length > 1 && <a href="#overview">Journeys</a>}
      <a href="#glossary">Glossary</a>
    </nav>
    {startedAt !== '' && <p class="quiet">{dateOf(startedAt)}</p>}
  </header>
);

const Foot = ({ report: { tool, scoreModel } }: { readonly report: Report }) => (
  <footer>
    <p>
      Made by {tool.name} {tool.version} from what was seen on the way · score model {scoreModel}.
      Seconds are what a practised customer needs, by the Keystroke-Level Model. Typed values are
      masked. Not measured: e-mails and calls outside the browser, staff, and what happens after the
      goal.
    </p>
  </footer>
);

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "24 November 2026, 12:26 UTC". */
const dateOf = (time: string): string => {
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? time : `${Number(day)} ${name} ${year}, ${clock} UTC`;
};
