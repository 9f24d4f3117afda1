import type { Finding } from '../../score/model/result.ts';
import { placeOn } from '../words/figures.ts';
import { hopsOf, howOf } from '../words/hops.ts';
import { columns, cutTo } from './layout.ts';
import type { Page } from './page.ts';

/** A chain of redirects, each stop on a line of its own. On the journey's own site the path says it all. */
export const hopLines = (
  finding: Finding,
  { page: { width, paint }, indent, site }: { page: Page; indent: string; site: string },
): readonly string[] => {
  const stop = (lead: string, address: string, how = ''): readonly string[] => {
    const head = `${indent}  ${lead}`;
    const place = placeOn(site, address);
    const line = `${head}${place}${how === '' ? '' : ` (${how})`}`;
    if (columns(line) <= width) return [line];
    // Only the address may be cut: how and how long is what one came to read.
    const below = how === '' ? [] : [`${' '.repeat(head.length)}(${how})`];
    return [`${head}${cutTo(place, width - head.length)}`, ...below];
  };
  return hopsOf(finding).flatMap((hop, at, all) => [
    ...(hop.from === all[at - 1]?.to ? [] : stop('', hop.from)),
    ...stop('-> ', hop.to, howOf(hop)).map(paint.quiet),
  ]);
};
