import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** A page: the body of its document, or whatever answers the request. */
export type Page = string | RequestListener;

type Serving = {
  readonly url: string;
  readonly asked: IncomingMessage[];
  readonly close: () => Promise<void>;
};

/** Serves pages on this machine alone. */
export async function servePages(pages: Readonly<Record<string, Page>>): Promise<Serving> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const page = pages[request.url?.split('?')[0] ?? '/'];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(html(page ?? '<h1>Not found</h1>'));
  });
  const port = await listen(server);
  return {
    url: `http://shop.localhost:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** A whole document around a body. */
export function html(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
</head><body>${body}</body></html>`;
}
