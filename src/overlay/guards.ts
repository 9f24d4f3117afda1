/** A service that keeps robots out, and how its challenge is told from the site's own pages. */
type Guard = {
  readonly name: string;
  /** Header of the answer, in small letters, that it sends with a challenge. */
  readonly header?: { readonly name: string; readonly value: RegExp };
  /** Host and path of a frame or script that only its challenge page holds. */
  readonly page?: RegExp;
};

/** Most marks are those that `is-antibot` (MIT) lists, too. None has been tried against the service itself. */
const guards: readonly Guard[] = [
  {
    name: 'Cloudflare',
    header: { name: 'cf-mitigated', value: /^challenge$/ },
    page: /\/cdn-cgi\/challenge-platform\/h\//,
  },
  { name: 'Vercel', header: { name: 'x-vercel-mitigated', value: /^challenge$/ } },
  {
    name: 'AWS WAF',
    header: { name: 'x-amzn-waf-action', value: /^(challenge|captcha)$/ },
    page: /\.awswaf\.com\/.*(challenge|captcha)\.js/,
  },
  {
    name: 'DataDome',
    header: { name: 'x-datadome-cid', value: /./ },
    page: /^(geo|interstitial|ct)\.captcha-delivery\.com\//,
  },
  { name: 'HUMAN', page: /^captcha\.(px-cdn|px-cloud|perimeterx)\.net\/|\/px\/captcha\// },
  { name: 'Imperva', page: /\/_Incapsula_Resource/ },
  { name: 'Kasada', header: { name: 'x-kasada-challenge', value: /./ } },
  { name: 'Anubis', page: /\/\.within\.website\/x\/cmd\/anubis\// },
];

/** Whose challenge an answer is by its headers; empty: nobody's. Names of headers are in any case. */
export const guardInHeaders = (headers: Readonly<Record<string, string>>): string => {
  const values = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  return (
    guards.find(({ header }) => header?.value.test(values.get(header.name) ?? '') ?? false)?.name ??
    ''
  );
};

/** Whose challenge page holds these frames and scripts (host and path of each); empty: nobody's. */
export const guardInPage = (embeds: readonly string[]): string =>
  guards.find(({ page }) => embeds.some((embed) => page?.test(embed)))?.name ?? '';

const captchas =
  /^(www\.)?(google\.com|recaptcha\.net)\/recaptcha\/|(^|\.)hcaptcha\.com\/|^challenges\.cloudflare\.com\/|(^|\.)(arkoselabs|funcaptcha)\.com\/|(^|\.)(geetest|friendlycaptcha)\.com\//;

/** True when one of these frames (host and path of each) asks to prove that a person is there. */
export const asksForProof = (embeds: readonly string[]): boolean =>
  embeds.some((embed) => captchas.test(embed));
