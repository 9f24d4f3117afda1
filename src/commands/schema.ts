import { Argument } from 'commander';
import { journeySchema } from '../journey/schema.ts';
import { reportSchema } from '../report/json.ts';
import { traceSchema } from '../trace/schema.ts';
import type { DefineCommand } from './command.ts';

const schemas = { journey: journeySchema, report: reportSchema, trace: traceSchema };

/** `friction schema`: JSON Schemas, for editors and for programs that read our files. */
export const defineSchema: DefineCommand = (program, io, exit) => {
  const what = new Argument('[of]', 'what to describe').choices(Object.keys(schemas));
  program
    .command('schema')
    .description('print the JSON Schema of journeys, reports or traces')
    .addArgument(what.default('journey'))
    .action((of: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(schemas[of](), null, 2)}\n`);
      exit(0);
    });
};
