import { type Static, Type } from 'typebox';
import { moment } from './moment.ts';
import { OverlayControl, Rect } from './overlay-seen.ts';
import { Sought } from './sought.ts';

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
  /** It says that it opens something: a dialog, a list, a menu. */
  opens: Type.Optional(Type.Boolean()),
  rect: Rect,
  /** The FieldSeen.id it is, when it is a field. */
  field: Type.Optional(Type.String()),
  /** The FieldSeen.form it belongs to, when it is a control of a form (a submit button, say). */
  form: Type.Optional(Type.String()),
  /** Which rung of the target matched, from 1, and of how many. */
  rung: Type.Optional(Type.Integer()),
  rungs: Type.Optional(Type.Integer()),
  /** Of how many that are called the same it was taken, and what told it from them, in that order. Absent: it was the only one. */
  among: Type.Optional(
    Type.Object({
      count: Type.Integer(),
      /**
       * verb: it is of the kind that the verb is for. window: in what the customer had opened. form: in the same part of the page as what was
       * used before. place: the first of those that lead to one place. main: in the main content. view: in the window just then.
       */
      by: Type.Array(
        Type.Union([
          Type.Literal('verb'),
          Type.Literal('window'),
          Type.Literal('form'),
          Type.Literal('place'),
          Type.Literal('main'),
          Type.Literal('view'),
        ]),
      ),
    }),
  ),
});
export type Widget = Static<typeof Widget>;

/** One thing the customer did. */
export const Act = Type.Object({
  type: Type.Literal('act'),
  ...moment,
  /** The verb: open, click, type … */
  verb: Type.String(),
  /** script: a step says so. The others are done without one: to close what lies in the way, to answer the browser, once more. */
  purpose: Type.Union([
    Type.Literal('script'),
    Type.Literal('close-overlay'),
    Type.Literal('answer-dialog'),
    Type.Literal('again'),
  ]),
  /** Id of the overlay or dialog that it is done for. Absent: a step's own, or done again. */
  because: Type.Optional(Type.String()),
  /** The overlay that held the pressed control. Absent: it was on the page itself. */
  within: Type.Optional(
    Type.Object({
      overlay: Type.String(),
      /** What it offered then. Absent: what its features hold. */
      offers: Type.Optional(Type.Array(OverlayControl)),
    }),
  ),
  widget: Type.Optional(Widget),
  /** How the customer came to it. Absent: not known. */
  sought: Type.Optional(Sought),
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
  /** Whole screens that a scroll went over. Absent: not a scroll, or not known. */
  screens: Type.Optional(Type.Integer()),
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
  /** What it went into, in milliseconds; the parts add up to the wait. Absent: not known. */
  split: Type.Optional(
    Type.Object({
      /** Being passed on, until the address that answered was asked. */
      redirects: Type.Number(),
      /** From asking until the first of the answer, or while the page's own requests were open. */
      server: Type.Number(),
      /** From the first of the answer until the page was read to its end. */
      page: Type.Number(),
      /** The rest: scripts and timers of the page. */
      script: Type.Number(),
    }),
  ),
});
export type WaitSplit = NonNullable<Static<typeof Wait>['split']>;

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

/** What came of a press within 3 s of customer's time. */
export const Response = Type.Object({
  type: Type.Literal('response'),
  ...moment,
  /**
   * navigation, frame, dom, focus, input, scroll, dialog, download, tab, selection, media, clipboard: these can be perceived; request,
   * storage, submit: these cannot. Empty: nothing.
   */
  effects: Type.Array(Type.String()),
  /** 1, or 2 when the press was tried again. */
  tries: Type.Integer(),
  /** Milliseconds from the press to the first that could be perceived; null: nothing could. Absent: not known. */
  perceivedAfter: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
  /** How long it was watched for that, in milliseconds of customer's time. */
  watched: Type.Optional(Type.Number()),
  /**
   * Why it cannot be told whether there was an answer. looks: only the pressed control changed. drawn: there is a picture
   * that the page draws by itself. pending: the site had not answered yet.
   */
  doubt: Type.Optional(
    Type.Union([Type.Literal('looks'), Type.Literal('drawn'), Type.Literal('pending')]),
  ),
  widget: Widget,
});

/** A step that could not be done. */
export const Stuck = Type.Object({
  type: Type.Literal('stuck'),
  ...moment,
  /**
   * absent, disabled, inert, ambiguous. hidden: it is not painted. outside: where no scrolling leads. closed: in a menu or another part of
   * the page that is closed. covered: something lies over it. restless: it, or the page, does not hold still for a press.
   * refused: it was used, and is not as was meant. not-met: an expectation. failed: anything else.
   */
  found: Type.Union([
    Type.Literal('absent'),
    Type.Literal('hidden'),
    Type.Literal('outside'),
    Type.Literal('closed'),
    Type.Literal('disabled'),
    Type.Literal('inert'),
    Type.Literal('covered'),
    Type.Literal('restless'),
    Type.Literal('refused'),
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
  /** Where in the window the control is, when it is there. */
  rect: Type.Optional(Rect),
  overlay: Type.Optional(Type.String()),
  message: Type.String(),
});
