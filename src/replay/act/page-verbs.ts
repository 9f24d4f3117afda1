import type { Actor } from '../../steps/actor.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Acts } from '../record/acts.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { GivenTexts } from './given-texts.ts';
import { type GoParts, goBack, openAddress, reloadPage } from './go.ts';
import type { Meeting } from './meeting.ts';
import { leaveWindow, type MoveParts, scrollPage } from './move.ts';

export type PageVerbParts = GoParts &
  MoveParts & {
    readonly meeting: Meeting;
    readonly acts: Pick<Acts, 'all'>;
    readonly clock: Pick<CustomerClock, 'advance' | 'running' | 'think'>;
    readonly poll: Pick<PagePoll, 'grantRequests'>;
    readonly meter: Pick<WaitMeter, 'start'>;
    readonly given: GivenTexts;
  };

/** What is done with the page as a whole, and no control of it. */
export function makePageVerbs(
  parts: PageVerbParts,
  mayOpen: (url: string) => boolean,
): Pick<Actor, 'open' | 'back' | 'reload' | 'leave' | 'scroll' | 'wait'> {
  const { meeting, clock, given } = parts;
  return {
    open: async (url) => {
      if (parts.acts.all().length > 0) await meeting.rest();
      given.sent();
      await openAddress(parts, url, mayOpen);
    },
    back: async () => {
      await meeting.rest();
      given.sent();
      await goBack(parts);
    },
    reload: async () => {
      await meeting.rest();
      given.sent();
      await reloadPage(parts);
    },
    leave: async () => {
      await meeting.rest();
      await meeting.acted(() => leaveWindow(parts));
    },
    scroll: async (to) => {
      if ('target' in to) await meeting.meet(to.target, 'any');
      else await meeting.rest();
      await scrollPage(parts, to);
      parts.meter.start();
    },
    wait: async (duration) => {
      await meeting.rest();
      parts.poll.grantRequests(2000);
      if (parts.settings.pace === 'robot') await clock.running(() => clock.advance(duration));
      else await clock.think(duration);
      parts.meter.start();
    },
  };
}
