import { type Known, meanings, type Whose } from './meaning.ts';

/** Tokens of the HTML Standard that are parts or spellings of a meaning. */
const standsFor: Readonly<Record<string, Known>> = {
  'address-line1': 'street-address',
  'address-line3': 'address-line2',
  'address-level3': 'address-level2',
  'address-level4': 'address-level2',
  'country-name': 'country',
  'bday-day': 'bday',
  'bday-month': 'bday',
  'bday-year': 'bday',
  'cc-given-name': 'cc-name',
  'cc-additional-name': 'cc-name',
  'cc-family-name': 'cc-name',
  'cc-exp-month': 'cc-exp',
  'cc-exp-year': 'cc-exp',
  'honorific-suffix': 'honorific-prefix',
  'tel-country-code': 'tel',
  'tel-national': 'tel',
  'tel-area-code': 'tel',
  'tel-local': 'tel',
  'tel-extension': 'tel',
};

/** Meanings that are no token of the HTML Standard: a browser cannot fill them. */
const noTokens: ReadonlySet<Known> = new Set<Known>([
  ...(['iban', 'tax-id', 'passport', 'driving-licence', 'health', 'medical'] as const),
  ...(['sex-life', 'belief', 'origin'] as const),
  ...(['password', 'terms', 'voucher', 'message', 'day', 'time', 'date'] as const),
]);

/** Whether HTML has an autocomplete token for it. */
export function hasToken(what: Known): boolean {
  return !noTokens.has(what);
}

/** What an autocomplete attribute says: section, address and contact words taken off. Null: nothing, or no token. */
export function readToken(
  attribute: string,
): { readonly what: Known; readonly whose: Whose } | null {
  const words = attribute.toLowerCase().split(/\s+/);
  const token = words.filter((word) => word !== 'webauthn').at(-1) ?? '';
  const what =
    standsFor[token] ?? meanings.find((meaning) => meaning === token && hasToken(meaning));
  if (what === undefined) return null;
  const whose = words.includes('shipping')
    ? 'shipping'
    : words.includes('billing')
      ? 'billing'
      : 'customer';
  return { what, whose };
}
