import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from '../../src/demo/answer.ts';
import { readForm } from '../../src/demo/form.ts';
import { replyTo } from '../../src/demo/reply.ts';
import { readRoutes } from '../../src/demo/routes.ts';
import { untrusted } from '../helpers/untrusted-certificate.ts';

const zoo = fileURLToPath(new URL('../../fixtures/zoo', import.meta.url));
const packages = path.join(zoo, 'node_modules');

/** Hosts of the world outside that the zoo stands in for: each has a folder. */
export const outerHosts: readonly string[] = readdirSync(path.join(zoo, 'hosts')).sort();

export type ZooServer = {
  readonly port: number;
  readonly securePort: number;
  /** Address of a page of the zoo, without a trailing slash. */
  readonly site: (name: string) => string;
  readonly close: () => Promise<void>;
};

/**
 * Serves the whole zoo on this machine: each page at `<name>.localhost`, the hosts of others under their own names, and the
 * libraries below `/npm/` on all of them.
 */
export async function serveZoo(): Promise<ZooServer> {
  const respond: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  };
  const plain = createServer(respond);
  const secure = createSecureServer({ key: untrusted.key, cert: untrusted.cert }, respond);
  const [port, securePort] = await Promise.all([listen(plain), listen(secure)]);
  return {
    port,
    securePort,
    site: (name) => `http://${name}.localhost:${port}`,
    close: async () => void (await Promise.all([stop(plain), stop(secure)])),
  };
}

async function handle(
  request: IncomingMessage,
  response: Parameters<RequestListener>[1],
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const host = headers.host ?? '';
  const address = new URL(url, 'http://zoo.invalid').pathname;
  // Widgets ask their own hosts from pages of others.
  response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', '*');
  response.setHeader('access-control-allow-credentials', 'true');
  if (address.startsWith('/npm/')) return sendPackageFile(response, address);
  const root = rootOf(host.replace(/:\d+$/, ''));
  if (root === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end();
  const form = await readForm(request);
  const reply = replyTo(method, url, await readRoutes(root));
  await answer(response, reply, { root, method, host, url, form });
}

function rootOf(host: string): string | null {
  if (outerHosts.includes(host)) return path.join(zoo, 'hosts', host);
  const name = /([a-z0-9-]+)\.localhost$/.exec(host)?.[1];
  return name === undefined ? null : path.join(zoo, 'pages', name);
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of an installed package, as it is; nothing outside the installed packages. */
export function packageFile(address: string): string | null {
  const file = path.resolve(packages, `.${decodeURIComponent(address).slice('/npm'.length)}`);
  const isInside = file.startsWith(packages + path.sep) && !file.includes('\0');
  return isInside && path.extname(file) in types ? file : null;
}

function sendPackageFile(response: Parameters<RequestListener>[1], address: string): void {
  const file = packageFile(address);
  try {
    const content = file === null ? null : readFileSync(file);
    const type = types[path.extname(file ?? '')] ?? 'text/plain';
    if (content !== null)
      return void response.writeHead(200, { 'content-type': type }).end(content);
  } catch {
    // Not there: said below.
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end(`No such file: ${address}`);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
