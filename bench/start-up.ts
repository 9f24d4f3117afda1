import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { alternate } from './alternate.ts';
import { inRepository } from './courses.ts';
import { type Ratios, ratiosOf } from './ratios.ts';

/** How long `friction --version` takes beside a Node.js that does nothing. */
export async function startUp(pairs: number): Promise<Ratios> {
  const version = () => timeOf([inRepository('bin/friction.js'), '--version'], /^\d+\.\d+\.\d+/);
  const nothing = () => timeOf(['-e', '0'], /^$/);
  return ratiosOf(await alternate(version, nothing, { pairs, warmUp: 2 }));
}

async function timeOf(args: readonly string[], expected: RegExp): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  const [code] = await once(child, 'close');
  const took = performance.now() - from;
  if (code !== 0 || !expected.test(printed)) {
    throw new Error(`node ${args.join(' ')} ended with ${code} and printed: ${printed}`);
  }
  return took;
}
