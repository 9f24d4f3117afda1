import type { Interpreted, InterpretedTrace } from '../../../interpret/interpreted.ts';

import { type Refusal, refusalsIn } from '../forms/refusals.ts';
import { type Standstill, standstills } from '../path/standstills.ts';
import { channelSwitchAt } from './channel-switch.ts';
import { type EndlessWait, endlessWaitAt } from './endless-wait.ts';
import { httpErrors, isBrokenLink } from './http-errors.ts';
import { robotWallOn } from './robot-wall.ts';
import { saysExpired, sessionExpiredAt } from './session-expired.ts';
import { softErrorAt } from './soft-error.ts';
import { toldNoAt } from './told-no.ts';
import { wallAt } from './wall.ts';

/** Dead ends that are whole pages, by the detectors that tell them. */
export type DeadEndPage =
  | 'http-error'
  | 'broken-link'
  | 'soft-error'
  | 'channel-switch'
  | 'wall'
  | 'session-expired'
  | 'endless-wait'
  | 'rejected-input'
  | 'told-no';

/** Which dead end a page is; null: none, or a wall that only robots meet. One moment is one dead end: the most exact name wins. */
export const deadEndOf = (trace: InterpretedTrace, view: string): DeadEndPage | null => {
  if (robotWallOn(trace, view) !== '') return null;
  const stop = standstills(trace).find(({ event }) => event.view === view);
  const wait = stop === undefined ? null : endlessWaitAt(stop, trace);
  const closed = stop === undefined ? null : closedWay(stop, trace, wait);
  if (closed !== null) return closed;
  const error = httpErrors(trace).find((one) => one.view === view);
  if (error) return isBrokenLink(trace, error) ? 'broken-link' : 'http-error';
  const said = stop === undefined ? null : saidOn(stop, trace, wait);
  if (said !== null) return said;
  const isRefused = ({ isMute, look }: Refusal): boolean => isMute && look.event.view === view;
  if (refusalsIn(trace).some(isRefused)) return 'rejected-input';
  return stop !== undefined && toldNoAt(stop, trace) !== null ? 'told-no' : null;
};

/** What is more exact than the status a page came with. */
const closedWay = (
  stop: Standstill,
  trace: InterpretedTrace,
  wait: EndlessWait | null,
): DeadEndPage | null => {
  // The page that was asked for never came: what the one before says is no answer.
  if (wait?.asked) return 'endless-wait';
  if (sessionExpiredAt(stop, trace) !== null) return 'session-expired';
  return wallAt(stop, trace) === null ? null : 'wall';
};

/** What a page says that came without an error. */
const saidOn = (
  stop: Standstill,
  trace: InterpretedTrace,
  wait: EndlessWait | null,
): DeadEndPage | null => {
  if (channelSwitchAt(stop, trace) !== null) return 'channel-switch';
  if (softErrorAt(stop) !== null) return 'soft-error';
  return wait === null ? null : 'endless-wait';
};

/** A window that says the session is over, on a page that is told for it. */
export const tellsOfSession = (
  trace: InterpretedTrace,
  { view, features }: Interpreted<'overlay'>,
): boolean =>
  saysExpired(features.text, features.language) && deadEndOf(trace, view) === 'session-expired';
