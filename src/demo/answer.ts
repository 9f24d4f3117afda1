import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf } from './address.ts';
import { fillPlaces, type Values } from './fill.ts';
import type { Reply } from './routes.ts';
import { readSiteFile, type SiteFile } from './site-file.ts';

export type Asked = {
  readonly root: string;
  readonly method: string;
  /** Value of the Host header. */
  readonly host: string;
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
};

/** Sends a reply, and returns its status; 0 when nothing was sent. */
export async function answer(
  response: ServerResponse,
  reply: Reply,
  asked: Asked,
): Promise<number> {
  if (reply.hang) return 0;
  if (reply.delay !== undefined) await pause(reply.delay, undefined, { ref: false });
  const values = valuesOf(asked);
  if (reply.redirect !== undefined) return redirect(response, reply, asked, values);
  if (reply.status === 204) {
    response.writeHead(204).end();
    return 204;
  }
  const page = await readSiteFile(asked.root, reply.file ?? addressOf(asked.url).pathname, {
    // Only the table may leave the folder; an address may not.
    mayLeave: reply.file !== undefined,
  });
  const status = reply.status ?? (page.found ? 200 : 404);
  response.writeHead(status, headersOf(page, reply, values));
  response.end(asked.method === 'HEAD' ? undefined : bodyOf(page, values));
  return status;
}

function redirect(response: ServerResponse, reply: Reply, asked: Asked, values: Values): number {
  const status = reply.status ?? (asked.method === 'POST' ? 303 : 302);
  const location = fillPlaces(reply.redirect ?? '/', values, encodeURIComponent);
  response.writeHead(status, { location, 'cache-control': 'no-cache' }).end();
  return status;
}

function headersOf(page: SiteFile, reply: Reply, values: Values): Record<string, string> {
  return {
    'content-type': page.type,
    // Asked for again each time, and yet allowed in the back-forward cache (which `no-store` is not).
    'cache-control': 'no-cache',
    ...(reply.download !== undefined && {
      'content-disposition': `attachment; filename="${reply.download.replace(/["\\\r\n]/g, '')}"`,
    }),
    ...(reply.refresh !== undefined && {
      refresh: fillPlaces(reply.refresh, values, encodeURIComponent).replace(';', '; url='),
    }),
  };
}

function bodyOf(page: SiteFile, values: Values): Buffer | string {
  if (!/html|javascript|json/.test(page.type)) return page.content;
  return fillPlaces(page.content.toString('utf8'), values, escapeHtml);
}

function valuesOf(asked: Asked): Values {
  const port = asked.host.match(/:\d+$/)?.[0] ?? '';
  const query = Object.fromEntries(addressOf(asked.url).searchParams);
  return { port, query, form: asked.form };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
