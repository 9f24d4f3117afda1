import type { CDPSession, Protocol } from 'puppeteer';

export type Storage = {
  /** How often the page kept something in answer to an act, since it was opened. */
  readonly written: () => number;
  /** The customer acts now: what is kept next may answer it. */
  readonly markAct: () => void;
  readonly follow: (session: CDPSession) => void;
};

/** What is kept later than this after an act, in milliseconds, is kept of the page's own accord. */
const promptedFor = 1000;
/** What counts visitors keeps things under such names at every press. */
const counters =
  /analytics|track|telemetry|session|visit|beacon|sentry|^_?(ga|gid|hj|pk|dd|cl|ph|ajs|mp|fb|uet|opt)[_.]|amplitude|segment|mixpanel|posthog|clarity|optimizely|rudder|matomo|intercom|hubspot/i;

/** Follows what a page keeps in the browser: something that happens, and that nobody sees. */
export function makeStorage(): Storage {
  /** Names under which the page keeps something by itself: they answer no act. */
  const unprompted = new Set<string>();
  let actedAt = Number.NEGATIVE_INFINITY;
  let written = 0;
  const onWrite = ({ storageId, key }: Written): void => {
    const name = `${storageId.securityOrigin ?? storageId.storageKey} ${storageId.isLocalStorage} ${key}`;
    if (counters.test(key) || unprompted.has(name)) return;
    if (performance.now() - actedAt > promptedFor) unprompted.add(name);
    else written++;
  };
  return {
    written: () => written,
    markAct: () => {
      actedAt = performance.now();
    },
    follow: (session) => {
      session.on('DOMStorage.domStorageItemAdded', onWrite);
      session.on('DOMStorage.domStorageItemUpdated', onWrite);
      session.on('DOMStorage.domStorageItemRemoved', onWrite);
    },
  };
}

type Written = Pick<Protocol.DOMStorage.DomStorageItemAddedEvent, 'storageId' | 'key'>;
