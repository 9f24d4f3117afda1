import type { OverlayKind } from '../kind.ts';
import type { Vendor } from './vendor.ts';

const lists = 'public browser tests and published packages';

const vendor = (
  kind: OverlayKind | null,
  name: string,
  marks: readonly string[],
  hosts: readonly string[] = [],
): Vendor => ({ name, kind, marks, hosts, origin: lists });

/** Chat, tours, app banners, permission questions and makers of promotions. */
export const otherVendors: readonly Vendor[] = [
  vendor(
    'chat',
    'Intercom',
    ['intercom-container', 'intercom-frame', 'intercom-lightweight-app'],
    ['intercom.io'],
  ),
  vendor('chat', 'Drift', ['drift-widget*'], ['drift.com']),
  vendor('chat', 'Tidio', ['tidio-chat'], ['tidio.co']),
  vendor('chat', 'Crisp', ['crisp-client'], ['crisp.chat']),
  vendor('chat', 'HubSpot chat', ['hubspot-messages-iframe-container']),
  vendor('chat', 'Zendesk', ['webWidget']),
  vendor('chat', 'LiveChat', ['chat-widget-container'], ['livechatinc.com']),
  vendor('chat', 'JivoChat', ['jdiv'], ['jivosite.com']),
  vendor('chat', 'Salesforce chat', ['embeddedServiceHelpButton', 'embeddedServiceSidebar']),
  vendor('chat', 'Chatwoot', ['woot-widget-holder'], ['chatwoot.com']),
  vendor(
    'sign-in',
    'Google sign-in',
    ['credential_picker_container', 'credential_picker_iframe'],
    ['accounts.google.com'],
  ),
  vendor('permission', 'OneSignal', [
    'onesignal-slidedown-container',
    'onesignal-popover-container',
  ]),
  vendor('permission', 'WonderPush', ['wonderpush-optin*']),
  vendor('permission', 'Webpushr', ['webpushr-prompt-wrapper']),
  vendor('permission', 'Pushly', ['pushly*']),
  vendor('app-install', 'Smart banner', ['smartbanner', 'smart-banner']),
  vendor('app-install', 'Branch', ['branch-banner-iframe']),
  vendor('tour', 'driver.js', ['driver-popover']),
  vendor('tour', 'Intro.js', ['introjs-tooltip']),
  vendor('tour', 'Shepherd', ['shepherd-element']),
  vendor('tour', 'Hopscotch', ['hopscotch-bubble']),
  vendor('tour', 'React Joyride', ['react-joyride__*']),
  vendor('tour', 'Appcues', ['appcues*'], ['appcues.com']),
  vendor('tour', 'WalkMe', ['walkme-*'], ['walkme.com']),
  vendor(null, 'Pendo', ['pendo-guide-container', '_pendo-step-container*'], ['pendo.io']),
  vendor(null, 'OptinMonster', [], ['optmnstr.com', 'optnmstr.com', 'opmnstr.com']),
  vendor(null, 'OptiMonk', [], ['optimonk.com']),
  vendor(null, 'Privy', [], ['privy.com']),
  vendor(null, 'Klaviyo', ['kl-private-reset-css*'], ['klaviyo.com']),
  vendor(null, 'Sleeknote', [], ['sleeknote.com']),
];
