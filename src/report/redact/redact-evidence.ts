import type { TSchema } from 'typebox';
import type { Evidence, Keep } from '../../detect/evidence.ts';
import type { Aliases } from './aliases.ts';

/**
 * Of the evidence, also where it is nested, what its detector says may be handed on: numbers, what is so or is not, words
 * of ours, and addresses by their new names. What is not named in the schema is left out.
 */
export const redactEvidence = (evidence: Evidence, schema: Part, aliases: Aliases): Evidence => {
  const properties: Readonly<Record<string, Part>> = schema.properties ?? {};
  return Object.fromEntries(
    Object.entries(evidence).flatMap(([name, value]) => {
      if (!Object.hasOwn(properties, name)) return [];
      const kept = redactValue(value, properties[name] ?? {}, aliases);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
};

/** As much as is needed of the schema of a part. */
type Part = TSchema & {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly keep?: Keep;
  readonly words?: readonly string[];
};

const redactValue = (value: unknown, schema: Part, aliases: Aliases): unknown => {
  // What may be null has nothing to say then.
  const part = schema.anyOf?.[0] ?? schema;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return part.keep === 'value' ? value : undefined;
  }
  if (typeof value === 'string') return redactText(value, part, aliases) || undefined;
  if (Array.isArray(value)) {
    const { items } = part;
    const kept = items && value.flatMap((one) => redactValue(one, items, aliases) ?? []);
    return kept?.length ? kept : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = redactEvidence({ ...value }, part, aliases);
  return Object.keys(kept).length === 0 ? undefined : kept;
};

/** A word of ours stays, an address gets its new name, anything else goes. */
const redactText = (value: string, { keep, words = [] }: Part, aliases: Aliases): string => {
  if (keep === 'word') return words.includes(value) ? value : '';
  if (keep === undefined || keep === 'value') return '';
  const renamed: { readonly [K in typeof keep]: (address: string) => string } = {
    page: aliases.page,
    site: aliases.site,
    // A script that has no address of its own is not said to be of a site.
    script: (address) => (/^https?:/i.test(address) ? aliases.site(address) : ''),
    host: (host) => aliases.site(`https://${host}`),
    journey: aliases.journey,
  };
  return renamed[keep](value);
};
