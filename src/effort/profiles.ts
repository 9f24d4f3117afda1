import { UserError } from '../errors.ts';
import type { Operator, Times } from './operators.ts';

/** Seconds: the value used, and the range it may lie in. */
export type Constant = { readonly value: number; readonly low: number; readonly high: number };

/** A practised customer at one kind of device. */
export type Profile = {
  readonly name: string;
  /** With touch there is no hand to move and no pointer that stays where it was. */
  readonly pointer: 'mouse' | 'touch';
  readonly constants: { readonly [O in Operator]: Constant };
  /** Seconds per word when a page is only scanned for what comes next. */
  readonly scanned: number;
};

const exactly = (value: number): Constant => ({ value, low: value, high: value });
const within = (value: number, low: number, high: number): Constant => ({ value, low, high });

/** Users stay 4.4 s longer on a page for each 100 words more on it (Nielsen 2008, on data of Weinreich et al. 2008). */
const scanned = 0.044;

/** What no published table of operators has; the same for every profile. */
const common = {
  /** A swipe of 0.17 s and a look of 0.55 s (Cogulator's operator times, MITRE 2014). */
  S: within(0.72, 0.4, 1.2),
  /** Silent reading at 238 words a minute; most adults 175 to 300 (Brysbaert 2019). */
  R: within(0.252, 0.2, 0.343),
  /** 3.8 s after an interruption against 1.9 s between uninterrupted acts (Altmann & Trafton 2004). */
  L: within(1.9, 0, 3.8),
  /** Measured, so exact. */
  W: exactly(1),
} as const;

/** Card, Moran & Newell 1980: the skilled typist at 55 words a minute. For published totals. */
const klm1980: Profile = {
  name: 'klm-1980',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: exactly(0.2),
    P: exactly(1.1),
    B: exactly(0.1),
    H: exactly(0.4),
    M: exactly(1.35),
  },
};

/** Kieras 2001, "Using the Keystroke-Level Model to Estimate Execution Times": the average non-secretary typist. */
const kieras2001: Profile = {
  name: 'kieras-2001',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: exactly(0.28),
    P: exactly(1.1),
    B: exactly(0.1),
    H: exactly(0.4),
    M: exactly(1.2),
  },
};

/**
 * Keyboard and mouse today. K: about 52 words a minute, mean of 168,000 people (Dhakal et al. 2018), within Card, Moran
 * & Newell's best practised and random-letter typing. P: their 1.10 s and its range by Fitts's law. H, B, M: Kieras 2001.
 */
const webDesktop: Profile = {
  name: 'web-desktop',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: within(0.23, 0.12, 0.5),
    P: within(1.1, 0.8, 1.5),
    B: exactly(0.1),
    H: within(0.4, 0.3, 0.6),
    M: within(1.2, 0.6, 1.35),
  },
};

/**
 * A touch screen. K: 36.2 words a minute, mean of 37,370 people (Palin et al. 2019). P: touching one on-screen button,
 * press and release included (Cogulator's operator times, MITRE 2014). There is no hand to move.
 */
const webTouch: Profile = {
  name: 'web-touch',
  pointer: 'touch',
  scanned,
  constants: {
    ...common,
    K: within(0.33, 0.2, 0.6),
    P: within(0.49, 0.31, 0.6),
    B: exactly(0),
    H: exactly(0),
    M: within(1.2, 0.6, 1.35),
  },
};

const profiles: readonly Profile[] = [klm1980, kieras2001, webDesktop, webTouch];

/** Finds a profile by its name. */
export function profileOf(name: string): Profile {
  const found = profiles.find((profile) => profile.name === name);
  if (found) return found;
  const names = profiles.map((profile) => profile.name).join(', ');
  throw new UserError(`There is no profile "${name}" of operator times. There are: ${names}.`);
}

/** The profile a customer with this device is costed by, unless another is asked for. */
export function profileFor(device: 'desktop' | 'phone' | 'tablet'): Profile {
  return device === 'desktop' ? webDesktop : webTouch;
}

/** Seconds that one of each operator takes. */
export function operatorTimes(profile: Profile | string): Times {
  const { constants } = typeof profile === 'string' ? profileOf(profile) : profile;
  const { M, H, P, B, K, S, R, L, W } = constants;
  return {
    M: M.value,
    H: H.value,
    P: P.value,
    B: B.value,
    K: K.value,
    S: S.value,
    R: R.value,
    L: L.value,
    W: W.value,
  };
}
