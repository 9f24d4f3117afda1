import type { WaitSplit } from '../../trace/act-events.ts';
import type { EventOf } from '../../trace/event.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Windows } from '../windows/windows.ts';

/** Measures how long the customer waits for what an act brings, and what that time went into. */
export type WaitMeter = {
  /** From now on, the result of this step's act is being waited for. */
  readonly start: () => void;
  /** Something that is in the way, or at work, is waited for: that is a wait as well. */
  readonly keepOn: () => void;
  /** Whether the page is at rest now. */
  readonly resting: (isAtRest: boolean) => void;
  /**
   * The result can be used: the wait is over. When what was looked for never came, the customer waited until the page was
   * at rest; looking longer is the tool's caution.
   */
  readonly end: (how: EventOf<'wait'>['until']) => void;
  /** What was waited for in steps that are not measured is told nowhere. */
  readonly drop: () => void;
};

type MeterParts = {
  readonly recorder: Recorder;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly windows: Pick<Windows, 'all' | 'current'>;
};

/** An act whose result is being waited for. Times are of the customer's clock, in milliseconds. */
type Awaiting = {
  readonly step: number;
  readonly since: number;
  /** When it began in real milliseconds, and how long requests had been open until then. */
  readonly began: { readonly real: number; readonly busy: number };
  /** When the page came to rest, if it is at rest now. */
  quietAt: number | null;
};

export function makeWaitMeter({ recorder, clock, windows }: MeterParts): WaitMeter {
  let awaiting: Awaiting | null = null;
  const begun = (): Awaiting => {
    const began = { real: performance.now(), busy: busyIn(windows) };
    return { step: recorder.step, since: clock.now(), began, quietAt: null };
  };
  return {
    start: () => {
      awaiting = begun();
      recorder.pendingStep = recorder.muted ? null : recorder.step;
    },
    keepOn: () => {
      awaiting ??= begun();
    },
    resting: (isAtRest) => {
      if (awaiting) awaiting.quietAt = isAtRest ? (awaiting.quietAt ?? clock.now()) : null;
    },
    end: (how) => {
      const over = awaiting;
      awaiting = null;
      if (!over) return;
      const isRest = how === 'cap' && over.quietAt !== null;
      const end = isRest ? (over.quietAt ?? 0) : clock.now();
      const duration = Math.round(end - over.since);
      if (duration < 1) return;
      const split = splitOf(windows, duration, over.began);
      const event = recorder.record('wait', { duration, until: isRest ? 'quiet' : how, split });
      event.step = over.step;
    },
    drop: () => {
      awaiting = null;
    },
  };
}

/** All requests of the page and of those before it, in the tab the customer looks at. */
function busyIn(windows: Pick<Windows, 'all'>): number {
  return windows.all().reduce((sum, { requests }) => sum + requests.busy(), 0);
}

/** What a wait went into. A part is as long as it really took, and the rest is the page's scripts. */
function splitOf(
  windows: MeterParts['windows'],
  duration: number,
  began: Awaiting['began'],
): WaitSplit {
  const { firstAskedAt, askedAt, respondedAt, interactiveAt } = windows.current().timing;
  let left = duration;
  const part = (length: number): number => {
    const taken = Math.round(Math.min(left, Math.max(0, length)));
    left -= taken;
    return taken;
  };
  const isNewPage = askedAt >= began.real;
  if (!isNewPage) {
    const server = part(busyIn(windows) - began.busy);
    return { redirects: 0, server, page: 0, script: left };
  }
  const redirects = part(askedAt - firstAskedAt);
  const server = part(respondedAt - askedAt);
  // A page that is still on its way when it can be used has spent all that is left on coming.
  const page = part(interactiveAt < respondedAt ? left : interactiveAt - respondedAt);
  return { redirects, server, page, script: left };
}
