import { isOpenedByAct } from '../../../overlay/asked-window.ts';
import type { CustomerClock } from '../../clock/customer-clock.ts';
import type { Acts } from '../../record/acts.ts';
import type { Recorder } from '../../record/recorder.ts';
import type { Tab } from '../../tab/tab.ts';
import type { Windows } from '../../windows/windows.ts';

type OpenedParts = {
  readonly recorder: Recorder;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly windows: Windows;
  readonly acts: Pick<Acts, 'all' | 'last'>;
};

/** Records a window that opened, and whether the customer asked for it: then they are in it. */
export function noteOpened(
  { recorder, clock, windows, acts }: OpenedParts,
  tab: Tab,
  opener: string,
  url: string,
): void {
  const done = acts.all().at(-1);
  // Nothing was pressed on a page that was just opened by its address.
  const lastAct = done?.verb === 'open' ? null : acts.last();
  const opening = {
    hasOpener: opener !== '',
    sinceAct: lastAct && Math.round(clock.now() - lastAct.at),
    byLink: done?.widget?.kind === 'link',
  };
  const asked = isOpenedByAct(opening);
  tab.unasked = !asked;
  const event = recorder.record('tab', { url, ...opening, tab: tab.number });
  const from = windows.all().find(({ targetId }) => targetId === opener) ?? null;
  tab.opened = {
    event,
    from,
    document: from?.document.loader ?? '',
    acts: acts.all().length,
  };
  // It opens blank, and says where it leads only then.
  tab.session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId && !/^https?:/.test(event.url)) event.url = frame.url;
  });
  if (asked) return;
  windows
    .all()[0]
    ?.session.send('Page.bringToFront')
    .catch(() => undefined);
}
