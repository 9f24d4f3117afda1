import type { Condition } from './condition.ts';
import type { Step } from './step.ts';
import type { Target, TextMatch } from './target.ts';

/** What is typed into one field. A secret never reaches a trace, report, screenshot, log or error. */
export type TypedText = {
  readonly text: string;
  readonly secret: boolean;
  /** The first try: the text replaces it when the site refuses it after it was sent. */
  readonly first?: string;
};

/** How the browser's own dialog, raised by the act before, is answered. */
export type DialogAnswer =
  | { readonly press: 'ok' | 'cancel' }
  | { readonly press: 'ok'; readonly text: string };

/** Where to scroll: a share of the page's height (0 to 1), or until a target is on the screen. */
export type ScrollTo = { readonly share: number } | { readonly target: Target };

/**
 * Someone who acts on a site as a customer does. `replay/` implements it with a real browser.
 * Every method waits until the act can be done, does it, and is bounded by the step's time-out.
 */
export interface Actor {
  /** Follows a link, or types an address; a path is taken from the journey's site. */
  open(url: string): Promise<void>;
  click(target: Target): Promise<void>;
  /** Replaces what the field holds. */
  type(field: Target, typed: TypedText): Promise<void>;
  paste(field: Target, typed: TypedText): Promise<void>;
  /** Native lists, and lists made of other elements. Without `from`, the option is visible already (a radio button). */
  choose(option: TextMatch, from?: Target): Promise<void>;
  check(target: Target, checked: boolean): Promise<void>;
  /** One key or chord, by its Puppeteer name: Enter, Escape, Tab, ArrowDown, Control+A. */
  press(key: string, on?: Target): Promise<void>;
  upload(field: Target, files: readonly string[]): Promise<void>;
  hover(target: Target): Promise<void>;
  scroll(to: ScrollTo): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Moves the pointer out over the top of the window, as someone about to go. */
  leave(): Promise<void>;
  /** Time the customer spends; in milliseconds. It moves the customer's clock and adds to no count. */
  wait(duration: number): Promise<void>;
  /** Fails the step unless the condition comes to hold within the step's time-out. */
  expect(condition: Condition): Promise<void>;
  /** Says how the browser's dialog is to be answered that the act before raised. */
  answer(answer: DialogAnswer): Promise<void>;
  /** Looks out for a condition for at most `within` milliseconds. This is not the customer's time. */
  holds(condition: Condition, within: number): Promise<boolean>;
  /** Walks nested steps (of an `if`). */
  walk(steps: readonly Step[]): Promise<void>;
}
