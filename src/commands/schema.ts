import { Argument } from 'commander';
import { baselineSchema } from '../gate/baseline.ts';
import { ruleNames } from '../gate/rules.ts';
import { journeySchema, projectSchema } from '../journey/written/schema.ts';
import { comparisonSchema } from '../report/comparison/json.ts';
import { reportSchema } from '../report/json.ts';
import { traceSchema } from '../trace/schema.ts';
import type { DefineCommand } from './command.ts';

const schemas = {
  journey: journeySchema,
  project: () => projectSchema(ruleNames),
  report: reportSchema,
  comparison: comparisonSchema,
  baseline: baselineSchema,
  trace: traceSchema,
};

/** `friction schema`: JSON Schemas, for editors and for programs that read our files. */
export const defineSchema: DefineCommand = (program, io, exit) => {
  const what = new Argument('[of]', 'what to describe').choices(Object.keys(schemas));
  program
    .command('schema')
    .description(
      'print the JSON Schema of journeys, friction.yaml, reports, comparisons, baselines or traces',
    )
    .addArgument(what.default('journey'))
    .action((of: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(schemas[of](), null, 2)}\n`);
      exit(0);
    });
};
