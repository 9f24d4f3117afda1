import { Trace } from './trace.ts';

/** The published JSON Schema of a saved trace, from the same source as its type. */
export const traceSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Trace of friction',
  description: 'Everything that was seen on one walk of one customer journey.',
  ...JSON.parse(JSON.stringify(Trace)),
});
