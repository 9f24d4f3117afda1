import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, isUnpacked, needsOf, unpackPackage } from './debian.mjs';
import { php } from './php.mjs';

/** Gets Roundcube, and Dovecot for its mail, from Debian's packages, unless they are there. Answers whether they are. */
export async function installRoundcube() {
  if (!(await installPackages([...php, 'dovecot-imapd']))) return false;
  if (isUnpacked('roundcube-core')) return true;
  const libraries = needsOf('roundcube-core', /^(?:libjs|php)-/).filter(
    (name) => name !== 'php-json',
  );
  return (
    (await installPackages(libraries)) && (await unpackPackage('roundcube-core', layOut)) !== null
  );
}

/** Settings lie in /etc, and links to scripts of other packages lead out of the package's folder. */
function layOut(folder) {
  const tree = join(folder, 'usr/share/roundcube');
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const link = join(entry.parentPath, entry.name);
    const [, script] = readlinkSync(link).split('javascript/');
    rmSync(link);
    if (script !== undefined) symlinkSync(join('/usr/share/javascript', script), link);
  }
  renameSync(join(folder, 'etc/roundcube'), join(tree, 'config'));
  return tree;
}
