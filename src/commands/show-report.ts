import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { type FormatName, formats, type ReportStyle } from '../report/formats.ts';
import type { Report } from '../score/result.ts';

/** Adds the option for what is printed. */
export function addFormatOption(command: Command): Command {
  const option = new Option('--format <format>', 'what to print').choices(Object.keys(formats));
  return command.addOption(option.default('terminal'));
}

/** Prints a report on standard output. */
export function showReport(report: Report, format: FormatName, io: Io): void {
  io.stdout.write(formats[format](report, styleOf(io)));
}

/** Colours only for someone who looks at a terminal and has not said otherwise: see no-color.org and force-color.org. */
export function styleOf({ env, isTTY, columns }: Io): ReportStyle {
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  const forced = env.FORCE_COLOR !== undefined && !['', '0', 'false'].includes(env.FORCE_COLOR);
  // Where the terminal does not say how wide it is, the user may.
  const width = isTTY ? columns : Number(env.COLUMNS) || columns;
  return { colour: !refused && (forced || isTTY) && env.TERM !== 'dumb', width };
}
