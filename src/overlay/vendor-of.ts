import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { vendors } from './vendors/index.ts';
import { vendorSignals } from './vendors/signals.ts';
import type { Vendor } from './vendors/vendor.ts';

/** The vendor that made an overlay, by ids, class names, frame hosts and the script; null when nothing gives it away. */
export const vendorOf = (features: OverlayFeatures): Vendor | null => {
  const marks = features.marks.map((mark) => mark.replace(/^[#.]/, ''));
  const { frameHosts, maker = '' } = features;
  const isMarked = (vendor: Vendor) =>
    marks.some((mark) => vendor.marks.some((pattern) => fits(pattern, mark))) ||
    frameHosts.some((host) => vendor.hosts.some((known) => isOn(known, host)));
  const isMaker = ({ hosts }: Vendor) => hosts.some((known) => isOn(known, maker));
  return vendors.find(isMarked) ?? vendors.find(isMaker) ?? null;
};

/** The vendor whose host an address is on; null when it is nobody's that is known. */
export const vendorAt = (address: string): Vendor | null => {
  const [, host = ''] = /^https?:\/\/([^/?#]+)/i.exec(address) ?? [];
  return vendors.find(({ hosts }) => hosts.some((known) => isOn(known, host))) ?? null;
};

/** The vendor whose event told, as the overlay came, that something of theirs is shown; null when none did. */
export const vendorHeard = ({ heard = [] }: OverlayFeatures): Vendor | null => {
  const teller = vendorSignals.find(({ shown }) => shown.some((name) => heard.includes(name)));
  return named(teller?.vendor);
};

/** The vendors whose scripts made these variables of a page. */
export const vendorsBehind = (globals: readonly string[]): readonly Vendor[] =>
  vendorSignals
    .filter((signals) => signals.globals.some((name) => globals.includes(name)))
    .map(({ vendor }) => named(vendor))
    .filter((vendor) => vendor !== null);

const named = (name: string | undefined): Vendor | null =>
  vendors.find((vendor) => vendor.name === name) ?? null;

const fits = (pattern: string, mark: string): boolean =>
  pattern.endsWith('*') ? mark.startsWith(pattern.slice(0, -1)) : mark === pattern;

const isOn = (known: string, host: string): boolean => {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return name === known || name.endsWith(`.${known}`);
};
