import type { CDPSession, Protocol } from 'puppeteer';
import type { Customer } from '../../journey/model/journey.ts';
import type { DeviceTraits } from './devices.ts';

/** What a page is told of the customer's device and language, before its first script runs. */
export function emulation(
  customer: Customer,
  traits: DeviceTraits,
  browser: { readonly userAgent: string },
): (session: CDPSession, isPage: boolean) => Promise<unknown>[] {
  const userAgent = userAgentFor(customer, traits, browser.userAgent);
  return (session, isPage) => {
    const commands: Promise<unknown>[] = [
      session.send('Emulation.setUserAgentOverride', {
        userAgent,
        userAgentMetadata: hintsFor(userAgent),
        acceptLanguage: customer.language,
        ...(traits.platform === '' ? {} : { platform: traits.platform }),
      }),
      session.send('Emulation.setTouchEmulationEnabled', { enabled: traits.touch }),
      // A frame that shares the page's process has it already, and says so.
      session
        .send('Emulation.setLocaleOverride', { locale: customer.language })
        .catch(() => undefined),
    ];
    if (!isPage) return commands;
    const { width, height, scale, mobile } = traits;
    return [
      ...commands,
      session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: scale,
        mobile,
      }),
    ];
  };
}

/** A robot says so, unless the journey is presented as a customer: then "Headless" is left out, and no more. */
function userAgentFor(customer: Customer, traits: DeviceTraits, own: string): string {
  const version = /Chrome\/([\d.]+)/.exec(own)?.[1] ?? '';
  const major = version.split('.')[0] ?? '';
  const told = traits.userAgent?.(`${major}.0.0.0`) ?? own;
  if (customer.presentAs === 'customer') return told.replace('HeadlessChrome', 'Chrome');
  return traits.userAgent && own.includes('Headless')
    ? told.replace(' Chrome/', ' HeadlessChrome/')
    : told;
}

/** The same once more, as newer sites ask for it. */
function hintsFor(userAgent: string): Protocol.Emulation.UserAgentMetadata {
  const [, name = 'Chrome', version = ''] = /(\w*Chrome)\/(\d+)/.exec(userAgent) ?? [];
  const brands = ['Chromium', name === 'Chrome' ? 'Google Chrome' : name];
  const [, android] = /Android (\d+)/.exec(userAgent) ?? [];
  const desktop = /Windows/.test(userAgent) ? 'Windows' : /Mac/.test(userAgent) ? 'macOS' : 'Linux';
  return {
    brands: [...brands, 'Not_A Brand'].map((brand) => ({ brand, version })),
    platform: android ? 'Android' : desktop,
    platformVersion: android ?? '',
    architecture: android ? '' : 'x86',
    model: '',
    mobile: / Mobile /.test(userAgent),
  };
}
