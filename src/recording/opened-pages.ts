import type { RecordedStep } from './recording.ts';
import { literal } from './written-text.ts';

const session =
  /sess|token|guid|ctrl-state|^sid$|^j?sessionid|^code$|^state$|auth|passw|secret|key/i;

/** An address in the words of a journey: a path on its site, or whole. What one session alone has is left out. */
export function openedPage(address: URL, site: string, secrets: readonly string[]) {
  const left = [...new Set(address.searchParams.keys())].filter(
    (name) => session.test(name) || secrets.includes(address.searchParams.get(name) ?? ''),
  );
  const kept = new URL(address);
  for (const name of left) kept.searchParams.delete(name);
  const page = `${kept.pathname}${kept.search}${session.test(kept.hash) ? '' : kept.hash}`;
  const whole = kept.origin === site ? page : `${kept.origin}${page}`;
  return { written: /^\/[\w/.-]*$/.test(whole) ? whole : literal(whole), left };
}

/** The page that a step led to, as recorded. */
export function ledTo({ raw }: RecordedStep): URL | undefined {
  const events: readonly unknown[] = Array.isArray(raw.assertedEvents) ? raw.assertedEvents : [];
  const urls = events.flatMap((event) =>
    typeof event === 'object' && event !== null && 'url' in event ? [event.url] : [],
  );
  return webAddress(urls.at(-1));
}

/** A page of the web; undefined for what is none, such as a page of Chrome's own. */
export function webAddress(given: unknown): URL | undefined {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined;
}
