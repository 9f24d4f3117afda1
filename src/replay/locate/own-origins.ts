import type { Recorder } from '../record/recorder.ts';
import { isOtherSite } from '../site.ts';

/**
 * The origins a path of the journey's site may be on: its own, and those that it redirected itself to, of the same registrable domain
 * or, as the site was opened, to the same path of another: a shop that moved from .com to .org, and no sign-in page of somebody else's.
 */
export function ownOrigins(site: string, recorder: Pick<Recorder, 'events'>): ReadonlySet<string> {
  const own = new Set([originOf(site)]);
  const ways = recorder.events().filter((event) => event.type === 'navigation');
  for (const [index, { hops }] of ways.entries()) {
    for (const { from, to, crossSite } of hops) {
      const hasMoved = index === 0 && pathOf(from) === pathOf(to);
      if (own.has(originOf(from)) && (!crossSite || hasMoved)) own.add(originOf(to));
    }
  }
  // What the browser makes of an address before it asks (http to https) is told by no hop.
  for (const { url } of ways.slice(0, 1)) if (!isOtherSite(site, url)) own.add(originOf(url));
  return own;
}

function pathOf(url: string): string {
  return url.slice(originOf(url).length);
}

export function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
