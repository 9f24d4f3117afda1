import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../journey/nearest.ts';
import { type FormatName, formats } from '../report/formats.ts';

/** A format that was asked for, and the file it goes to. Without a file it is printed. */
export type FormatChoice = { readonly name: FormatName; readonly file?: string };

/** Adds the option for what is printed, and for what is written to files. */
export function addFormatOption(command: Command): Command {
  const names = Object.keys(formats).join(', ');
  const option = new Option(
    '--format <format>',
    `${names}: what to print (default: terminal); with =file, such as json=out.json, it goes to the file (may be repeated)`,
  );
  return command.addOption(option.argParser(formatChoice));
}

/** Collects the values of --format. */
export function formatChoice(
  text: string,
  before: readonly FormatChoice[] = [],
): readonly FormatChoice[] {
  const [, written = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const name = known(written);
  if (file === undefined) return [...before, onlyOne(name, before)];
  if (file.trim() === '') {
    throw new InvalidArgumentError(`Name the file, such as ${name}=report.txt.`);
  }
  if (before.some((one) => one.file === file)) {
    throw new InvalidArgumentError('Another format goes to that file already.');
  }
  return [...before, { name, file }];
}

function known(written: string): FormatName {
  const names = Object.keys(formats) as FormatName[];
  const name = names.find((one) => one === written);
  if (name !== undefined) return name;
  const meant = nearest(written, names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(`Choose one of ${names.join(', ')}.${hint}`);
}

/** Lines for GitHub may stand below a report for people; two other formats on one page would be neither. */
const goTogether: readonly string[] = ['terminal', 'github'];

function onlyOne(name: FormatName, before: readonly FormatChoice[]): FormatChoice {
  const printed = before.filter(({ file }) => file === undefined);
  const fits = printed.every((one) => one.name !== name && goTogether.includes(one.name));
  if (printed.length === 0 || (fits && goTogether.includes(name))) return { name };
  throw new InvalidArgumentError(
    `Only one format can be printed. Give the others a file, such as ${name}=report.txt.`,
  );
}
