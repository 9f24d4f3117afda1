// Gets the applications that the real-site tests are run against. Quick when they are there already:
//   node test/real/setup.mjs
// Plain JavaScript for Node.js 20, like all set-up.
import { installDokuWiki } from './setup/install-dokuwiki.mjs';
import { installEverShop } from './setup/install-evershop.mjs';
import { installHotelDruid } from './setup/install-hoteldruid.mjs';
import { installMediaWiki } from './setup/install-mediawiki.mjs';
import { installNpmPackages } from './setup/install-npm-packages.mjs';
import { installRoundcube } from './setup/install-roundcube.mjs';

const installs = [
  installNpmPackages,
  installDokuWiki,
  installHotelDruid,
  installRoundcube,
  installMediaWiki,
  // Its journeys are walked on demand alone, and building its pages takes minutes.
  ...(process.env.FRICTION_REAL === 'all' ? [installEverShop] : []),
];
for (const install of installs) {
  if (await install()) continue;
  process.exitCode = 3;
  break;
}
