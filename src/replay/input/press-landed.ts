import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Before } from '../observe/effects-by-now.ts';
import { pause } from '../pause.ts';
import type { Acts } from '../record/acts.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { Windows } from '../windows/windows.ts';

/**
 * Learns whether a press landed: if it set off a navigation or a request, nothing is looked for before that ends. The view
 * that is left has controls of the same names.
 */
export type PressLanded = (before: Before) => Promise<void>;

type LandedParts = {
  readonly settings: Pick<Settings, 'signal'>;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now' | 'credit' | 'running'>;
  readonly windows: Pick<Windows, 'all' | 'current'>;
  readonly acts: Pick<Acts, 'amendLast'>;
};

/** Within this many real milliseconds a press shows that it has set something off. */
const startsWithin = 100;
/** Requests that answer slowly do not keep a customer from looking: after this many milliseconds, one looks. */
const requestCap = 5000;

export function makePressLanded(parts: LandedParts): PressLanded {
  const { clock, windows, acts } = parts;
  return async (before) => {
    const from = performance.now();
    while (!hasStarted(windows, before)) {
      if (performance.now() - from >= startsWithin) return;
      await pause(4);
    }
    // It was the customer's wait from the press on.
    clock.credit(performance.now() - from);
    await clock.running(() => untilAnswered(parts, before));
    // What an answer brings was asked for as much as what comes at once.
    const left = windows.current().document.loader !== before.documents;
    acts.amendLast({ at: clock.now(), left });
  };
}

function hasStarted(windows: LandedParts['windows'], before: Before): boolean {
  const tab = windows.current();
  return tab.leaving || tab.requests.begun() > before.requests || isNewPage(windows, before);
}

function isNewPage(windows: LandedParts['windows'], before: Before): boolean {
  const { loader } = windows.current().document;
  return loader !== before.documents || windows.all().length !== before.tabs;
}

async function untilAnswered(
  { settings, limit, windows }: LandedParts,
  before: Before,
): Promise<void> {
  const from = performance.now();
  while (performance.now() - from < limit.timeout && !settings.signal.aborted) {
    const tab = windows.current();
    const isNew = isNewPage(windows, before);
    const waitsForPage = tab.leaving || (isNew && !tab.document.interactive);
    const waitsForAnswer =
      !isNew && tab.requests.pending() > 0 && performance.now() - from < requestCap;
    if (!waitsForPage && !waitsForAnswer) return;
    await pause(4);
  }
}
