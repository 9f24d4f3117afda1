import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, isUnpacked, needsOf, unpackPackage } from './debian.mjs';
import { php } from './php.mjs';

/** Gets DokuWiki from Debian's package, unless it is there. Answers whether it is. */
export async function installDokuWiki() {
  if (!(await installPackages(php))) return false;
  if (isUnpacked('dokuwiki')) return true;
  // The packages it takes its libraries from. `php` itself would bring a web server along.
  const libraries = needsOf('dokuwiki', /^(?:libjs|libphp|php)-/);
  return (await installPackages(libraries)) && (await unpackPackage('dokuwiki', layOut)) !== null;
}

/** Puts together again what Debian spreads over /usr/share, /var/lib and /etc. */
function layOut(folder) {
  const tree = join(folder, 'usr/share/dokuwiki');
  const state = join(folder, 'var/lib/dokuwiki');
  for (const name of ['tpl', 'plugins']) {
    rmSync(join(tree, 'lib', name));
    renameSync(join(state, 'lib', name), join(tree, 'lib', name));
  }
  renameSync(join(state, 'data'), join(tree, 'data'));
  renameSync(join(folder, 'etc/dokuwiki'), join(tree, 'conf'));
  for (const name of ['acl.auth.php', 'users.auth.php']) rmSync(join(tree, 'conf', name));
  return tree;
}
