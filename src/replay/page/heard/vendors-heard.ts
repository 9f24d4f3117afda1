import { vendorSignals } from '../../../overlay/vendors/signals.ts';
import { keepTold } from './message-log.ts';

const shown = keepTold();

/** The events by which vendors told the page that they show something, since this was last called. */
export const takeHeard = shown.take;

/**
 * Called once per document, before anything of the page runs. Events reach every world; one that is sent to the document
 * passes the window first.
 */
export function hearVendors(): void {
  for (const name of vendorSignals.flatMap((signals) => signals.shown)) {
    addEventListener(name, onSignal, { capture: true, passive: true });
  }
}

function onSignal({ type }: Event): void {
  shown.note(type);
}
