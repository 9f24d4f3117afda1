import { baselineSchema } from '../gate/baseline.ts';
import { ruleNames } from '../gate/rules.ts';
import { journeySchema, projectSchema } from '../journey/written/schema.ts';
import { traceSchema } from '../trace/schema.ts';
import { comparisonSchema } from './comparison/json.ts';
import { reportSchema } from './json.ts';

/** The JSON Schema of each kind of file that is read or written. */
export const schemas = {
  journey: journeySchema,
  project: () => projectSchema(ruleNames),
  report: reportSchema,
  comparison: comparisonSchema,
  baseline: baselineSchema,
  trace: traceSchema,
};
