import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { findBrowser, noBrowserMessage } from '../replay/browser/find-browser.ts';
import { launch } from '../replay/browser/launch.ts';
import type { DefineCommand } from './command.ts';
import { hasOwn, loadOrExplain } from './files/load.ts';
import { prepareOut } from './files/out-folder.ts';
import { addExamples } from './options/add-examples.ts';
import { configOption, type ProjectChoices } from './options/gate-options.ts';
import { addValueOptions, type ValueChoices } from './options/value-options.ts';
import { wrap } from './output/wrap.ts';

type Choices = ValueChoices &
  Pick<ProjectChoices, 'config'> & { readonly browser?: string; readonly out: string };

/** One thing that must be in place: says what it found, or throws what is wrong. */
type Check = { readonly name: string; readonly look: () => Promise<string> };

/** `friction doctor`: is everything in place on this machine. */
export const defineDoctor: DefineCommand = (program, io, exit) => {
  const command = program
    .command('doctor')
    .description('check that everything is in place on this machine')
    .argument('[journeys...]', 'journeys to check (default: those in journeys/)')
    .option('--browser <path>', 'Chrome, Chromium or Edge to use')
    .option('--out <folder>', 'folder that results would go to', 'friction-report')
    .option(...configOption);
  addExamples(command, 'friction doctor', 'friction doctor --browser /usr/bin/chromium');
  addValueOptions(command).action(async (journeys: readonly string[], choices: Choices) => {
    const healthy = await examine(checksOf(journeys, choices, io), io);
    io.stdout.write(
      healthy ? '\nEverything is in place.\n' : '\nNot everything is in place: see above.\n',
    );
    exit(healthy ? 0 : 3);
  });
};

async function examine(checks: readonly Check[], io: Io): Promise<boolean> {
  let healthy = true;
  for (const { name, look } of checks) {
    const { ok, says } = await look().then(
      (said) => ({ ok: true, says: said }),
      (error: unknown) => ({ ok: false, says: reasonOf(error) }),
    );
    healthy &&= ok;
    io.stdout.write(`${told(`${ok ? 'ok' : 'no'}  ${name}`.padEnd(14), says, io)}\n`);
  }
  return healthy;
}

function told(head: string, says: string, io: Io): string {
  // Problems in journeys come with the line and a caret under it: they are shown as they are.
  if (says.includes('\n')) return `${head.trimEnd()}\n${says}`;
  return wrap(says, io.columns, ' '.repeat(head.length)).replace(/^ +/, head);
}

function checksOf(journeys: readonly string[], choices: Choices, io: Io): readonly Check[] {
  return [
    { name: 'Node.js', look: async () => `${process.versions.node} on ${process.platform}` },
    { name: 'browser', look: () => tryBrowser(choices.browser, io) },
    { name: 'results', look: () => tryOut(path.resolve(io.cwd, choices.out)) },
    { name: 'journeys', look: () => tryJourneys(journeys, choices, io) },
  ];
}

async function tryBrowser(preferred: string | undefined, io: Io): Promise<string> {
  const found = await findBrowser(preferred, { ...io.env });
  if (found === null) throw new UserError(noBrowserMessage(preferred, { ...io.env }));
  const browser = await launch({ path: found.path, headed: false, presentAs: 'robot' });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
  } finally {
    await browser.close();
  }
  const sandbox =
    process.getuid?.() === 0
      ? 'It starts, without its sandbox, because this is root.'
      : 'It starts, in its sandbox.';
  return `${found.version} at ${found.path}. ${sandbox}`;
}

async function tryOut(folder: string): Promise<string> {
  await prepareOut(folder);
  return `${folder} can be written.`;
}

async function tryJourneys(given: readonly string[], choices: Choices, io: Io): Promise<string> {
  if (given.length === 0 && !hasOwn(io)) return 'There is no folder of journeys here yet.';
  const { length } = loadOrExplain(given, choices, io);
  return length === 1 ? '1 journey is valid.' : `${length} journeys are valid.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
