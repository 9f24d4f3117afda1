import type { EventOf } from '../../trace/event.ts';
import type { Trace } from '../../trace/trace.ts';
import type { DeadEndKind } from '../kinds.ts';
import { channelSwitchAt } from './channel-switch.ts';
import { endlessWaitAt } from './endless-wait.ts';
import { httpErrors, isBrokenLink } from './http-errors.ts';
import { type Refusal, refusalsIn } from './refusals.ts';
import { robotWallOn } from './robot-wall.ts';
import { saysExpired, sessionExpiredAt } from './session-expired.ts';
import { softErrorAt } from './soft-error.ts';
import { standstills } from './standstills.ts';
import { wallAt } from './wall.ts';

/** Which dead end a page is; null: none, or a wall that only robots meet. One moment is one dead end: the most exact name wins. */
export const deadEndOf = (trace: Trace, view: string): DeadEndKind | null => {
  if (robotWallOn(trace, view) !== '') return null;
  const stop = standstills(trace).find(({ event }) => event.view === view);
  if (stop && sessionExpiredAt(stop, trace) !== null) return 'session-expired';
  if (stop && wallAt(stop, trace) !== null) return 'wall';
  const error = httpErrors(trace).find((one) => one.view === view);
  if (error) return isBrokenLink(trace, error) ? 'broken-link' : 'http-error';
  if (stop !== undefined && channelSwitchAt(stop, trace) !== null) return 'channel-switch';
  if (stop !== undefined && softErrorAt(stop) !== null) return 'soft-error';
  if (stop !== undefined && endlessWaitAt(stop, trace) !== null) return 'endless-wait';
  const isRefused = ({ isMute, look }: Refusal): boolean => isMute && look.event.view === view;
  return refusalsIn(trace).some(isRefused) ? 'rejected-input' : null;
};

/** A window that says the session is over, on a page that is told for it. */
export const tellsOfSession = (trace: Trace, { view, features }: EventOf<'overlay'>): boolean =>
  saysExpired(features.text, features.language) && deadEndOf(trace, view) === 'session-expired';
