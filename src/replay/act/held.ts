import path from 'node:path';
import { describeText } from '../../steps/describe-target.ts';
import type { TextMatch } from '../../steps/target.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { StuckError } from '../errors.ts';
import type { Found } from '../locate/search.ts';
import type { Lack } from '../page/fields/held.ts';
import type { StepLimit } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Until } from '../wait/until.ts';
import type { Windows } from '../windows/windows.ts';

export type HeldParts = {
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'now'>;
  readonly windows: Pick<Windows, 'all'>;
  readonly until: Until;
};

/** A site may think over what was done to a control: so long the customer looks at it, in milliseconds of their time. */
const settlesWithin = 1000;

/** A box that stays for so long as it was pressed stays so, in milliseconds of the customer's time: sites untick at once. */
const staysFor = 50;

/** Sees what a control holds after it was used. */
export type Held = {
  /** Whether the box is ticked, or not, as was meant; true too where nobody can tell. */
  readonly isTicked: (found: Found, meant: boolean) => Promise<boolean>;
  /**
   * Throws when the browser's own list has another option chosen than was meant, and says which. One that goes back to what it showed
   * before is a menu, and did what was chosen from it.
   */
  readonly seeChosen: (found: Found, option: TextMatch, before: string) => Promise<void>;
  /** How what the field holds differs from what was typed; a page that puts it in later is given a moment. */
  readonly lackIn: (found: Found, typed: string) => Promise<Lack>;
};

export function makeHeld(parts: HeldParts): Held {
  return {
    isTicked: (found, meant) => isTicked(parts, found, meant),
    seeChosen: (found, option, before) => seeChosen(parts, found, option, before),
    lackIn: (found, typed) => lackIn(parts, found, typed),
  };
}

async function isTicked(parts: HeldParts, found: Found, meant: boolean): Promise<boolean> {
  let since: number | null = null;
  return soon(parts, async () => {
    const ticked = await askOr(found.frame, null, 'tickedOf', found.located.id);
    if (ticked === null) return true;
    since = ticked === meant ? (since ?? parts.clock.now()) : null;
    return since !== null && parts.clock.now() - since >= staysFor;
  });
}

/** What is chosen in the browser's own list, in its words; empty where there is nothing, or nobody can tell. */
export async function chosenNow({ frame, located }: Found, option: TextMatch): Promise<string> {
  return (await askOr(frame, null, 'chosenIn', located.id, option))?.shown ?? '';
}

async function seeChosen(
  parts: HeldParts,
  found: Found,
  option: TextMatch,
  before: string,
): Promise<void> {
  let shown = '';
  const holds = await soon(parts, async () => {
    const chosen = await askOr(found.frame, null, 'chosenIn', found.located.id, option);
    shown = chosen?.shown ?? '';
    return chosen === null || chosen.is || shown === before;
  });
  if (holds) return;
  const instead = shown === '' ? 'nothing is chosen' : `"${shown}" is chosen`;
  throw refused(found, `does not take ${describeText(option)}: ${instead} there now`);
}

async function lackIn(parts: HeldParts, found: Found, typed: string): Promise<Lack> {
  let lack: Lack = 'none';
  await soon(parts, async () => {
    lack = await askOr(found.frame, 'none' as const, 'lackOf', found.located.id, typed);
    return lack === 'none';
  });
  return lack;
}

const lacks: Readonly<Record<Exclude<Lack, 'none'>, string>> = {
  empty: 'it is empty again',
  part: 'only the beginning of it is there',
  'other figures': 'its figures stand in another order',
};

/** What was typed twice, and is not there. */
export function notKept(found: Found, lack: Exclude<Lack, 'none'>): StuckError {
  return refused(found, `does not keep what is typed into it: ${lacks[lack]}`);
}

/** A box that was pressed twice, and is not as was meant. */
export function notTicked(found: Found, meant: boolean): StuckError {
  return refused(found, `was pressed, and is still ${meant ? 'not ticked' : 'ticked'}`);
}

/** Throws when the field holds some of the files, and not all. */
export async function seeFiles(found: Found, files: readonly string[]): Promise<void> {
  const names = files.map((file) => path.basename(file));
  const missing = await askOr(found.frame, null, 'filesMissing', found.located.id, names);
  if (!missing || missing.length === 0) return;
  throw refused(found, `does not hold ${missing.map((name) => `"${name}"`).join(', ')}`);
}

async function soon(parts: HeldParts, test: () => Promise<boolean>): Promise<boolean> {
  let since = parts.clock.now();
  const held = async (): Promise<boolean | null> => {
    if (await test()) return true;
    // What the site was asked may still say so.
    const asks = parts.windows.all().some((tab) => !tab.closed && tab.requests.pending() > 0);
    if (asks) since = parts.clock.now();
    return parts.clock.now() - since < settlesWithin ? null : false;
  };
  return (await parts.until(held, parts.limit.timeout - 1)) === true;
}

function refused({ located }: Found, what: string): StuckError {
  const message = `"${located.name}" ${what}.`;
  return new StuckError({
    found: 'refused',
    wanted: located.name,
    nearest: [],
    reason: '',
    message,
  });
}
