import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** An application under test. */
export type App = {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Ends it with all its processes. */
  readonly stop: () => Promise<void>;
};

export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
};

const startUp = 60_000;
const goodbye = 5_000;

/** Starts a web server and answers when it does. Fails, with what the program printed, when it does not within a minute. */
export async function serveApp(url: string, program: Program): Promise<App> {
  const { child, printed, stop } = startProgram(program);
  if (await answers(url, child)) return { url, stop };
  await stop();
  throw new Error(`${program.command} did not come up at ${url}.\n${printed()}`);
}

/** Starts a program that an application needs beside its web server. */
export function startProgram(program: Program) {
  const child = spawn(program.command, program.args, {
    cwd: program.folder,
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the processes it starts can be ended with it.
    detached: true,
  });
  const endNow = () => signal(child, 'SIGKILL');
  // Before the folder goes that it writes to.
  process.prependOnceListener('exit', endNow);
  const stop = async () => {
    process.off('exit', endNow);
    await end(child);
  };
  return { child, printed: collect(child), stop };
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + startUp;
  while (Date.now() < deadline && isRunning(child)) {
    // As a browser asks: some answer anything else with an error.
    const headers = { accept: 'text/html' };
    const status = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await pause(50);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (isRunning(child)) {
    const gone = once(child, 'close');
    signal(child, 'SIGTERM');
    await Promise.race([gone, pause(goodbye, undefined, { ref: false })]);
  }
  // What the server itself started may outlive it.
  signal(child, 'SIGKILL');
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone: that is what was wanted.
  }
}

/** The last of what the program prints. Reading it also keeps its pipes from filling up. */
function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: unknown) => {
    text = (text + String(chunk)).slice(-4000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  child.on('error', (error) => add(error.message));
  return () => text;
}
