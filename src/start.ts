import { main } from './cli.ts';
import type { Io } from './io.ts';

/**
 * Runs the program on the process it was started in. The first Ctrl-C asks it to stop, the second ends it; so do other
 * programs' ways of asking, and a terminal that is closed.
 */
export async function start(): Promise<void> {
  const stop = new AbortController();
  const stopOrEnd = stopper(stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOrEnd);
  // Nobody reads what is said in a terminal that was closed.
  process.stderr.on('error', () => undefined);
  // Whoever reads our results may have read enough: `friction schema | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (stop.signal.aborted) process.exit(130);
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The results could not be printed: ${reasonOf(error)}.\n`);
    process.exit(2);
  });
  const code = await main(process.argv.slice(2), ioOf(stop.signal));
  await Promise.all([process.stdout, process.stderr].map(written));
  // What still waits for a page that has hung must not keep the user waiting.
  process.exit(code);
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' ? 'the disk is full' : message;
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

/** One press of Ctrl-C may arrive several times: from the terminal, and from npm or a Node.js in between. */
const samePress = 500;

function stopper(stop: AbortController): () => void {
  let first = 0;
  return () => {
    if (!stop.signal.aborted) {
      first = Date.now();
      process.stderr.write('\nStopping. What was measured is kept. Ctrl-C again ends at once.\n');
      stop.abort();
    } else if (Date.now() - first > samePress) {
      process.exit(130);
    }
  };
}

function ioOf(signal: AbortSignal): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    signal,
  };
}
