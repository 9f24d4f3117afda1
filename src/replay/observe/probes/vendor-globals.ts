import { vendorSignals } from '../../../overlay/vendors/signals.ts';
import type { Recorder } from '../../record/recorder.ts';
import type { Tab } from '../../tab/tab.ts';

const names = vendorSignals.flatMap(({ globals }) => globals);
const expression = `${JSON.stringify(names)}.filter((name) => Object.hasOwn(globalThis, name))`;

/** Keeps which variables of known vendors a page has. No code of the page runs by that, so that it cannot tell. */
export async function noteGlobals(recorder: Recorder, tab: Tab): Promise<void> {
  const { session, main } = tab.frames.main();
  if (main === undefined || recorder.muted) return;
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: main,
      returnByValue: true,
      throwOnSideEffect: true,
    });
    if (!Array.isArray(result.value)) return;
    for (const name of names)
      if (result.value.includes(name)) recorder.notes.vendorGlobals.add(name);
  } catch {
    // The page went away meanwhile.
  }
}
