import type { Vendor } from './vendor.ts';

const source = "the vendor's published package";
const documented = "the vendor's documentation";
const rules =
  'named by a published rule of autoconsent 16.23 (DuckDuckGo) that cannot be asked by itself';

const consent = (name: string, marks: readonly string[], origin: string): Vendor => ({
  name,
  kind: 'consent',
  marks,
  hosts: [],
  origin,
});

/** Consent banners. */
export const consentVendors: readonly Vendor[] = [
  consent('OneTrust', ['onetrust-banner-sdk', 'onetrust-consent-sdk'], documented),
  consent('Cookiebot', ['CybotCookiebotDialog'], documented),
  consent('Usercentrics', ['usercentrics-root', 'usercentrics-cmp-ui'], documented),
  consent('Didomi', ['didomi-popup', 'didomi-notice'], documented),
  consent('Quantcast', ['qc-cmp2-container'], documented),
  consent('TrustArc', ['truste-consent-track', 'trustarc-banner-overlay'], documented),
  consent('Osano cookieconsent', ['cc-window', 'cc-banner'], source),
  consent('vanilla-cookieconsent', ['cc-main'], source),
  consent('Klaro', ['klaro', 'cookie-notice', 'cookie-modal'], source),
  consent('Orejime', ['orejime-*'], source),
  consent('tarteaucitron', ['tarteaucitronRoot', 'tarteaucitronAlertBig'], source),
  consent('Complianz', ['cmplz-cookiebanner*'], documented),
  consent('CookieYes', ['cky-consent-container'], documented),
  consent('iubenda', ['iubenda-cs-banner'], documented),
  consent('Borlabs', ['BorlabsCookieBox'], documented),
  consent('Sourcepoint', ['sp_message_container*', 'sp_message_iframe*'], documented),
  consent('Osano', ['osano-cm-window', 'osano-cm-dialog'], documented),
  consent('consentmanager', ['cmpwrapper', 'cmpbox'], documented),
  consent('Axeptio', ['axeptio_overlay'], documented),
  consent('CookieFirst', ['cookiefirst-root'], documented),
  consent('Cookie Information', ['coiOverlay'], documented),
  consent('Cookie-Script', ['cookiescript_injected*'], documented),
  consent('Termly', ['termly-code-snippet-support'], documented),
  consent('Google consent messages', ['fc-consent-root'], documented),
  consent('Civic Cookie Control', ['ccc-notify', 'ccc-module'], documented),
  consent('GDPR Cookie Compliance', ['moove_gdpr_cookie_info_bar'], documented),
  consent('CookieLawInfo', ['cookie-law-info-bar'], documented),
  consent('Shopify', ['shopify-pc__banner'], documented),
  consent('Ketch', ['ketch-banner', 'ketch-consent-banner'], documented),
  consent('Fides', ['fides-overlay-wrapper', 'fides-banner'], rules),
  consent('Tealium', ['__tealiumGDPRecModal', '__tealiumImplicitmodal'], rules),
];
