import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type Course, inRepository } from './courses.ts';

/** The most memory the program itself held while it walked a course, in bytes. The browser is not counted. */
export async function peakMemory({ name, site }: Course, folder: string): Promise<number> {
  const journey = inRepository(`fixtures/${name}/journey.yaml`);
  const walk = ['run', journey, '--site', site, '--out', folder];
  const sayMemory = pathToFileURL(inRepository('bench/say-memory.mjs')).href;
  return peakOf(['--import', sayMemory, inRepository('bin/friction.js'), ...walk]);
}

/** The most memory a Node.js holds that does nothing, in bytes: for comparison. */
export async function leastMemory(): Promise<number> {
  const sayMemory = pathToFileURL(inRepository('bench/say-memory.mjs')).href;
  return peakOf(['--import', sayMemory, '-e', '0']);
}

async function peakOf(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stdio[3]?.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child, 'close');
  if (!/^\d+$/.test(said)) throw new Error('The program did not say how much memory it held.');
  return Number(said);
}
