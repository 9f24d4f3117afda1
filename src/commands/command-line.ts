import { Command, CommanderError } from 'commander';
import type { Io } from '../io.ts';
import { toolVersion } from '../version.ts';
import { type CommandName, commands } from './index.ts';

/** Finds the command that is meant, and runs it. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  // The command alone where it is named first: the others need not be loaded, unless they are to be completed.
  const first = allNames().find((name) => name === argv[0] && name !== 'complete');
  const program = await programWith(first === undefined ? allNames() : [first], io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what is wrong. Help that was asked for is no mistake.
    return error.exitCode === 0 ? 0 : 2;
  }
  return exitCode;
}

/** The program with these commands, ready to read a line. */
export async function programWith(
  names: readonly CommandName[],
  io: Io,
  exit: (code: number) => void,
): Promise<Command> {
  const program = emptyProgram(io);
  for (const name of names) (await commands[name]())(program, io, exit);
  return program;
}

function emptyProgram(io: Io): Command {
  return new Command('friction')
    .description(
      'Walks customer journeys in a real browser and says what they cost the customer, and why.',
    )
    .version(toolVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(sentences(text)),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 all as wanted, 1 a limit does not hold, 2 wrong input,\n3 could not measure, 130 interrupted.',
    );
}

/** Commander's `error: unknown option '--sit'\n(Did you mean --site?)` in sentences. */
function sentences(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .replace(
      /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\./s,
      '$1 cannot be "$2".',
    )
    .replace(
      /^command-argument value '(.*)' is invalid for argument '.*'\./s,
      '"$1" is not known here.',
    )
    .replace('Allowed choices are ', 'Choose one of ')
    .trim();
  const [first = '', ...rest] = said.split('\n');
  const ended = /[.?]$/.test(first) ? first : `${first}.`;
  const suggestions = rest.map((line) => line.replace(/^\((.*)\)$/, '$1'));
  return `${[ended.charAt(0).toUpperCase() + ended.slice(1), ...suggestions].join(' ')}\n`;
}

function allNames(): readonly CommandName[] {
  return Object.keys(commands) as CommandName[];
}
