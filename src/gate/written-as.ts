import { slug } from '../score/ledger/identity.ts';
import type { Finding, JourneyResult } from '../score/model/result.ts';
import { baseOf, hostFromSite } from '../trace/seen-from-site.ts';

/** A result, as far as findings are told apart by it. */
type Walked = Pick<JourneyResult, 'site' | 'findings'>;

/**
 * Which of the identities that were written down is meant by each finding: the same one, else one that an older friction wrote
 * with the address of the site in it. Each is meant once, so that a new finding cannot hide behind a known one.
 */
export function writtenAs(
  { site, findings }: Walked,
  written: Iterable<string>,
): ReadonlyMap<string, string> {
  const left = new Set(written);
  const meant = new Map<string, string>();
  const take = ({ id }: Finding, found: string | undefined) => {
    if (found === undefined) return;
    left.delete(found);
    meant.set(id, found);
  };
  for (const finding of findings) take(finding, left.has(finding.id) ? finding.id : undefined);
  for (const finding of findings) {
    if (meant.has(finding.id)) continue;
    take(
      finding,
      [...left].find((id) => isOlder(id, finding, site)),
    );
  }
  return meant;
}

/** The findings that are meant by identities which were written down. */
export function meantBy(result: Walked, written: Iterable<string>): ReadonlySet<string> {
  return new Set(writtenAs(result, written).keys());
}

function isOlder(written: string, finding: Finding, site: string): boolean {
  if (finding.detector === 'redirect') return namesHosts(written, finding, site);
  return withoutAddress(written, site) === finding.id;
}

/** Being passed on named every host, the site's own first, and ended at 60 letters. */
function namesHosts(written: string, { id, evidence }: Finding, site: string): boolean {
  const others = othersIn(evidence.hosts, site);
  const { head, nth } = partsOf(id, slug(others.join(' ')));
  const at = written.lastIndexOf(':');
  const hosts = written.slice(at + 1);
  if (withoutAddress(written.slice(0, at), site) !== head || !hosts.endsWith(nth)) return false;
  return hosts.length >= 60 || others.every((host) => hosts.includes(slug(host)));
}

/** An identity without the hosts at its end, and what tells the second of one name from the first: -2 or #2. */
function partsOf(id: string, hosts: string): { readonly head: string; readonly nth: string } {
  const [, head = id, nth = ''] =
    new RegExp(`^(.*?)(?::${hosts}-?)?(\\d+|(?:\\d+)?#\\d+)?$`).exec(id) ?? [];
  return { head, nth };
}

function othersIn(hosts: unknown, site: string): readonly string[] {
  const named = Array.isArray(hosts) ? hosts.map(String) : [];
  const others = named.map((host) => hostFromSite(site, `http://${host}`));
  return [...new Set(others)].filter((host) => host !== '');
}

/** An identity as it would be without the site's address in the words of its step, its page and what it is. */
function withoutAddress(written: string, site: string): string {
  if (!URL.canParse(site)) return written;
  const base = baseOf(site);
  const parts = written.split(':').map((part) => {
    if (part.startsWith('/'))
      return `${part}/`.startsWith(`${base}/`) ? part.slice(base.length) || '/' : part;
    return part
      .replace(slug(site), '')
      .replace(/^-+|-+$/g, '')
      .replace(/-{2,}/g, '-');
  });
  return parts.filter((part) => part !== '').join(':');
}
