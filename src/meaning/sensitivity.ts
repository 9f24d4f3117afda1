import type { Known } from './meaning.ts';

/**
 * How carefully a customer gives it away: 0 preference, 1 contact, 2 reaching and locating, 3 identity, 4 money, 5 what
 * privacy laws call special or sensitive. Passwords and codes guard the customer's own account: they count as contact.
 */
export function sensitivityOf(what: Known): 0 | 1 | 2 | 3 | 4 | 5 {
  if (special.has(what)) return 5;
  if (what === 'iban' || what.startsWith('cc-')) return 4;
  if (what === 'bday' || what === 'sex') return 3;
  if (reaching.has(what)) return 2;
  return preferences.has(what) ? 0 : 1;
}

const special: ReadonlySet<Known> = new Set<Known>([
  ...(['tax-id', 'passport', 'driving-licence', 'health', 'medical'] as const),
  ...(['sex-life', 'belief', 'origin'] as const),
]);
const reaching: ReadonlySet<Known> = new Set<Known>([
  ...(['tel', 'street-address', 'address-line2', 'address-level1', 'address-level2'] as const),
  ...(['postal-code', 'country'] as const),
]);
const preferences: ReadonlySet<Known> = new Set<Known>([
  ...(['language', 'url', 'nickname', 'photo', 'terms', 'voucher', 'message'] as const),
  ...(['day', 'time', 'date'] as const),
]);
