import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../bin/friction.js');

export type Ended = {
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
};

export type World = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ctrl-C, once this can be read on standard error; or what is sent in its place. */
  readonly stopAt?: string;
  readonly stopBy?: NodeJS.Signals;
  /** Default: the Node.js that runs the tests. */
  readonly node?: string;
  readonly program?: string;
};

/** Starts the real program, as a shell does, and waits for its end. */
export async function runProgram(argv: readonly string[], world: World = {}): Promise<Ended> {
  const child = spawn(world.node ?? process.execPath, [world.program ?? program, ...argv], {
    cwd: world.cwd,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...world.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 100_000,
  });
  const said = { out: '', err: '' };
  let stopped = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
    if (stopped || world.stopAt === undefined || !said.err.includes(world.stopAt)) return;
    stopped = true;
    child.kill(world.stopBy ?? 'SIGINT');
  });
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}
