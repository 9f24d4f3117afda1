#!/usr/bin/env node
// Starts the program; on a Node.js that is too old, on the one of this checkout. Parses on any Node.js with modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const newer = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

if (major > 22 || (major === 22 && minor >= 13)) {
  const { start } = await import('../dist/start.js');
  await start();
} else if (existsSync(newer)) {
  const child = spawn(newer, process.argv.slice(1), { stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.stderr.write(
    `friction needs Node.js 22.13 or newer; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
}
