import { spawn } from 'node:child_process';

/**
 * Runs a program and answers with its exit code; null says that it did not start, or ran out of time.
 * What it prints goes to standard error, with the progress: standard output is for results.
 */
export function run(command, args, { env = process.env, cwd, minutes, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'ignore' : 2;
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', output, output] });
    const timer = minutes && setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
}

/** One line of progress, on standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
