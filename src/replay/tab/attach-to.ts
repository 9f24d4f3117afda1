import type { CDPSession } from 'puppeteer';
import { worldName } from './frames.ts';
import { noteMakers } from './script-origin.ts';
import type { Tab } from './tab.ts';
import { registerSkew } from './tab-clock.ts';
import type { TabSetUp } from './tab-set-up.ts';

/** The sessions of a page, each with the script that sets its clock. */
export type Sessions = Map<CDPSession, { skewScript: string | null }>;

type Parts = { readonly tab: Tab; readonly sessions: Sessions; readonly setUp: TabSetUp };

/** Sets a session of the page up, and those of frames and workers that come to it. The commands are sent, and may be awaited. */
export function attachTo(parts: Parts, child: CDPSession, isPage: boolean): Promise<unknown>[] {
  const { tab, sessions, setUp } = parts;
  const state = { skewScript: null };
  sessions.set(child, state);
  tab.requests.follow(child);
  child.on('Network.requestWillBeSent', ({ type, request }) => {
    if (type === 'Script') setUp.onScript(request.url);
  });
  child.on('Page.fileChooserOpened', ({ mode, backendNodeId }) => {
    tab.choosers++;
    const takesMany = mode === 'selectMultiple';
    tab.chooser = backendNodeId === undefined ? null : { session: child, backendNodeId, takesMany };
  });
  if (setUp.notesMakers()) noteMakers(child, true);
  child.on('Target.attachedToTarget', (e) => {
    const inner = child.connection()?.session(e.sessionId);
    if (!inner) return;
    if (e.targetInfo.type === 'worker') {
      tab.workers.add(e.sessionId);
      return settle([inner.send('Runtime.runIfWaitingForDebugger')]);
    }
    tab.frames.follow(inner, e.targetInfo.targetId);
    settle(attachTo(parts, inner, false));
  });
  child.on('Target.detachedFromTarget', (e) => {
    tab.workers.delete(e.sessionId);
    for (const known of sessions.keys()) if (known.id() === e.sessionId) sessions.delete(known);
  });
  return [
    child.send('Page.enable'),
    child.send('Runtime.enable'),
    child.send('Network.enable'),
    ...(isPage ? [child.send('DOMStorage.enable')] : []),
    child.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    // The browser tells of it only where it is kept from opening its own window.
    child.send('Page.setInterceptFileChooserDialog', { enabled: true }),
    ...setUp.emulate(child, isPage),
    ...(setUp.blocked.length > 0
      ? [child.send('Network.setBlockedURLs', { urls: [...setUp.blocked] })]
      : []),
    ...(setUp.clock === null
      ? []
      : [child.send('Page.addScriptToEvaluateOnNewDocument', { source: setUp.clock })]),
    ...(setUp.clock === null ? [] : [registerSkew(child, state, setUp.skew())]),
    child.send('Page.addScriptToEvaluateOnNewDocument', { source: setUp.asks }),
    child.send('Page.addScriptToEvaluateOnNewDocument', {
      source: setUp.library,
      worldName,
      runImmediately: true,
    }),
    child.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'iframe' }, { type: 'worker' }, { exclude: true }],
    }),
    child.send('Runtime.runIfWaitingForDebugger'),
  ];
}

/** A frame may go before it is set up: nothing is lost by that. */
function settle(commands: readonly Promise<unknown>[]): void {
  for (const command of commands) command.catch(() => undefined);
}
