import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const name = '.built-from';

/** True when dist was built from the sources as they are now. */
export function isBuilt() {
  const stamp = join(root, 'dist', name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state();
}

/** Notes in a folder what it was built from. */
export function noteBuilt(folder, from) {
  writeFileSync(join(folder, name), from);
}

/** The sources in one word: it changes with every file that is written, added or removed. */
export function state() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true }).map((name) =>
    join('src', name),
  );
  for (const file of [...files.sort(), 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs']) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
