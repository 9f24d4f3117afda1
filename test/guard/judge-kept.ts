import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const formats = ['json', 'html', 'terminal', 'markdown', 'junit', 'github', 'csv'];

/** Judges the traces of a folder with the built program, and writes the report in every format. */
export async function judgeKept(folder: string, reports: string): Promise<void> {
  const into = path.resolve(reports);
  await mkdir(into, { recursive: true });
  const asked = formats.flatMap((name) => ['--format', `${name}=${path.join(into, name)}`]);
  const program = [path.join(root, 'bin/friction.js'), 'judge', path.resolve(folder, 'traces')];
  const child = spawn(process.execPath, [...program, ...asked], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  // Blocked customers and unmeasured journeys are among the fixtures.
  if (code !== 1 && code !== 3) throw new Error(`friction judge ended with ${code}`);
}
