import { type Static, Type } from 'typebox';
import { Act, Covered, Response, Stuck, Wait } from './act-events.ts';
import {
  Dialog,
  Download,
  GoalSeen,
  LookEvent,
  Navigation,
  Overlay,
  Permission,
  Tab,
  Unseen,
  View,
} from './page-events.ts';

/** Anything that was seen on a walk. */
export const TraceEvent = Type.Union([
  Act,
  Wait,
  View,
  LookEvent,
  Navigation,
  Overlay,
  Covered,
  Response,
  Stuck,
  Dialog,
  Tab,
  Download,
  Permission,
  Unseen,
  GoalSeen,
]);
export type TraceEvent = Static<typeof TraceEvent>;
export type EventType = TraceEvent['type'];
export type EventOf<T extends EventType> = Extract<TraceEvent, { type: T }>;
