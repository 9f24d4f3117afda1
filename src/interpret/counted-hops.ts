import type { EventOf } from '../trace/event.ts';
import type { Hop } from '../trace/page-events.ts';
import type { InterpretedHop } from './interpreted.ts';

/** The hops of a navigation, each with whether it passed the customer on. */
export function countedHops({ hops }: EventOf<'navigation'>): InterpretedHop[] {
  const first = hops.findIndex(({ kind }) => kind === 'http');
  return hops.map((hop, at) => ({
    ...hop,
    counted: hop.kind === 'http' ? !isPostRedirectGet(hop, at === first) : !isItself(hop),
  }));
}

/** The usual answer to a form: it only keeps a reload from sending the form again. */
function isPostRedirectGet({ method, status, crossSite }: Hop, isFirst: boolean): boolean {
  return isFirst && method === 'POST' && (status === 302 || status === 303) && !crossSite;
}

/** A page that loads itself anew leads nowhere: the customer is where they asked to be. */
function isItself({ from, to }: Hop): boolean {
  return from.split('#')[0] === to.split('#')[0];
}
