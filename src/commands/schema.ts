import { Argument } from 'commander';
import { schemas } from '../report/schemas.ts';
import type { DefineCommand } from './command.ts';
import { addExamples } from './options/add-examples.ts';

/** `friction schema`: JSON Schemas, for editors and for programs that read our files. */
export const defineSchema: DefineCommand = (program, io, exit) => {
  const what = new Argument('[kind]', 'what to describe').choices(Object.keys(schemas));
  const command = program
    .command('schema')
    .description(
      'print the JSON Schema of journeys, friction.yaml, reports, comparisons, baselines or traces',
    )
    .addArgument(what.default('journey'))
    .action((of: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(schemas[of](), null, 2)}\n`);
      exit(0);
    });
  addExamples(command, 'friction schema > journey.schema.json', 'friction schema report');
};
