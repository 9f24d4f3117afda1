import type { Browser } from 'puppeteer';
import { within } from '../within.ts';

/** So long a browser that was killed takes to be gone, in real milliseconds. */
const diesWithin = 1000;

/** Ends a browser: by asking, and by force where that takes longer than so many real milliseconds. Never throws. */
export async function closeBrowser(browser: Browser, patience: number): Promise<void> {
  const closing = browser.close().then(
    () => true,
    () => true,
  );
  if ((await within(patience, closing)) === true) return;
  kill(browser.process()?.pid);
  // What it kept in a folder of its own is taken away when it is gone.
  await within(diesWithin, closing);
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    // It was started with a group of its own: the pages' processes go with it.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
