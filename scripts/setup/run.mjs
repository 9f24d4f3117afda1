import { spawn } from 'node:child_process';

/** Runs a program with our standard streams and answers with its exit code; null says that it did not start or ran out of time. */
export function run(command, args, { env = process.env, cwd, minutes } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd,
      // Results go to standard output: what set-up prints belongs with the progress.
      stdio: ['ignore', 2, 2],
      ...(minutes && { timeout: minutes * 60_000, killSignal: 'SIGKILL' }),
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code));
  });
}

/** One line of progress, on standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
