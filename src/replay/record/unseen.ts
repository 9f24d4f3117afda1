import type { UnseenEvent } from '../../trace/page-events.ts';
import type { Recorder } from './recorder.ts';

/** Records that something could not be seen, once a view: whoever judges must not take it for not being there. */
export function recordUnseen(recorder: Recorder, what: UnseenEvent['what'], because: string): void {
  const isKnown = recorder
    .events()
    .some(
      (e) =>
        e.type === 'unseen' && e.what === what && e.because === because && e.view === recorder.view,
    );
  if (!isKnown) recorder.record('unseen', { what, because });
}

/** Looking at one thing went wrong: the rest was looked at. */
export const failed =
  'Something on the page could not be looked at, because of a fault of this tool: please report it, with the address.';

/** A page that holds more than can be looked at in the customer's time. */
export const tooMuch = 'The page holds so much that not all of it could be looked at.';
