import { readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { answer } from './answer.ts';
import { readForm } from './form.ts';
import { replyTo } from './reply.ts';
import { readRoutes } from './routes.ts';

/** One request that was answered, or left hanging (status 0). */
export type Hit = {
  readonly method: string;
  /** Host name without the port. */
  readonly host: string;
  /** Path with query. */
  readonly path: string;
  readonly status: number;
  /** Fields of a posted form; empty for anything else. */
  readonly form: Readonly<Record<string, string>>;
};

export type Served = {
  /** Origin of the site, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Everything asked for since the start, in order. */
  readonly hits: readonly Hit[];
  /** The same server under another host name, such as booking.localhost. */
  readonly origin: (host: string) => string;
  readonly close: () => Promise<void>;
};

export type ServeOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Host name in `url`. A browser finds every name under .localhost on this machine. */
  readonly host?: string;
};

/**
 * Serves a folder on this machine alone, and misbehaves where the folder's `routes.json` or the request's query asks for it:
 * `?delay=800`, `?status=500`, `?redirect=/to`, `?refresh=3;/to`, `?hang`, `?204`.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const root = path.resolve(folder);
  // A folder that is not there is an error here and not a site of missing pages.
  await readdir(root);
  const routes = await readRoutes(root);
  const hits: Hit[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const host = request.headers.host ?? '127.0.0.1';
    const form = await readForm(request);
    const reply = replyTo(method, url, routes);
    const status = await answer(response, reply, { root, method, host, url, form });
    hits.push({ method, host: host.replace(/:\d+$/, ''), path: url, status, form });
  }

  const port = await listen(server, options.port ?? 0);
  const origin = (host: string): string => `http://${host}:${port}`;
  return {
    url: origin(options.host ?? '127.0.0.1'),
    port,
    hits,
    origin,
    close: () => stop(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Does not wait for open connections: a hanging answer would keep it forever. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
