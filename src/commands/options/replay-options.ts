import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';
import type { ReplayOptions } from '../../replay/walk/replay-options.ts';
import { toolVersion } from '../../version.ts';
import { progressText } from '../output/progress.ts';
import { countTo, duration, list } from './option-values.ts';

/** What the options of `addReplayOptions` give. */
export type ReplayChoices = {
  readonly out: string;
  readonly pace: ReplayOptions['pace'];
  readonly timeout: number;
  readonly workers: number;
  readonly browser?: string;
  readonly headed?: boolean;
  readonly screenshots: boolean;
  readonly allowHost?: readonly string[];
  readonly denyHost?: readonly string[];
};

/** Each has a browser of its own: more would only wait for one another. */
const mostWorkers = 64;

/** Adds the options of every command that walks journeys. */
export function addReplayOptions(command: Command): Command {
  const pace = new Option(
    '--pace <pace>',
    "fast moves the page's clock while the customer thinks, real really waits, robot does not think",
  )
    .choices(['fast', 'real', 'robot'])
    .default('fast');
  const timeout = new Option('--timeout <time>', 'longest wait for a step')
    .argParser(duration)
    .default(10_000, '10s');
  return command
    .option('--out <folder>', 'folder for the report, traces and screenshots', 'friction-report')
    .addOption(pace)
    .addOption(timeout)
    .option(
      '--workers <count>',
      'journeys walked at the same time',
      countTo(mostWorkers),
      Math.min(2, availableParallelism()),
    )
    .option('--browser <path>', 'Chrome, Chromium or Edge to use')
    .option('--headed', 'show the browser')
    .option('--no-screenshots', 'take no screenshots')
    .option(
      '--allow-host <host>',
      'let journeys go only to the site and this host (may be repeated)',
      list,
    )
    .option('--deny-host <host>', 'keep journeys away from this host (may be repeated)', list);
}

/** The choices made, as the replay takes them. */
export function replayOptions(
  choices: ReplayChoices,
  io: Io,
  about: { readonly outFolder: string; readonly several: boolean },
): ReplayOptions {
  return {
    ...(choices.browser !== undefined && { browser: choices.browser }),
    pace: choices.pace,
    timeout: choices.timeout,
    workers: choices.workers,
    headed: choices.headed === true,
    outFolder: about.outFolder,
    screenshots: choices.screenshots,
    allowHosts: [...(choices.allowHost ?? [])],
    denyHosts: [...(choices.denyHost ?? [])],
    signal: io.signal,
    progress: (line) => {
      const text = progressText(line, about);
      if (text !== undefined) io.stderr.write(`${text}\n`);
    },
    toolVersion: toolVersion(),
    startedAt: () => new Date().toISOString(),
  };
}
