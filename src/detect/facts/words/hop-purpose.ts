import type { Hop } from '../../../trace/page-events.ts';

/** What a hop is for, as far as its two addresses tell. */
export type HopPurpose = 'secure' | 'spelling' | 'language' | 'sign-in' | '';

/**
 * Names hops that sites make for a reason one can see: to the encrypted address (secure), to the same address spelled
 * another way (with or without www or the last slash), to the customer's language, to the sign-in.
 */
export function hopPurpose({ from, to }: Pick<Hop, 'from' | 'to'>): HopPurpose {
  const [start, end] = [URL.parse(from), URL.parse(to)];
  if (!start || !end) return '';
  const isSame = plain(start) === plain(end);
  if (isSame && start.protocol === 'http:' && end.protocol === 'https:') return 'secure';
  if (isSame) return 'spelling';
  if (signIn.test(end.pathname) && !signIn.test(start.pathname)) return 'sign-in';
  return plain(start) === plain(withoutLanguage(end)) ||
    plain(withoutLanguage(start)) === plain(withoutLanguage(end))
    ? 'language'
    : '';
}

/** Words of an address that lead to a sign-in, in whole path segments. */
const signIn =
  /(^|\/)(log-?in|sign-?in|log-?on|anmelden|anmeldung|connexion|iniciar-sesion|accedi|entrar|inloggen|sso)(\.\w+)?(\/|$)/i;

/** The address without what is a matter of spelling. Ports differ where the encrypted address has another. */
function plain({ hostname, pathname, search }: URL): string {
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/(index\.\w+)?$/, '')}${search}`;
}

const language = /^[a-z]{2}([-_][a-z]{2,4})?$/i;

/** The address without a language in its host (`de.example.com`), path (`/de/`, `/en-us/`) or query (`lang=de`). */
function withoutLanguage(url: URL): URL {
  const plainer = new URL(url);
  const [first = '', ...rest] = url.hostname.split('.');
  if (rest.length > 1 && language.test(first)) plainer.hostname = rest.join('.');
  const [, segment = '', ...path] = url.pathname.split('/');
  if (language.test(segment)) plainer.pathname = `/${path.join('/')}`;
  for (const key of ['lang', 'language', 'locale', 'hl']) plainer.searchParams.delete(key);
  return plainer;
}
