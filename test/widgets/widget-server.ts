import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { localServer } from '../helpers/local-server.ts';
import { townsLike } from './towns.ts';
import { companyOf, folderOf } from './widget-case.ts';

const bundles = fileURLToPath(
  new URL('../../fixtures/widgets/node_modules/.bundles', import.meta.url),
);

export type WidgetServer = {
  /** Address of a page for one walk alone, without a trailing slash. */
  readonly site: (page: string, walk: string) => string;
  /** What that walk's page sent, every time it did. */
  readonly received: (page: string, walk: string) => readonly unknown[];
  readonly close: () => Promise<void>;
};

/** Serves every page at `<walk>.<page>.localhost`, and keeps what each walk's page sends. */
export async function serveWidgets(): Promise<WidgetServer> {
  const kept = new Map<string, unknown[]>();
  const keep = (host: string, value: unknown) => kept.set(host, [...(kept.get(host) ?? []), value]);
  const { port, close } = await localServer((request, response) => handle(request, response, keep));
  return {
    site: (page, walk) => `http://${walk}.${page}.localhost:${port}`,
    received: (page, walk) => kept.get(`${walk}.${page}.localhost:${port}`) ?? [],
    close,
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  keep: (host: string, value: unknown) => void,
): Promise<void> {
  const { host = '' } = request.headers;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://widgets.invalid');
  const page = /([a-z0-9-]+)\.localhost(?::\d+)?$/.exec(host)?.[1] ?? '';
  if (pathname === '/received') {
    keep(host, JSON.parse(await bodyOf(request)));
    await pause(Number(searchParams.get('after') ?? 0));
    return void response.writeHead(204).end();
  }
  if (pathname === '/towns') {
    await pause(250);
    return send(response, 'json', JSON.stringify(townsLike(searchParams.get('like') ?? '')));
  }
  if (pathname === '/page.js') return send(response, 'javascript', await bundle(`${page}.js`));
  if (pathname === '/page.css') return send(response, 'css', await bundle(`${page}.css`));
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  send(response, 'html', await documentOf(page, pathname));
}

/** The form's own HTML where it has some, else the place that its script draws in. */
async function documentOf(page: string, pathname: string): Promise<string> {
  const file = path.join(folderOf(page), `${path.basename(pathname)}.html`);
  const main = await readFile(file, 'utf8').catch(() => '<main id="app"></main>');
  const company = companyOf(page);
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${company}</title>
  <style>
    body { margin: 0; font-family: system-ui, sans-serif }
    header { padding: 12px 24px; border-bottom: 1px solid #ccc }
    main { max-width: 560px; margin: 0 auto; padding: 16px 24px 320px }
  </style>
  <link rel="stylesheet" href="/page.css">
</head>
<body>
<header>${company}</header>
${main}
<script type="module" src="/page.js"></script>
</body>
</html>
`;
}

async function bundle(name: string): Promise<string> {
  const file = path.join(bundles, name);
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (name.endsWith('.css')) return '';
    throw error;
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, type: string, content: string): void {
  const kind = type === 'json' ? 'application/json' : `text/${type}`;
  response.writeHead(200, { 'content-type': `${kind}; charset=utf-8` }).end(content);
}
