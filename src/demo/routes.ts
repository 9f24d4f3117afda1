import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** How a request is answered, where that differs from sending the file its path names. */
export type Reply = {
  /** File to send, relative to the folder. The table's author may point to a neighbouring folder. */
  readonly file?: string;
  /** HTTP status. Default: 200, or 302 (after a POST 303) with `redirect`. */
  readonly status?: number;
  /** Address to send the browser to. */
  readonly redirect?: string;
  /** Value of a Refresh header: seconds, semicolon, address. */
  readonly refresh?: string;
  /** Name under which the browser keeps what is sent, in place of showing it. */
  readonly download?: string;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** Never answers. */
  readonly hang?: boolean;
};

/** Replies by method and path, such as `POST /book`. */
export type Routes = Readonly<Record<string, Reply>>;

/** Reads the `routes.json` of a site's folder; a folder without one has none. */
export async function readRoutes(root: string): Promise<Routes> {
  const file = path.join(root, 'routes.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}';
    throw error;
  });
  const routes: Record<string, unknown> = JSON.parse(text);
  for (const [route, reply] of Object.entries(routes)) {
    const problem = problemIn(route, reply);
    if (problem !== '') throw new Error(`${file}: "${route}" ${problem}`);
  }
  return routes as Routes;
}

const kinds: Readonly<Record<string, string>> = {
  file: 'string',
  status: 'number',
  redirect: 'string',
  refresh: 'string',
  download: 'string',
  delay: 'number',
  hang: 'boolean',
};

function problemIn(route: string, reply: unknown): string {
  if (!/^[A-Z]+ \/\S*$/.test(route)) return 'is not a method and a path, such as "POST /book".';
  if (typeof reply !== 'object' || reply === null) return 'has no reply.';
  for (const [key, value] of Object.entries(reply)) {
    const kind = kinds[key];
    if (kind === undefined) return `has the unknown key "${key}".`;
    if (typeof value !== kind) return `needs a ${kind} for "${key}".`;
  }
  return '';
}
