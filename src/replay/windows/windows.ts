import type { TurnedBack } from '../../overlay/asked-window.ts';
import { UnmeasurableError } from '../errors.ts';
import type { Views } from '../record/views.ts';
import type { Opened, Tab } from '../tab/tab.ts';
import { stopLoading } from './stop-loading.ts';

/** The customer's tabs and windows, and which of them they are in. */
export type Windows = {
  /** The newest that is still open and was asked for: what the customer looks at. Throws UnmeasurableError when there is none. */
  readonly current: () => Tab;
  /** The same; null when there is none. */
  readonly inFront: () => Tab | null;
  /** The window the customer would be in if the one before them had not opened; null: there is none. */
  readonly before: () => Tab | null;
  readonly all: () => readonly Tab[];
  readonly add: (tab: Tab) => void;
  /** A window is gone: the customer is back in the one before, if there is one. */
  readonly remove: (tab: Tab) => void;
  /** The way goes on in the window before: the customer turns back to it. */
  readonly turnBack: (to: Tab) => Promise<void>;
  /**
   * Waits no longer for a page that does not come, as with the browser's stop button. A window that has shown nothing yet has
   * nothing to look at: the customer is back in the one before.
   */
  readonly stopLoading: () => Promise<void>;
};

type WindowsParts = {
  readonly views: Views;
  /** What lay over the page that was before the customer is left with it. */
  readonly onSwitch: () => void;
  /** How many acts there have been. */
  readonly acts: () => number;
};

export function makeWindows({ views, onSwitch, acts }: WindowsParts): Windows {
  const tabs: Tab[] = [];
  const inFront = (): Tab | null => tabs.findLast(isOpen) ?? null;
  const current = (): Tab => {
    const open = inFront();
    if (open) return open;
    throw new UnmeasurableError('browser', 'The page was closed, and there is no other.');
  };
  const before = (): Tab | null => {
    const now = current();
    return tabs.findLast((tab) => isOpen(tab) && tab !== now) ?? null;
  };
  /** The customer is back in a window that was there before. It takes presses once it is in front. */
  const showAgain = async (tab: Tab): Promise<void> => {
    onSwitch();
    views.leave();
    views.open(tab, 'restored', tab.frames.main().url);
    await tab.session.send('Page.bringToFront').catch(() => undefined);
  };
  return {
    current,
    inFront,
    before,
    all: () => tabs,
    add: (tab) => void tabs.push(tab),
    remove: (tab) => {
      const wasShown = isOpen(tab);
      tab.closed = true;
      const next = inFront();
      if (wasShown && next) void showAgain(next);
    },
    turnBack: async (to) => {
      for (const tab of tabs.slice(tabs.indexOf(to) + 1)) {
        if (!isOpen(tab)) continue;
        tab.unasked = true;
        if (tab.opened) tab.opened.event.turnedBack = leftNow(tab.opened, acts());
      }
      await showAgain(to);
    },
    stopLoading: () => stopLoading(current(), before),
  };
}

/** What had been done in a window, and whether the one before still shows what it was opened from. */
function leftNow({ from, document, acts }: Opened, actsNow: number): TurnedBack {
  return { acts: actsNow - acts, isSameDocument: from?.document.loader === document };
}

function isOpen({ closed, unasked }: Tab): boolean {
  return !closed && !unasked;
}
