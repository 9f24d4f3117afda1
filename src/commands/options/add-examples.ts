import type { Command } from 'commander';

/** Ends the help of a command with lines as one would type them. A test reads each as the program does. */
export function addExamples(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText(
    'after',
    `\n${examplesHead}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
}

export const examplesHead = 'Examples:';
