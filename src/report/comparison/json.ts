import { Comparison } from '../../gate/comparison.ts';
import { jsonText } from '../words/json-text.ts';

/** A comparison as JSON text. The same comparison gives the same text. */
export const renderComparedJson = (comparison: Comparison): string => jsonText(comparison);

/** The published JSON Schema of what `friction compare --format json` prints, from the same source as its type. */
export const comparisonSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Comparison of friction',
  description: 'What got better and worse between results, over time, or between sites.',
  ...JSON.parse(JSON.stringify(Comparison)),
});
