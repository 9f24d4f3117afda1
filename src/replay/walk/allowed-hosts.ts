import { isOtherSite } from '../site.ts';

/** A journey opens addresses of its own site, and of hosts that were allowed; hosts to keep away from are never opened. */
export function mayOpen(
  site: string,
  url: string,
  {
    allowHosts,
    denyHosts,
  }: { readonly allowHosts: readonly string[]; readonly denyHosts: readonly string[] },
): boolean {
  const host = hostOf(url);
  if (denyHosts.some((denied) => isWithin(host, denied))) return false;
  if (allowHosts.some((allowed) => isWithin(host, allowed))) return true;
  return !isOtherSite(site, url);
}

function isWithin(host: string, outer: string): boolean {
  return host === outer || host.endsWith(`.${outer}`);
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
