import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { plainText } from './plain-text.ts';
import { toolVersion } from './version.ts';

/** Runs one command line and answers with the exit code. The only place where errors become exit codes. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const io = { ...given, stderr: harmless(given.stderr) };
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${toolVersion()}\n`);
    return 0;
  }
  try {
    const { runCommandLine } = await import('./commands/command-line.ts');
    return await runCommandLine(argv, io);
  } catch (error) {
    return explainError(error, io);
  }
}

/** What is told of files and pages repeats their words, wherever it is told from: none of them steers a terminal or a CI service. */
function harmless(output: Io['stderr']): Io['stderr'] {
  return { write: (text) => output.write(plainText(text)) };
}

function explainError(error: unknown, io: Io): number {
  if (error instanceof UserError) {
    io.stderr.write(`${error.message}\n`);
    return error.kind === 'wrong-input' ? 2 : 3;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `Something went wrong inside friction. This is our mistake, not yours:\n${stack}\n`,
  );
  return 3;
}
