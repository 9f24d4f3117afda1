import type { CDPSession, Protocol } from 'puppeteer';
import { vendorAt } from '../../overlay/vendor-of.ts';
import type { Frame } from './frame.ts';
import type { Tab } from './tab.ts';

/** Whether a session keeps stacks now. */
const noting = new WeakMap<CDPSession, boolean>();

/**
 * Lets the browser keep, for each node that a script makes from now on, the calls that made it. Making nodes takes it some
 * ten times as long then (measured with Chromium 156), so it is let off while a site is waited for.
 */
export function noteMakers(session: CDPSession, on: boolean): void {
  noting.set(session, on);
  if (on) quietly(session.send('DOM.enable'));
  quietly(session.send('DOM.setNodeStackTracesEnabled', { enable: on }));
}

/** The same for all of a tab. Nobody waits for it: the browser takes commands in order. */
export function noteMakersIn(tab: Tab, on: boolean): void {
  if (tab.closed) return;
  for (const session of tab.sessions()) noteMakers(session, on);
}

/**
 * Addresses of the scripts that made these overlays of a frame, by id. None where the page brought it in its own markup, or
 * made it while it was waited for.
 */
export async function makersOf(
  frame: Frame,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const makers = new Map<string, string>();
  const { session } = frame;
  if (ids.length === 0 || !noting.has(session)) return makers;
  try {
    await session.send('DOM.getDocument', { depth: 0 });
    for (const id of ids) {
      const maker = await makerOf(frame, id);
      if (maker !== '') makers.set(id, maker);
    }
  } catch {
    // The element, or its frame, went away meanwhile; or this browser keeps no stacks.
  }
  forget(session);
  return makers;
}

/** The overlay may be in the page from the start, and be filled by a script. */
const places = [0, 1, 2] as const;

async function makerOf({ session, own: contextId }: Frame, id: string): Promise<string> {
  if (contextId === undefined) return '';
  for (const place of places) {
    const expression = `friction.placeIn(${JSON.stringify(id)}, ${place})`;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      objectGroup,
    });
    if (result.objectId === undefined) return '';
    const { nodeId } = await session.send('DOM.requestNode', { objectId: result.objectId });
    const { creation } = await session.send('DOM.getNodeStackTraces', { nodeId });
    if (creation) return scriptIn(creation.callFrames);
  }
  return '';
}

const objectGroup = 'friction-makers';

/** The vendor's script where one had a part in it; else the one that did it. Our own have no address. */
function scriptIn(stack: readonly Protocol.Runtime.CallFrame[]): string {
  const scripts = stack.map(({ url }) => url).filter((url) => /^https?:/.test(url));
  const script = scripts.find((url) => vendorAt(url) !== null) ?? scripts[0] ?? '';
  return script.replace(/[?#].*$/, '');
}

/** What was asked about would otherwise be reported on with each change. */
function forget(session: CDPSession): void {
  quietly(session.send('Runtime.releaseObjectGroup', { objectGroup }));
  quietly(session.send('DOM.disable'));
  noteMakers(session, noting.get(session) ?? false);
}

function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
