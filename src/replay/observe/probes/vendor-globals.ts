import { vendorSignals } from '../../../overlay/vendors/signals.ts';
import type { Visit } from '../../visit.ts';

const names = vendorSignals.flatMap(({ globals }) => globals);
const expression = `${JSON.stringify(names)}.filter((name) => Object.hasOwn(globalThis, name))`;

/** Keeps which variables of known vendors a page has. No code of the page runs by that, so that it cannot tell. */
export async function noteGlobals(visit: Visit): Promise<void> {
  const { session, main } = visit.windows.current().frames.main();
  if (main === undefined || visit.recorder.muted) return;
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: main,
      returnByValue: true,
      throwOnSideEffect: true,
    });
    if (!Array.isArray(result.value)) return;
    for (const name of names)
      if (result.value.includes(name)) visit.recorder.notes.vendorGlobals.add(name);
  } catch {
    // The page went away meanwhile.
  }
}
