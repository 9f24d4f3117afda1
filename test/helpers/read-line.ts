import type { Command } from 'commander';
import { programWith } from '../../src/commands/command-line.ts';
import { type CommandName, commands } from '../../src/commands/index.ts';

/** The whole program, which reads lines and does nothing. What it has to say of them is collected. */
export async function idleProgram(): Promise<{ program: Command; said: () => string }> {
  const texts: string[] = [];
  const output = { write: (text: string) => texts.push(text) };
  const io = {
    ...{ stdout: output, stderr: output, env: {}, cwd: process.cwd(), isTTY: false, columns: 80 },
    signal: new AbortController().signal,
  };
  const program = await programWith(Object.keys(commands) as CommandName[], io, () => undefined);
  for (const command of program.commands) command.action(() => undefined);
  return { program, said: () => texts.splice(0).join('') };
}

/** What the program's own parser has against a line of a shell that calls it; empty where it takes the line. */
export async function readLine(line: string): Promise<string> {
  const words = wordsOf(line);
  const { program, said } = await idleProgram();
  try {
    await program.parseAsync(words, { from: 'user' });
    return '';
  } catch (error) {
    const isHelp = error instanceof Error && 'exitCode' in error && error.exitCode === 0;
    return isHelp ? '' : `${line}: ${said()}`;
  }
}

/** What stands behind the name of the program, up to where the shell has the say. */
function wordsOf(line: string): readonly string[] {
  const [, rest] =
    /^(?:\w+=\S* )*(?:npx (?:--yes )?journey-friction(?:@[\d.]+)?|npm run friction --|friction)(?= |$)(.*)$/.exec(
      line,
    ) ?? [];
  if (rest === undefined) throw new Error(`This line does not call the program: ${line}`);
  const own = rest.replace(/\s(#|>|\||&&).*$/, '');
  const words = own.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
