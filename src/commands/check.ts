import type { DefineCommand } from './command.ts';
import { loadOrExplain } from './files/load.ts';
import { addExamples } from './options/add-examples.ts';
import { configOption, type ProjectChoices } from './options/gate-options.ts';
import { addValueOptions, type ValueChoices } from './options/value-options.ts';

type Choices = ValueChoices & Pick<ProjectChoices, 'config'>;

/** `friction check`: are the journeys written as they should be. No browser is started. */
export const defineCheck: DefineCommand = (program, io, exit) => {
  const command = program
    .command('check')
    .description('check journeys without a browser')
    .argument('[journeys...]', 'files, folders or patterns (default: those in journeys/)');
  addExamples(
    command,
    'friction check',
    'friction check journeys/booking.yaml --set CITY=Leeds',
    'friction check --env-file staging.env',
  );
  addValueOptions(command.option(...configOption)).action(
    (given: readonly string[], choices: Choices) => {
      const { length } = loadOrExplain(given, choices, io);
      io.stdout.write(length === 1 ? '1 journey is valid.\n' : `${length} journeys are valid.\n`);
      exit(0);
    },
  );
};
