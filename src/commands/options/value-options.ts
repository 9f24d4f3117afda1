import type { Command } from 'commander';
import { list, nameValue, siteAddress } from './option-values.ts';

/** What the options of `addValueOptions` give. */
export type ValueChoices = {
  readonly site?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly envFile?: string;
  readonly allowUpload?: readonly string[];
};

/** Adds the options that put values into journeys. */
export function addValueOptions(command: Command): Command {
  return command
    .option('--site <address>', 'walk this site instead of the one in the journey', siteAddress)
    .option('--set <NAME=VALUE>', 'value for a name in the journey (may be repeated)', nameValue)
    .option('--env-file <file>', 'file with NAME=VALUE lines')
    .option(
      '--allow-upload <path>',
      "file or folder that may be uploaded though it lies outside of the journey's folder (may be repeated)",
      list,
    );
}
