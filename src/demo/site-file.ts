import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type SiteFile = {
  /** False: what is sent instead is the site's page for addresses that lead nowhere. */
  readonly found: boolean;
  /** Value of the Content-Type header. */
  readonly type: string;
  readonly content: Buffer;
};

/** What a site may consist of. Anything else in its folder (the journeys, say) is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const nothingHere: SiteFile = {
  found: false,
  type: 'text/html; charset=utf-8',
  content: Buffer.from('<!doctype html><title>Not found</title><h1>404 Not Found</h1>'),
};

/**
 * The file an address stands for: `/` is index.html, `/book` is book.html or book/index.html, and `/_shared/…` lies
 * beside the site's folder or one above. When there is none: the site's own 404.html, or a plain one.
 */
export async function readSiteFile(
  root: string,
  address: string,
  options: { readonly mayLeave: boolean },
): Promise<SiteFile> {
  for (const file of candidates(root, address, options.mayLeave)) {
    const content = await readFile(file).catch(() => undefined);
    const type = types[path.extname(file)];
    if (content !== undefined && type !== undefined) return { found: true, type, content };
  }
  const content = await readFile(path.join(root, '404.html')).catch(() => undefined);
  return content === undefined ? nothingHere : { ...nothingHere, content };
}

function candidates(root: string, address: string, mayLeave: boolean): readonly string[] {
  const name = decode(address);
  if (name === undefined || name.includes('\0')) return [];
  if (path.basename(name) === 'routes.json') return [];
  return placesOf(root, name, mayLeave).flatMap((file) =>
    path.extname(file) === '' ? [`${file}.html`, path.join(file, 'index.html')] : [file],
  );
}

function placesOf(root: string, name: string, mayLeave: boolean): readonly string[] {
  if (mayLeave) return [path.resolve(root, name.replace(/^\/+/, ''))];
  const near = path.dirname(root);
  const homes = name.startsWith('/_shared/') ? [near, path.dirname(near)] : [root];
  return homes.flatMap((home) => {
    const fence = name.startsWith('/_shared/') ? path.join(home, '_shared') : root;
    const file = path.resolve(home, `.${name}`);
    return file === fence || file.startsWith(fence + path.sep) ? [file] : [];
  });
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
