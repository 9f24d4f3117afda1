import { type Static, Type } from 'typebox';
import { LastAct } from './last-act.ts';
import { Look } from './look.ts';
import { moment } from './moment.ts';
import { OverlayControl, OverlayFeatures } from './overlay-seen.ts';

/** A view the customer came to. */
export const View = Type.Object({
  type: Type.Literal('view'),
  ...moment,
  kind: Type.Union([Type.Literal('document'), Type.Literal('restored'), Type.Literal('route')]),
  url: Type.String(),
  /** How long something stayed painted until the view was left, in milliseconds of customer's time. Null: nothing was. */
  paintedFor: Type.Union([Type.Number(), Type.Null()]),
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
  /** HTTP method of the request that was answered with the hop; empty for hops the page made. */
  method: Type.String(),
});
export type Hop = Static<typeof Hop>;

/** Nothing came of a navigation as long as the walk waited for it: the customer is where they were. */
export const noAnswer = 'no answer';

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
  /** Chrome's name of the error, such as net::ERR_CONNECTION_REFUSED, or `noAnswer`; empty when there was none. */
  error: Type.String(),
  /** Who challenged the robot with this answer, as its headers say. Absent: nobody. */
  guard: Type.Optional(Type.String()),
  tab: Type.Integer(),
});

/** Something lay over the page. Asked-for ones are recorded too. */
export const Overlay = Type.Object({
  type: Type.Literal('overlay'),
  ...moment,
  id: Type.String(),
  features: OverlayFeatures,
  /** The customer's last act before it was seen; null: there was none, or it is not known. */
  after: Type.Union([LastAct, Type.Null()]),
  /** The site was still at work on that act when it came, or had just answered it. */
  answersAct: Type.Boolean(),
  /** Id of the overlay whose control for settings was pressed and brought it up. Absent: none. */
  settingsOf: Type.Optional(Type.String()),
  /** Of traces of version 1 alone: what the walk made of it, where the evidence for that was not kept. */
  told: Type.Optional(
    Type.Object({
      askedFor: Type.Boolean(),
      broughtBy: Type.String(),
      isTheWay: Type.Boolean(),
    }),
  ),
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
  /** Of a banner for consent: what it offered before anything of it was pressed. Absent: it was left alone. */
  offered: Type.Optional(Type.Array(OverlayControl)),
  /** Of a banner for consent that was closed: which answer that was; none: it went without one. */
  answer: Type.Optional(
    Type.Union([Type.Literal('accept'), Type.Literal('reject'), Type.Literal('none')]),
  ),
  /** Path of a masked picture of it, from the folder the report lies in; empty when none was taken. */
  screenshot: Type.Optional(Type.String()),
  /** Address of the script that made it, when that is known. */
  madeBy: Type.String(),
});
export type OverlayEvent = Static<typeof Overlay>;

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
  /** It opened while the customer pressed something. */
  inPress: Type.Boolean(),
  /** A step answers it. Absent: none does. */
  byStep: Type.Optional(Type.Literal(true)),
});

/** A tab or window opened. */
export const Tab = Type.Object({
  type: Type.Literal('tab'),
  ...moment,
  url: Type.String(),
  /** Another window opened it. */
  hasOpener: Type.Boolean(),
  /** Milliseconds of customer's time since the last act; null: there was none, it opened the page, or it is not known. */
  sinceAct: Type.Union([Type.Number(), Type.Null()]),
  /** The last act was done to a link. */
  byLink: Type.Boolean(),
  /** How it was left for the window before it, where the way went on. Absent: it was not. */
  turnedBack: Type.Optional(
    Type.Object({
      /** Acts that were done since it opened. */
      acts: Type.Integer(),
      /** The window that opened it showed the same document still. */
      isSameDocument: Type.Boolean(),
    }),
  ),
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
  /** The customer's last act before it; null: there was none, or it is not known. */
  after: Type.Union([LastAct, Type.Null()]),
  /** Of traces of version 1 alone: what the walk made of it. */
  told: Type.Optional(Type.Object({ askedFor: Type.Boolean() })),
});

/** Something was not seen: whatever rests on it cannot be said to be clear. */
export const Unseen = Type.Object({
  type: Type.Literal('unseen'),
  ...moment,
  /** overlays: what lies over the page. page: what it says and asks. */
  what: Type.Union([Type.Literal('overlays'), Type.Literal('page')]),
  /** Why, in a whole sentence. */
  because: Type.String(),
});
export type UnseenEvent = Static<typeof Unseen>;

/** The goal held for the first time. */
export const GoalSeen = Type.Object({ type: Type.Literal('goal'), ...moment });
