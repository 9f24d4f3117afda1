import type { TSchema } from 'typebox';
import type { InterpretedTrace } from '../interpret/interpreted.ts';
import type { Rect } from '../trace/overlay-seen.ts';
import type { Evidence } from './evidence.ts';
import type { ConsentAnswers } from './facts/interruptions/consent-answers.ts';
import type { Forces, Role } from './role.ts';

/** A share of the cost of an event (by its position in `trace.events`) that need not have been. */
export type Claim = {
  readonly event: number;
  /** Default 1. */
  readonly share?: number;
};

/** Effort that is no act of its own: noticing and reading a survey, the lag to resume. */
export type Added = {
  /** Position in `trace.events` of the moment it belongs to. */
  readonly event: number;
  readonly what: string;
  /** Mental acts: noticing, deciding, finding the way to close it. A part of one for what takes less than one. */
  readonly mental?: number;
  /** Pointing again, or the part of it by which pointing takes longer. */
  readonly pointing?: number;
  /** Screens scrolled. */
  readonly screens?: number;
  /** Words that must be read. */
  readonly words?: number;
  /** True when it broke into a task: the lag to resume is charged. */
  readonly resume?: boolean;
  /** Measured seconds. */
  readonly seconds?: number;
};

/** One thing a detector found, before it is costed. */
export type Detected<E = Evidence> = {
  /** survey, newsletter, … or http-error, soft-error, … or the detector's id again. */
  readonly kind: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Index of the step. */
  readonly step: number;
  /** Seconds on the customer's clock since the journey began. */
  readonly at: number;
  /** Address of the page. */
  readonly page: string;
  /** Tells this finding from others of its kind on the same step; part of its identity, so no times and no counts in it. */
  readonly what: string;
  /** What happened to the customer, in one or two plain sentences. */
  readonly message: string;
  readonly fix: string;
  /** The customer could not go on. */
  readonly blocks: boolean;
  /** It breaks trust (something sensitive asked before any value was given): never called smooth. */
  readonly breaksTrust: boolean;
  readonly claims: readonly Claim[];
  readonly adds: readonly Added[];
  /** Of a banner for consent: what each answer takes. The score adds the seconds, and tells it. */
  readonly answers?: ConsentAnswers;
  /** A survey that came before there was anything to rate. */
  readonly premature?: boolean;
  /** Where in the window it is, for a picture to outline. */
  readonly rect?: Rect;
  /** Path of a picture of its own, from the folder the report lies in. */
  readonly screenshot?: string;
  readonly evidence: E;
};

export type Verdict<E = Evidence> =
  | { readonly verdict: 'found'; readonly found: readonly Detected<E>[] }
  | NothingFound
  | {
      readonly verdict: 'incomplete';
      readonly because: string;
      readonly found?: readonly Detected<E>[];
    };

/** What a detector says that found nothing. */
export type NothingFound =
  | { readonly verdict: 'clear' }
  | { readonly verdict: 'not-applicable'; readonly because: string }
  | {
      readonly verdict: 'incomplete';
      readonly because: string;
      /** It could not tell only because a site may hide pop-ups from a robot: known, and a warning only. */
      readonly isMild?: boolean;
    }
  | { readonly verdict: 'error'; readonly because: string };

/** What a detector must have seen to say that there is nothing: what lies over the page, what the page says and asks. */
export type Sight = 'overlays' | 'page';

/** One friction: how it is told, what it means for the rest, and how it is judged. Pure. */
export type Detector<E = Evidence> = {
  /** A noun for the failing state; the file has the same name. */
  readonly id: string;
  readonly title: string;
  /** What it takes as evidence, and what it leaves out. */
  readonly looksFor: string;
  /** Why it matters to the customer. */
  readonly why: string;
  readonly fix: string;
  /** Whose definition or figure it follows. */
  readonly source: string;
  /** Where one of these was not seen whole, it does not say `clear`. */
  readonly restsOn: readonly Sight[];
  readonly role: Role;
  /** What a dead end is: a whole page that is an error or an apology, in contrast to a control that does not work. */
  readonly isWholePage?: boolean;
  /** It is an error beyond doubt: where it blocks, the goal that was seen there is none. */
  readonly outdoesGoal?: boolean;
  /** What its findings claim of the script's own acts was forced on the customer. */
  readonly forces?: Forces;
  /** Where several claim the same effort, the lowest has it. Unsaid: 0 for a dead end, 100 for all else. */
  readonly precedence?: number;
  /** What it says rests on measured time, so that it may differ from run to run on the same site. */
  readonly dependsOnTime?: boolean;
  /** What a finding of this kind is called, where that says more than the title. */
  readonly titleFor?: (kind: string, premature: boolean) => string;
  /** The parts of its evidence: what each is called, and what of it may be handed on. */
  readonly evidence: TSchema;
  readonly detect: (trace: InterpretedTrace) => Verdict<E>;
};
