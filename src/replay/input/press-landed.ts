import type { Before } from '../observe/effects-by-now.ts';
import { pause } from '../pause.ts';
import type { Visit } from '../visit.ts';

/** Within this many real milliseconds a press shows that it has set something off. */
const startsWithin = 100;
/** Requests that answer slowly do not keep a customer from looking: after this many milliseconds, one looks. */
const requestCap = 5000;

/**
 * Learns whether a press landed: if it set off a navigation or a request, nothing is looked for before that ends. The view
 * that is left has controls of the same names.
 */
export async function landed(visit: Visit, before: Before): Promise<void> {
  const from = performance.now();
  const started = (): boolean => {
    const tab = visit.windows.current();
    return (
      tab.leaving ||
      tab.requests.begun() > before.requests ||
      tab.document.loader !== before.documents ||
      visit.windows.all().length !== before.tabs
    );
  };
  while (!started()) {
    if (performance.now() - from >= startsWithin) return;
    await pause(4);
  }
  // It was the customer's wait from the press on.
  visit.clock.credit(performance.now() - from);
  await visit.clock.running(() => untilAnswered(visit, before));
  // What an answer brings was asked for as much as what comes at once.
  const left = visit.windows.current().document.loader !== before.documents;
  visit.acts.amendLast({ at: visit.clock.now(), left });
}

async function untilAnswered(visit: Visit, before: Before): Promise<void> {
  const from = performance.now();
  while (performance.now() - from < visit.limit.timeout && !visit.settings.signal.aborted) {
    const tab = visit.windows.current();
    const isNew =
      tab.document.loader !== before.documents || visit.windows.all().length !== before.tabs;
    const waitsForPage = tab.leaving || (isNew && !tab.document.interactive);
    const waitsForAnswer =
      !isNew && tab.requests.pending() > 0 && performance.now() - from < requestCap;
    if (!waitsForPage && !waitsForAnswer) return;
    await pause(4);
  }
}
