import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import type { Finding } from './result.ts';

/** The evidence of a finding where it has these parts: a report may be of another version, or of a detector of one's own. */
export function evidenceAs<S extends TSchema>(
  schema: S,
  { evidence }: Pick<Finding, 'evidence'>,
): Static<S> | undefined {
  return Check(schema, evidence) ? evidence : undefined;
}
