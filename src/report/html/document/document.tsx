import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { laterScriptHash } from '../scripts/later-script.ts';
import { scriptHash } from '../scripts/script.ts';
import { styleSheet } from './style-sheet.ts';

/** One page that stands alone: styles are in it, nothing is asked of the network. */
export const htmlDocument = (title: string, body: readonly JSX.Element[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    renderToString(<title>{title}</title>),
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    ...body.map((part) => unparted(renderToString(part))),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** A number stays on the line of its unit. */
const unparted = (html: string): string =>
  html.replace(/>[^<]+</g, (text) => text.replace(/(?<=\d) (?=[s%](?![\p{L}\d]))/gu, '\u00a0'));

/** Even if a text of a page got past everything else, it could load nothing and run nothing. */
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${scriptHash}' '${laterScriptHash}'`;
