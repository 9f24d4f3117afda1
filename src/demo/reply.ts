import { addressOf } from './address.ts';
import type { Reply, Routes } from './routes.ts';

/** The reply to a request: what the table says for its path, then what its query asks for on top of that. */
export function replyTo(method: string, url: string, routes: Routes): Reply {
  const { pathname, searchParams } = addressOf(url);
  const asked = method === 'HEAD' ? 'GET' : method;
  return { ...routes[`${asked} ${pathname}`], ...replyInQuery(searchParams) };
}

function replyInQuery(query: URLSearchParams): Reply {
  const status = query.has('204') ? 204 : numberIn(query, 'status');
  const delay = numberIn(query, 'delay');
  const redirect = query.get('redirect');
  const refresh = query.get('refresh');
  return {
    ...(status !== undefined && { status }),
    ...(delay !== undefined && { delay }),
    ...(redirect !== null && { redirect }),
    ...(refresh !== null && { refresh }),
    ...(query.has('hang') && { hang: true }),
  };
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
