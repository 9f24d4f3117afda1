import type { Finding } from '../../score/result.ts';
import type { Aliases } from './aliases.ts';
import { containers, figures, wordsIn } from './known-evidence.ts';

type Evidence = Finding['evidence'];

/**
 * Of the evidence, also where it is nested, what is a number, a yes or no, a word of ours, or an address, by its name.
 * What is not named is left out, so that what a new check brings is not handed on by accident.
 */
export const redactEvidence = ({ evidence }: Finding, aliases: Aliases): Evidence =>
  redactRecord(evidence, 'evidence', { aliases, depth: 0 });

type Place = { readonly aliases: Aliases; readonly depth: number };

/** Deeper than any check goes: a report may come from anywhere. */
const deepest = 5;

const redactRecord = (record: object, within: string, place: Place): Evidence =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const kept = redactValue(value, { ...place, name, within });
      return kept === undefined ? [] : [[name, kept]];
    }),
  );

const redactValue = (
  value: unknown,
  place: Place & { readonly name: string; readonly within: string },
): unknown => {
  const { name, within, depth, aliases } = place;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return figures.has(name) ? value : undefined;
  }
  if (typeof value === 'string') return textFor(name, within, aliases)?.(value) || undefined;
  if (typeof value !== 'object' || value === null || depth >= deepest) return undefined;
  if (Array.isArray(value)) {
    const kept = value.flatMap((one) => redactValue(one, { ...place, depth: depth + 1 }) ?? []);
    return kept.length === 0 ? undefined : kept;
  }
  if (!containers.has(name)) return undefined;
  const kept = redactRecord(value, name, { aliases, depth: depth + 1 });
  return Object.keys(kept).length === 0 ? undefined : kept;
};

type Redacted = (text: string) => string;

/** What becomes of a text by its name: a word of ours stays, an address gets its new name, anything else goes. */
const textFor = (name: string, within: string, aliases: Aliases): Redacted | undefined => {
  const words = wordsIn(within);
  if (Object.hasOwn(words, name)) return words[name];
  const addresses: Readonly<Record<string, Redacted>> = {
    url: aliases.page,
    page: aliases.page,
    firstPage: aliases.page,
    between: aliases.page,
    from: aliases.page,
    to: aliases.page,
    sendsTo: aliases.site,
    madeBy: ofSite(aliases.site),
    hosts: (host) => aliases.site(`https://${host}`),
    opposite: aliases.journey,
  };
  return Object.hasOwn(addresses, name) ? addresses[name] : undefined;
};

/** A script that has no address of its own is not said to be of a site. */
const ofSite =
  (site: Redacted): Redacted =>
  (address) =>
    /^https?:/i.test(address) ? site(address) : '';
