import { Report } from '../score/model/result.ts';
import { jsonText } from './words/json-text.ts';

/** A report as JSON text: what others build on. The same report gives the same text. */
export const renderJson = (report: Report): string => jsonText(report);

/** The published JSON Schema of report.json, from the same source as its type. */
export const reportSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of friction',
  description: 'What customer journeys cost the customer, and why.',
  ...JSON.parse(JSON.stringify(Report)),
});
