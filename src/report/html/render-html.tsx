import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../score/result.ts';
import { albumOf, type PictureSource } from './album.ts';
import { harmless } from './harmless.ts';
import { Page } from './page.tsx';
import { Pictures } from './picture.tsx';
import { scriptHash } from './script.ts';
import { styleSheet } from './style-sheet.ts';

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
  const shown = harmless(report);
  const title = renderToString(<title>{titleOf(shown)}</title>);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    title,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    renderToString(<Page report={shown} album={album} />),
    // What is read comes first.
    renderToString(<Pictures album={album} />),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const noPicture: PictureSource = () => undefined;

/** Even if a text of a page got past everything else, it could load nothing and run nothing. */
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${scriptHash}'`;

const titleOf = ({ results }: Report): string => {
  const [only] = results;
  const what = results.length === 1 ? (only?.journey ?? '') : `${results.length} journeys`;
  return `${what} - friction report`;
};
