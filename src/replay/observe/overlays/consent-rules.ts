import { createRequire } from 'node:module';
import type { ConsentCheck, ConsentRule } from '../../page/overlays/consent-rule.ts';

/**
 * What tells the consent banners of known makers and sites, by the rules of autoconsent (DuckDuckGo, MPL-2.0): its list is read as
 * it is, and nothing of its program runs. Only those for this address are given.
 */
export function consentRules(url: string, isTop: boolean): readonly ConsentRule[] {
  known ??= read();
  return known
    .filter((rule) => (isTop ? rule.inTop : rule.inFrames) && rule.at.test(url))
    .map(({ name, inBanner, onPage }) => ({ name, inBanner, onPage }));
}

type Known = ConsentRule & {
  readonly at: RegExp;
  readonly inTop: boolean;
  readonly inFrames: boolean;
};

/** Read when the first banner is met that its maker's marks do not name. */
let known: readonly Known[] | null = null;

/** The parts of a published rule that are used here. */
type Published = {
  readonly name: string;
  readonly runContext?: {
    readonly main?: boolean;
    readonly frame?: boolean;
    readonly urlPattern?: string;
  };
  readonly detectCmp: readonly Step[];
  readonly detectPopup: readonly Step[];
};
type Selector = string | readonly string[];
type Step = {
  readonly exists?: Selector;
  readonly visible?: Selector;
  readonly waitForVisible?: Selector;
  readonly check?: 'any' | 'all' | 'none';
  readonly negated?: boolean;
  readonly any?: readonly Step[];
  readonly wait?: number;
};

function read(): readonly Known[] {
  const require = createRequire(import.meta.url);
  const list = require('@duckduckgo/autoconsent/rules/rules.json') as {
    readonly autoconsent: readonly Published[];
  };
  return list.autoconsent.map(knownFrom).filter((rule) => rule !== null);
}

/** Null where a rule rests on what cannot be asked of a banner: on variables of the page, or on one step after another. */
function knownFrom({ name, runContext, detectCmp, detectPopup }: Published): Known | null {
  const [inBanner, onPage] = [groupsOf(detectPopup), groupsOf(detectCmp)];
  const isToldApart = inBanner.some((group) => group.some(({ not }) => !not));
  if (!isToldApart || [...inBanner, ...onPage].some((group) => group.length === 0)) return null;
  return {
    name,
    inBanner,
    onPage,
    at: new RegExp(runContext?.urlPattern ?? ''),
    inTop: runContext?.main ?? true,
    inFrames: runContext?.frame ?? false,
  };
}

function groupsOf(steps: readonly Step[]): ConsentRule['onPage'] {
  return steps
    .filter(({ wait }) => wait === undefined)
    .map((step) => (step.any ?? [step]).map(checkFrom).filter((check) => check !== null));
}

function checkFrom(step: Step): ConsentCheck | null {
  const visible = step.visible ?? step.waitForVisible;
  const selector = visible ?? step.exists;
  if (selector === undefined) return null;
  const path = typeof selector === 'string' ? [selector] : selector;
  if (path.some((one) => one.startsWith('xpath/'))) return null;
  const not = step.negated === true || step.check === 'none';
  return { path, shown: visible !== undefined, not };
}
