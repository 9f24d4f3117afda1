import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../../journey/source/nearest.ts';
import { type FormatName, formats } from '../../report/formats.ts';

/** A format that was asked for, and the file it goes to. Without a file it is printed. */
export type FormatChoice<Name extends string = FormatName> = {
  readonly name: Name;
  readonly file?: string;
};

/** Adds the option for what is printed of a report, and for what is written to files. */
export function addFormatOption(command: Command): Command {
  return addFormats(command, reportFormats);
}

/** The same for what has formats of its own. */
export function addFormats<Name extends string>(command: Command, names: readonly Name[]): Command {
  const option = new Option(
    '--format <format>',
    `${names.join(', ')}: what to print (default: terminal); with =file, such as json=out.json, it goes to the file (may be repeated)`,
  );
  const parse = (text: string, before?: readonly FormatChoice<Name>[]) =>
    formatChoice(text, before, names);
  return command.addOption(option.argParser(parse));
}

/** The formats of a report. */
export const reportFormats = Object.keys(formats) as readonly FormatName[];

/** Collects the values of --format. */
export function formatChoice<Name extends string>(
  text: string,
  before: readonly FormatChoice<Name>[] = [],
  names: readonly Name[],
): readonly FormatChoice<Name>[] {
  const [, written = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const name = known(written, names);
  if (file === undefined) return [...before, onlyOne(name, before)];
  if (file.trim() === '') {
    throw new InvalidArgumentError(`Name the file, such as ${exampleOf(name)}.`);
  }
  if (before.some((one) => one.file === file)) {
    throw new InvalidArgumentError('Another format goes to that file already.');
  }
  return [...before, { name, file }];
}

const exampleOf = (name: string): string => `${name}=report.${endings[name] ?? name}`;

/** How files end that are not called after their format. */
const endings: Readonly<Record<string, string>> = {
  terminal: 'txt',
  junit: 'xml',
  markdown: 'md',
  github: 'txt',
};

function known<Name extends string>(written: string, names: readonly Name[]): Name {
  const name = names.find((one) => one === written);
  if (name !== undefined) return name;
  const meant = nearest(written, names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(`Choose one of ${names.join(', ')}.${hint}`);
}

/** Lines for GitHub may stand below a report for people; two other formats on one page would be neither. */
const goTogether: readonly string[] = ['terminal', 'github'];

function onlyOne<Name extends string>(
  name: Name,
  before: readonly FormatChoice<Name>[],
): FormatChoice<Name> {
  const printed = before.filter(({ file }) => file === undefined);
  const fits = printed.every((one) => one.name !== name && goTogether.includes(one.name));
  if (printed.length === 0 || (fits && goTogether.includes(name))) return { name };
  throw new InvalidArgumentError(
    `Only one format can be printed. Give the others a file, such as ${exampleOf(name)}.`,
  );
}
