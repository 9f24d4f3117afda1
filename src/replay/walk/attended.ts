import type { CustomerClock } from '../clock/customer-clock.ts';
import { UnmeasurableError } from '../errors.ts';
import { pause } from '../pause.ts';
import type { Settings } from '../settings.ts';
import { type Attention, hangs, mostWorkOnAct, patienceFor } from '../tab/attention.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';

export type AttendedParts = {
  readonly settings: Pick<Settings, 'signal'>;
  readonly clock: Pick<CustomerClock, 'toolTime'>;
  readonly windows: Pick<Windows, 'inFront'>;
  readonly attention: Attention;
};

/** So often, in real milliseconds, it is asked whether all is well. */
const every = 200;
const tooBusy = 'The page keeps the browser so busy that nothing can be done on it.';

/**
 * What the work comes to. When the walk is stopped, the page in front hangs, or keeps the browser too busy, nobody waits for
 * the work any more: whatever command the page keeps back.
 */
export async function attended<T>(parts: AttendedParts, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const working = work();
  // What was given up fails when its page is closed.
  working.catch(() => undefined);
  try {
    return await Promise.race([
      working,
      untilStopped(parts, over.signal),
      untilHung(parts, over.signal),
    ]);
  } finally {
    over.abort();
  }
}

function untilStopped({ settings }: AttendedParts, over: AbortSignal): Promise<never> {
  const { signal } = settings;
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new UnmeasurableError('stopped', 'It was stopped.'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true, signal: over });
  });
}

/** Looks are counted and not time: on a machine that is busy with other things neither the page nor the tool gets on. */
async function untilHung(
  { attention, clock, windows }: AttendedParts,
  over: AbortSignal,
): Promise<never> {
  let asked: Asked | null = null;
  let toolTime = clock.toolTime();
  while (!over.aborted) {
    await pause(every);
    attention.worked += Math.min(every, clock.toolTime() - toolTime);
    toolTime = clock.toolTime();
    if (attention.worked > mostWorkOnAct()) throw new UnmeasurableError('browser', tooBusy);
    const tab = windows.inFront();
    // A message is answered at once: a page that raises one after the other answers nothing either.
    asked = tab ? askAgain(tab, asked) : null;
    if (asked && asked.waited > patienceFor(attention))
      throw new UnmeasurableError('browser', hangs);
  }
  // Nobody listens any more.
  return new Promise(() => undefined);
}

/** Something any page can answer, and how long it has been waited for, in milliseconds. */
type Asked = { readonly tab: Tab; waited: number; answered: boolean };

function askAgain(tab: Tab, before: Asked | null): Asked {
  if (before?.tab === tab && !before.answered) {
    before.waited += every;
    return before;
  }
  const asked: Asked = { tab, waited: 0, answered: false };
  const answer = (): void => {
    asked.answered = true;
  };
  tab.session.send('Runtime.evaluate', { expression: '1' }).then(answer, answer);
  return asked;
}
