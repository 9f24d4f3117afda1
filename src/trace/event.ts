import { type Static, Type } from 'typebox';
import { Look } from './look.ts';
import { OverlayFeatures, Rect } from './overlay-seen.ts';

/** Where and when it happened. */
const moment = {
  /** Index of the step that was being walked. */
  step: Type.Integer(),
  /** Customer's clock, in milliseconds since the journey began. */
  at: Type.Number(),
  /** The page's own clock, in milliseconds since it opened: what a timer in the page would say. */
  pageAt: Type.Number(),
  /** Id of the view it happened on; empty before the first. */
  view: Type.String(),
};

/** One way keys were used in an act. */
export const Keys = Type.Union([
  /** Text: what it takes to type it, never the text. */
  Type.Object({
    kind: Type.Literal('text'),
    characters: Type.Integer(),
    keystrokes: Type.Integer(),
  }),
  /** A command key: Enter, Tab, Escape, an arrow, a chord. */
  Type.Object({ kind: Type.Literal('command'), key: Type.String(), keystrokes: Type.Integer() }),
]);
export type Keys = Static<typeof Keys>;

/** What an act was done to. */
export const Widget = Type.Object({
  /** Stable within one view: two acts on the same widget have the same id. */
  id: Type.String(),
  kind: Type.Union([
    Type.Literal('button'),
    Type.Literal('link'),
    Type.Literal('text-box'),
    Type.Literal('check-box'),
    Type.Literal('radio'),
    Type.Literal('list'),
    Type.Literal('option'),
    Type.Literal('file'),
    Type.Literal('other'),
  ]),
  name: Type.String(),
  rect: Rect,
  /** The FieldSeen.id it is, when it is a field. */
  field: Type.Optional(Type.String()),
  /** The FieldSeen.form it belongs to, when it is a control of a form (a submit button, say). */
  form: Type.Optional(Type.String()),
  /** Which rung of the target matched, from 1, and of how many. */
  rung: Type.Optional(Type.Integer()),
  rungs: Type.Optional(Type.Integer()),
});
export type Widget = Static<typeof Widget>;

/** One thing the customer did. */
export const Act = Type.Object({
  type: Type.Literal('act'),
  ...moment,
  /** The verb: open, click, type … */
  verb: Type.String(),
  /** script: a step says so. Others are forced on the customer. */
  purpose: Type.Union([
    Type.Literal('script'),
    Type.Literal('close-overlay'),
    Type.Literal('answer-dialog'),
    Type.Literal('again'),
  ]),
  /** Id of the overlay or dialog that forced it, or that the script's act answered. */
  because: Type.Optional(Type.String()),
  widget: Type.Optional(Widget),
  /** Pointer presses or taps, in order, with what each was for: entering a field, pressing, opening a list, picking from it. */
  presses: Type.Array(
    Type.Union([
      Type.Literal('enter-field'),
      Type.Literal('press'),
      Type.Literal('open-list'),
      Type.Literal('pick'),
    ]),
  ),
  keys: Type.Array(Keys),
  /** Thinking and moving time the customer's clock was given for it, in milliseconds. */
  prepared: Type.Number(),
});
export type Act = Static<typeof Act>;

/** From the act to the moment its result could be used, in milliseconds. Closing overlays and thinking are not in it. */
export const Wait = Type.Object({
  type: Type.Literal('wait'),
  ...moment,
  duration: Type.Number(),
  /** What ended it: the next target, the goal, a quiet page, the browser's own dialog, or nothing (the cap). */
  until: Type.Union([
    Type.Literal('target'),
    Type.Literal('goal'),
    Type.Literal('quiet'),
    Type.Literal('dialog'),
    Type.Literal('cap'),
  ]),
});

/** A view the customer came to. */
export const View = Type.Object({
  type: Type.Literal('view'),
  ...moment,
  kind: Type.Union([Type.Literal('document'), Type.Literal('restored'), Type.Literal('route')]),
  url: Type.String(),
  /** Text stayed painted for 300 ms of customer's time. False: a page that flashed by. */
  seen: Type.Boolean(),
  /** It is in a tab other than the journey's first. */
  tab: Type.Integer(),
});

/** What the customer sees when a step has ended. */
export const LookEvent = Type.Object({ type: Type.Literal('look'), ...moment, look: Look });

export const Hop = Type.Object({
  from: Type.String(),
  to: Type.String(),
  kind: Type.Union([
    Type.Literal('http'),
    Type.Literal('meta-refresh'),
    Type.Literal('refresh-header'),
    Type.Literal('script'),
    Type.Literal('form'),
  ]),
  /** HTTP status of the hop; 0 for hops the page made. */
  status: Type.Integer(),
  /** From the request for `from` to the request for `to`, in milliseconds of real time. */
  duration: Type.Number(),
  /** The registrable domain changed. */
  crossSite: Type.Boolean(),
  /** The page that made the hop was painted: the customer saw it vanish. */
  painted: Type.Boolean(),
  /** Post-redirect-get is recorded, not counted. */
  counted: Type.Boolean(),
});
export type Hop = Static<typeof Hop>;

/** The main frame of a tab went, or tried to go, to another document. */
export const Navigation = Type.Object({
  type: Type.Literal('navigation'),
  ...moment,
  /** open: a step or the address bar; act: answers the customer's press; site: nobody asked; history: back. */
  cause: Type.Union([
    Type.Literal('open'),
    Type.Literal('act'),
    Type.Literal('site'),
    Type.Literal('history'),
  ]),
  url: Type.String(),
  hops: Type.Array(Hop),
  /** HTTP status of the document; 0 when there was no answer. */
  status: Type.Integer(),
  /** Chrome's name of the error, such as net::ERR_CONNECTION_REFUSED; empty when there was none. */
  error: Type.String(),
  tab: Type.Integer(),
});

/** Something lay over the page. Asked-for ones are recorded too. */
export const Overlay = Type.Object({
  type: Type.Literal('overlay'),
  ...moment,
  id: Type.String(),
  features: OverlayFeatures,
  /** The customer opened it: it came by an act that was meant for it. */
  askedFor: Type.Boolean(),
  /** Words of the step that brought it, or empty when none did. */
  broughtBy: Type.String(),
  /** It holds the target of a later step, or the goal. */
  isTheWay: Type.Boolean(),
  /** It would have taken the press of a step. */
  covered: Type.Boolean(),
  /** When it went, on the customer's clock; null: it stayed until the view ended or the journey did. */
  goneAt: Type.Union([Type.Number(), Type.Null()]),
  /** How long it was on screen, in milliseconds of customer's time. */
  shown: Type.Number(),
  closed: Type.Union([
    Type.Literal('not-tried'),
    Type.Literal('closed'),
    Type.Literal('went-by-itself'),
    Type.Literal('could-not-be-closed'),
  ]),
  /** Path of a masked picture of it, from the folder the report lies in; empty when none was taken. */
  screenshot: Type.Optional(Type.String()),
  /** Address of the script that made it, when that is known. */
  madeBy: Type.String(),
});
export type OverlayEvent = Static<typeof Overlay>;

/** Something took, or would have taken, the press meant for a step's target. */
export const Covered = Type.Object({
  type: Type.Literal('covered'),
  ...moment,
  /** Words for what lay on top. */
  by: Type.String(),
  /** Overlay.id, when it is an overlay. */
  overlay: Type.Optional(Type.String()),
  when: Type.Union([Type.Literal('before'), Type.Literal('at-press')]),
});

/** What could be perceived after a press within 3 s of customer's time. */
export const Response = Type.Object({
  type: Type.Literal('response'),
  ...moment,
  /** navigation, route, request, dom, focus, input, scroll, dialog, download, tab, selection, media. Empty: nothing. */
  effects: Type.Array(Type.String()),
  /** 1, or 2 when the press was tried again. */
  tries: Type.Integer(),
  widget: Widget,
});

/** A step that could not be done. */
export const Stuck = Type.Object({
  type: Type.Literal('stuck'),
  ...moment,
  /** absent, hidden, disabled, inert, covered, ambiguous; not-met: an expectation; failed: anything else. */
  found: Type.Union([
    Type.Literal('absent'),
    Type.Literal('hidden'),
    Type.Literal('disabled'),
    Type.Literal('inert'),
    Type.Literal('covered'),
    Type.Literal('ambiguous'),
    Type.Literal('not-met'),
    Type.Literal('failed'),
  ]),
  /** What was looked for, in words. */
  wanted: Type.String(),
  /** Nearest names on the page, or the equal matches with what tells them apart. */
  nearest: Type.Array(Type.String()),
  /** Why the control cannot be used, as far as the page says so; empty when it does not. */
  reason: Type.String(),
  overlay: Type.Optional(Type.String()),
  message: Type.String(),
});

/** One of the browser's own dialogs. */
export const Dialog = Type.Object({
  type: Type.Literal('dialog'),
  ...moment,
  id: Type.String(),
  kind: Type.Union([
    Type.Literal('alert'),
    Type.Literal('confirm'),
    Type.Literal('prompt'),
    Type.Literal('beforeunload'),
  ]),
  text: Type.String(),
  answered: Type.Union([Type.Literal('ok'), Type.Literal('cancel')]),
  /** It answers the customer's act, or a step answers it. */
  askedFor: Type.Boolean(),
});

/** A tab or window opened. */
export const Tab = Type.Object({
  type: Type.Literal('tab'),
  ...moment,
  url: Type.String(),
  /** The customer's press opened it. */
  askedFor: Type.Boolean(),
  tab: Type.Integer(),
});

export const Download = Type.Object({
  type: Type.Literal('download'),
  ...moment,
  file: Type.String(),
});

/** The page asked for a permission (notifications, place, camera). */
export const Permission = Type.Object({
  type: Type.Literal('permission'),
  ...moment,
  name: Type.String(),
  askedFor: Type.Boolean(),
});

/** The goal held for the first time. */
export const GoalSeen = Type.Object({ type: Type.Literal('goal'), ...moment });

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
  GoalSeen,
]);
export type TraceEvent = Static<typeof TraceEvent>;
export type EventType = TraceEvent['type'];
export type EventOf<T extends EventType> = Extract<TraceEvent, { type: T }>;
