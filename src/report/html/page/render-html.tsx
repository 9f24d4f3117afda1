import type { Report } from '../../../score/model/result.ts';
import { cleaned } from '../../words/clean.ts';
import { htmlDocument } from '../document/document.tsx';
import { harmless } from '../document/harmless.ts';
import { albumOf, type PictureSource } from '../pictures/album.ts';
import { isHeldBack } from '../pictures/held-back.ts';
import { Pictures } from '../pictures/picture.tsx';
import { laterScript } from '../scripts/later-script.ts';
import { Page } from './page.tsx';

/**
 * A report as one page that stands alone: styles and pictures are in it, nothing is asked of the network.
 * `picture` gives a screenshot as a data URL by its path in the report; without it, the page has no pictures.
 */
export const renderHtml = (
  report: Report,
  { picture = noPicture }: { readonly picture?: PictureSource } = {},
): string => {
  // Paths are looked up as they are written; what is shown is cleaned first.
  const album = albumOf(report, picture);
  // The detectors' own words are long, and none of a page's.
  const shown = { ...harmless(report), checks: cleaned(report.checks) };
  // What is read comes first.
  return htmlDocument(titleOf(shown), [
    <Page key="page" report={shown} album={album} />,
    <Pictures key="pictures" album={album} />,
    ...(isHeldBack(report, album) ? [<Later key="later" />] : []),
  ]);
};

/** At the very end: what it puts in has been read by then. */
const Later = () => <script dangerouslySetInnerHTML={{ __html: laterScript }} />;

const noPicture: PictureSource = () => undefined;

const titleOf = ({ results }: Report): string => {
  const [only] = results;
  const what = results.length === 1 ? (only?.journey ?? '') : `${results.length} journeys`;
  return `${what} - friction report`;
};
