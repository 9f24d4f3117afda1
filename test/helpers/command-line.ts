import { main } from '../../src/cli.ts';

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command line in this process, on a terminal of 80 columns without colours. */
export async function commandLine(
  argv: readonly string[],
  world: { readonly env?: Record<string, string>; readonly cwd?: string } = {},
): Promise<Ended> {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    env: world.env ?? {},
    cwd: world.cwd ?? process.cwd(),
    isTTY: false,
    columns: 80,
    signal: new AbortController().signal,
  });
  return { code, ...said };
}
