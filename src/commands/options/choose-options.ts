import type { Command } from 'commander';
import { list } from './option-values.ts';

/** What the options of `addChooseOptions` give. */
export type ChooseChoices = {
  readonly tag?: readonly string[];
  readonly journey?: readonly string[];
  readonly lastFailed?: boolean;
};

/** Adds the options that choose some of the journeys that are there. */
export function addChooseOptions(command: Command): Command {
  return command
    .option('--tag <tag>', 'only journeys with this tag (may be repeated)', list)
    .option(
      '--journey <words>',
      'only journeys with these words in their name (may be repeated)',
      list,
    )
    .option('--last-failed', 'only what failed or was not measured in the report in --out');
}
