import { pause } from '../pause.ts';
import type { Tab } from '../tab/tab.ts';

/** A page that does not take a press within this many milliseconds of real time hangs. */
const hungAfter = 15_000;

/** A dialog stops the page in the middle of an act; it is answered meanwhile, and the act goes on or is over. */
export async function orDialog(tab: Tab, act: Promise<unknown>): Promise<void> {
  tab.requests.noteInput();
  const done = act.then(
    () => undefined,
    (error: unknown) => {
      if (!tab.closed) throw error;
    },
  );
  done.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_resolve, reject) => {
    const error = new Error('The page timed out: it did not take what was pressed.');
    timer = setTimeout(() => reject(error), hungAfter);
  });
  try {
    await Promise.race([done, tab.dialogOpens().then(() => pause(50)), hung]);
  } finally {
    clearTimeout(timer);
    // A busy page takes it late: what it asks for is counted from then.
    tab.requests.noteInput();
  }
}
