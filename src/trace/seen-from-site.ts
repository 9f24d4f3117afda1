/**
 * A text without the addresses of the site that stand in it, so that the same site under another address says the same. A name
 * without a port may be what the site is called, and stays: only names of this machine are taken for addresses by themselves.
 */
export function textFromSite(site: string, text: string): string {
  const own = URL.parse(site);
  if (own === null) return text;
  const host = isLoopback(own.hostname) ? loopback : escaped(own.hostname);
  const base = escaped(baseOf(site));
  const whole = new RegExp(
    `https?://(?:${host})(?::\\d+)?(?:${base}(?=[/?#\\s]|$))?(?![\\w.-])`,
    'gi',
  );
  const port = isLoopback(own.hostname) ? '(?::\\d+)?' : ':\\d+';
  const bare = new RegExp(`(?<![\\w.-])(?:${host})${port}(?![\\w.-]*\\w)`, 'gi');
  return text.replace(whole, '').replace(bare, '').trim();
}

/** The path of the folder in which a site begins, without a slash at its end: empty at the top of its host. */
export function baseOf(site: string): string {
  return URL.parse(site)?.pathname.replace(/\/+$/, '') ?? '';
}

/** The host of an address, without its port; empty for the site's own. */
export function hostFromSite(site: string, url: string): string {
  const [own, there] = [URL.parse(site), URL.parse(url)];
  if (there === null) return url;
  return own !== null && isSameHost(own.hostname, there.hostname) ? '' : there.hostname;
}

/** This machine has several names, and they are one host. */
function isSameHost(one: string, other: string): boolean {
  return one === other || (isLoopback(one) && isLoopback(other));
}

const loopback = 'localhost|127(?:\\.\\d+){3}|\\[::1\\]';

function isLoopback(hostname: string): boolean {
  return new RegExp(`^(?:${loopback})$`, 'i').test(hostname);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
