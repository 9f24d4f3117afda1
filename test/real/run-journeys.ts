import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JourneyResult, Report } from '../../src/score/model/result.ts';
import type { Trace } from '../../src/trace/trace.ts';

const program = fileURLToPath(new URL('../../bin/friction.js', import.meta.url));

/** What the program left behind and said. */
export type Run = {
  readonly code: number | null;
  readonly results: readonly JourneyResult[];
  /** In the order of the results. */
  readonly traces: readonly Trace[];
  /** Everything that was written and printed, for what must not be in it. */
  readonly written: string;
};

/** Walks journeys with the program itself, as a user would, on a site that runs on this machine. */
export async function runJourneys(
  files: readonly string[],
  site: string,
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Run> {
  const out = await mkdtemp(join(tmpdir(), 'friction-real-'));
  try {
    const { code, printed } = await start(
      ['run', ...files, '--site', site, '--out', out, ...options],
      env,
    );
    const text = await readFile(join(out, 'report.json'), 'utf8').catch(() => {
      throw new Error(`The program wrote no report. It printed:\n${printed}`);
    });
    const { results }: Report = JSON.parse(text);
    const traces = await Promise.all(
      results.map(({ trace }) => readFile(join(out, trace), 'utf8')),
    );
    return {
      code,
      results,
      traces: traces.map((trace): Trace => JSON.parse(trace)),
      written: [printed, text, ...traces].join('\n'),
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
  let printed = '';
  const add = (chunk: unknown) => {
    printed += String(chunk);
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  await once(child, 'close');
  return { code: child.exitCode, printed };
}
