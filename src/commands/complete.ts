import type { Complete, RootCommand } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import { detectors } from '../detect/index.ts';
import type { DefineCommand } from './command.ts';
import {
  type Suggested,
  suggestedFiles,
  suggestedFolders,
  suggestedJourneys,
  suggestedTags,
  suggestedWords,
} from './files/suggested-values.ts';
import { addExamples } from './options/add-examples.ts';
import { reportFormats } from './options/format-option.ts';

/** `friction complete`: lets a shell complete commands, options, and what may stand behind them. Knows those defined before it. */
export const defineComplete: DefineCommand = (program, io) => {
  suggestValues(tab(program), io.cwd);
  const command = program.commands.find((one) => one.name() === 'complete');
  if (command === undefined) return;
  command
    .description('print what lets your shell complete the commands of friction with the Tab key')
    .usage('<shell>');
  addExamples(
    command,
    'friction complete bash > ~/.local/share/bash-completion/completions/friction',
    'friction complete zsh >> ~/.zshrc',
    'friction complete fish > ~/.config/fish/completions/friction.fish',
  );
};

const shells = ['bash', 'zsh', 'fish', 'powershell'];

type Values = (cwd: string) => readonly Suggested[];

const reports: Values = (cwd) => suggestedFiles(/(^|\/)report[^/]*\.json$/i, cwd);

/** What may stand behind an option, where the option itself does not say. */
const afterOption: Readonly<Record<string, Values>> = {
  tag: suggestedTags,
  journey: suggestedWords,
  format: () => reportFormats.map((value) => ({ value, about: '' })),
  config: (cwd) => suggestedFiles(/\.ya?ml$/i, cwd),
  baseline: (cwd) => suggestedFiles(/\.json$/i, cwd),
  'env-file': (cwd) => suggestedFiles(/\.env[^/]*$/i, cwd),
  'allow-upload': (cwd) => [...suggestedFolders(cwd), ...suggestedFiles(/./, cwd)],
  out: suggestedFolders,
  score: reports,
};

const ofArgument: Readonly<Record<string, Values>> = {
  journey: suggestedJourneys,
  journeys: suggestedJourneys,
  detector: () => detectors.map(({ id, title }) => ({ value: id, about: title })),
  recording: (cwd) => suggestedFiles(/\.json$/i, cwd),
  report: reports,
  reports,
  shell: () => shells.map((value) => ({ value, about: '' })),
  traces: (cwd) => suggestedFiles(/(^|\/)traces\/[^/]+\.json$/i, cwd),
};

function suggestValues({ commands }: RootCommand, cwd: string): void {
  for (const command of commands.values()) {
    for (const [name, option] of command.options) {
      const values = afterOption[name];
      if (values !== undefined && !option.isBoolean) option.handler = handing(values, cwd);
    }
    for (const [name, argument] of command.arguments) {
      const values = ofArgument[name];
      if (values !== undefined) argument.handler = handing(values, cwd);
    }
  }
}

function handing(values: Values, cwd: string): (complete: Complete) => void {
  return (complete) => {
    for (const { value, about } of values(cwd))
      if (isPlain(value)) complete(value, inOneLine(about));
  };
}

/** Shells run what stands in some words: such a name, from somebody else's file, is not put into a line of the user's. */
function isPlain(value: string): boolean {
  return /^[\p{L}\p{M}\p{N}_./@%+,-]+$/u.test(value) && !value.startsWith('-');
}

function inOneLine(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]+/gu, ' ').replace(/[$`\\]/g, '');
}
