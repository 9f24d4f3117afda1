import type { Trace } from '../../trace/trace.ts';
import type { DeadEndKind } from '../kinds.ts';
import { channelSwitchAt } from './channel-switch.ts';
import { httpErrors } from './http-errors.ts';
import { softErrorAt } from './soft-error.ts';
import { standstills } from './standstills.ts';

/** Which dead end a page is; null: none. One moment is one dead end: the most exact name wins. */
export const deadEndOf = (trace: Trace, view: string): DeadEndKind | null => {
  if (httpErrors(trace).some((error) => error.view === view)) return 'http-error';
  const stop = standstills(trace).find(({ event }) => event.view === view);
  if (stop === undefined) return null;
  if (channelSwitchAt(stop, trace) !== null) return 'channel-switch';
  return softErrorAt(stop) === null ? null : 'soft-error';
};
