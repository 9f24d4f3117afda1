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
    case 'overlay':
      return overlay(event);
    case 'dialog':
      return dialog(event);
    case 'tab':
      return tab(event);
    case 'permission':
      return permission(event);
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

/** After what it came was not kept. */
function overlay({ askedFor, broughtBy, isTheWay, ...event }: Old): Old {
  return { ...event, after: null, answersAct: false, told: { askedFor, broughtBy, isTheWay } };
}

function permission({ askedFor, ...event }: Old): Old {
  return { ...event, after: null, told: { askedFor } };
}

function dialog({ askedFor, ...event }: Old): Old {
  return { ...event, inPress: askedFor };
}

/** One that a press had brought and that was not asked for was left for the window before. */
function tab({ askedFor, broughtBy, ...event }: Old): Old {
  const isOpened = askedFor === true || broughtBy !== undefined;
  const left = { turnedBack: { acts: 0, isSameDocument: false } };
  return {
    ...event,
    hasOpener: isOpened,
    sinceAct: isOpened ? 0 : null,
    byLink: false,
    ...(isOpened && askedFor === false && left),
  };
}
