/**
 * Where pages commonly report to about their visitors: nobody waits for these, and they answer no press. A path alone is that
 * of a counter that sites run under their own name.
 */
const counters: readonly RegExp[] = [
  /^([\w-]+\.)*(google-analytics|googletagmanager|doubleclick|googleadservices|googlesyndication)\.(com|net)\//,
  /^(analytics\.google|stats\.g\.doubleclick)\.\w+\//,
  /^([\w-]+\.)*(hotjar|hotjar-insights|mixpanel|amplitude|heapanalytics|heap-api|fullstory|mouseflow|segment)\.(com|io)\//,
  /^([\w-]+\.)*(clarity\.ms|matomo\.cloud|plausible\.io|usefathom\.com|cloudflareinsights\.com|goatcounter\.com)\//,
  /^([\w-]+\.)*(nr-data\.net|newrelic\.com|sentry\.io|bugsnag\.com|datadoghq\.(com|eu)|browser-intake-[\w-]+\.com)\//,
  /^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|chartbeat\.(com|net)|quantserve\.com|scorecardresearch\.com)\//,
  /^(bat\.bing|px\.ads\.linkedin|analytics\.tiktok|ct\.pinterest|tr\.snapchat|t\.co|analytics\.twitter)(\.com)?\//,
  /^(www\.)?facebook\.com\/tr\b|^connect\.facebook\.net\//,
  /^[^/]+\/([^?]*\/)?(matomo|piwik)\.php\b/,
  /^[^/]+\/([^?]*\/)?g\/collect\b/,
];

/** True for an address that only counts what visitors do. */
export const isAnalytics = (url: string): boolean => {
  const place = url.replace(/^https?:\/\//, '').replace(/^([^/:]+):\d+/, '$1');
  return counters.some((counter) => counter.test(place));
};
