import { getDomain } from 'tldts';

/** The registrable domain changed; where there is none (addresses, names of this machine), the host name did. */
export function isOtherSite(a: string, b: string): boolean {
  return siteOf(a) !== siteOf(b);
}

function siteOf(url: string): string {
  try {
    const { hostname } = new URL(url);
    return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
  } catch {
    return url;
  }
}
