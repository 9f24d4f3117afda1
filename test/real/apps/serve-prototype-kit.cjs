// Serves the prototype in the current folder as the kit's own listen-on-port.js does, with two differences:
// only this machine can reach it, and the kit is told that every installed package is the newest there is.
// It would ask the npm registry otherwise, and show other pages as versions come out.
const https = require('node:https');
const { join } = require('node:path');
const { Readable } = require('node:stream');

const modules = join(process.cwd(), 'node_modules');

https.get = (url, answer) => {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const body = Readable.from([JSON.stringify(asInstalled(name))]);
  setImmediate(answer, Object.assign(body, { statusCode: 200 }));
  return body;
};

function asInstalled(name) {
  try {
    const { version } = require(join(modules, name, 'package.json'));
    return { 'dist-tags': { latest: version }, versions: { [version]: {} } };
  } catch {
    return { 'dist-tags': {}, versions: {} };
  }
}

require(join(modules, 'govuk-prototype-kit/lib/build.js')).generateAssetsSync();
require(join(modules, 'govuk-prototype-kit/server.js')).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
