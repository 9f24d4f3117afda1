import type { OldTrace } from './old-trace.ts';

/**
 * Version 1 kept what had been made of the evidence on the walk. Where evidence leads to the same, it is put in the place of that; where
 * it cannot be told any more, what was made of it stays, as `told`.
 */
export function fromVersion1(trace: OldTrace): OldTrace {
  const { events } = trace;
  return Array.isArray(events) ? { ...trace, events: events.map(upgraded) } : trace;
}

type Old = { readonly [name: string]: unknown };

function upgraded(event: unknown): unknown {
  if (!isOld(event)) return event;
  switch (event.type) {
    case 'view':
      return view(event);
    case 'navigation':
      return navigation(event);
    default:
      return event;
  }
}

function isOld(value: unknown): value is Old {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was seen stayed for 300 ms at least, or was looked at. */
function view({ seen, ...event }: Old): Old {
  return typeof seen === 'boolean' ? { ...event, paintedFor: seen ? 300 : null } : event;
}

function navigation(event: Old): Old {
  const { hops } = event;
  return Array.isArray(hops) ? { ...event, hops: hops.map(hop) } : event;
}

/** What a server answered and did not count was the answer to a form that had been sent. */
function hop(value: unknown): unknown {
  if (!isOld(value)) return value;
  const { counted, ...rest } = value;
  if (typeof counted !== 'boolean') return value;
  const byServer = counted ? 'GET' : 'POST';
  return { ...rest, method: rest.kind === 'http' ? byServer : '' };
}
