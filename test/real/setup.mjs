// Gets the applications that the real-site tests are run against. Quick when they are there already:
//   node test/real/setup.mjs
// Plain JavaScript for Node.js 20, like all set-up.
import { installDokuWiki } from './setup/install-dokuwiki.mjs';
import { installPrototypeKit } from './setup/install-prototype-kit.mjs';

const isReady = (await installPrototypeKit()) && (await installDokuWiki());
if (!isReady) process.exitCode = 3;
