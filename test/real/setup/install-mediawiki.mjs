import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, unpackPackage } from './debian.mjs';
import { php } from './php.mjs';

/** Gets MediaWiki from Debian's packages, unless it is there. Answers whether it is. */
export async function installMediaWiki() {
  if (!(await installPackages(php))) return false;
  const classes = await unpackPackage('mediawiki-classes');
  if (classes === null) return false;
  return (await unpackPackage('mediawiki', (folder) => layOut(folder, classes))) !== null;
}

/** Debian has half of the program's classes in a package of their own, and links what is written to into /var and /etc. */
function layOut(folder, classes) {
  const tree = join(folder, 'usr/share/mediawiki');
  for (const name of ['LocalSettings.php', 'config', 'extensions', 'images']) {
    rmSync(join(tree, name), { recursive: true, force: true });
  }
  mkdirSync(join(tree, 'extensions'));
  cpSync(join(classes, 'usr/share'), join(folder, 'usr/share'), { recursive: true });
  return tree;
}
