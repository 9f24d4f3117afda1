import { vendorSignals } from '../../overlay/vendors/signals.ts';

/** A vendor's widget told the page that it shows something. */
export type Heard = {
  /** Name of the event. */
  readonly name: string;
  /** In milliseconds since 1970, by the browser's clock. */
  readonly since: number;
};

let heard: Heard[] = [];
/** A page that tells so all the time is not heard out. */
const most = 20;

/**
 * Called once per document, before anything of the page runs. Events reach every world; one that is sent to the document
 * passes the window first.
 */
export function hearVendors(): void {
  for (const name of vendorSignals.flatMap(({ shown }) => shown)) {
    addEventListener(name, onSignal, { capture: true, passive: true });
  }
}

function onSignal({ type }: Event): void {
  if (heard.length < most) heard.push({ name: type, since: Date.now() });
}

/** What was told since this was last called. */
export function takeHeard(): readonly Heard[] {
  const told = heard;
  heard = [];
  return told;
}
