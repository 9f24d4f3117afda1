/**
 * What a field can ask for. Where HTML has an autocomplete token of that meaning it is the name; tokens that are parts of
 * one (the month of a birthday, the area code of a telephone number) stand for the whole. `health` is how somebody is
 * insured, one number for all their life; `medical` is what ails them, asked in many questions.
 */
export const meanings = [
  ...['cc-name', 'cc-number', 'cc-exp', 'cc-csc', 'cc-type', 'iban'],
  ...['tax-id', 'passport', 'driving-licence', 'health', 'medical', 'sex-life', 'belief', 'origin'],
  ...['one-time-code', 'new-password', 'current-password', 'password', 'email', 'tel'],
  ...['bday', 'sex', 'username', 'organization', 'organization-title', 'honorific-prefix'],
  ...['given-name', 'additional-name', 'family-name', 'nickname', 'postal-code', 'address-level2'],
  ...['address-level1', 'country', 'address-line2', 'street-address', 'name', 'language', 'url'],
  ...['photo', 'terms', 'voucher', 'message', 'day', 'time', 'date'],
] as const;
export type Known = (typeof meanings)[number];

/** Whose: a delivery address and a billing address differ, and so do two people. */
export type Whose = 'customer' | 'shipping' | 'billing' | 'someone-else';

/**
 * What a question asks for. `own`: something of the site's own, in words that could be read. `unknown`: nothing tells,
 * and nobody guesses: a judgement that rests on it is incomplete.
 */
export type Meaning =
  | {
      readonly kind: 'known';
      readonly what: Known;
      readonly whose: Whose;
      /** What the autocomplete token says, where that is something else than what the customer reads. */
      readonly tokenSays?: Known;
    }
  | { readonly kind: 'own'; readonly words: string }
  | { readonly kind: 'unknown' };
