import { UserError } from '../errors.ts';
import type { Operator, Times } from './operators.ts';

/** Seconds: the value used, the range it may lie in, and whose figures these are. */
export type Constant = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
};

/** A practised customer at one kind of device. */
export type Profile = {
  readonly name: string;
  /** With touch there is no hand to move and no pointer that stays where it was. */
  readonly pointer: 'mouse' | 'touch';
  readonly constants: { readonly [O in Operator]: Constant };
  /** Seconds per word when a page is only scanned for what comes next. */
  readonly scanned: number;
};

const exactly = (value: number, source: string): Constant => ({
  value,
  low: value,
  high: value,
  source,
});
const within = (value: number, low: number, high: number, source: string): Constant => ({
  value,
  low,
  high,
  source,
});

/** Users stay 4.4 s longer on a page for each 100 words more on it (Nielsen 2008, on data of Weinreich et al. 2008). */
const scanned = 0.044;

/** What no published table of operators has; the same for every profile. */
const common = {
  S: within(
    0.72,
    0.4,
    1.2,
    'swipe 0.17 and look 0.55: MITRE Cogulator 2014; the range is our choice',
  ),
  R: within(0.252, 0.2, 0.343, '238 words a minute, most adults 175 to 300: Brysbaert 2019'),
  L: within(
    1.9,
    0,
    3.8,
    '3.8 s after an interruption against 1.9 s between uninterrupted acts: Altmann & Trafton 2004',
  ),
  W: exactly(1, 'measured'),
} as const;

const cardMoranNewell = 'Card, Moran & Newell 1980';
const kieras = 'Kieras 2001';

/** The skilled typist at 55 words a minute. For published totals. */
const klm1980: Profile = {
  name: 'klm-1980',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: exactly(0.2, cardMoranNewell),
    P: exactly(1.1, cardMoranNewell),
    B: exactly(0.1, cardMoranNewell),
    H: exactly(0.4, cardMoranNewell),
    M: exactly(1.35, cardMoranNewell),
  },
};

/** "Using the Keystroke-Level Model to Estimate Execution Times": the average non-secretary typist. */
const kieras2001: Profile = {
  name: 'kieras-2001',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: exactly(0.28, kieras),
    P: exactly(1.1, kieras),
    B: exactly(0.1, kieras),
    H: exactly(0.4, kieras),
    M: exactly(1.2, kieras),
  },
};

const thought = within(
  1.2,
  0.6,
  1.35,
  "Kieras 2001, and CogTool's default; upper end: Card, Moran & Newell 1980; lower end: our choice",
);

/** Keyboard and mouse today. */
const webDesktop: Profile = {
  name: 'web-desktop',
  pointer: 'mouse',
  scanned,
  constants: {
    ...common,
    K: within(
      0.23,
      0.12,
      0.5,
      'about 52 words a minute, 168,000 people: Dhakal et al. 2018; range: Card, Moran & Newell 1980, from good typists to random letters',
    ),
    P: within(1.1, 0.8, 1.5, "Card, Moran & Newell 1980, range by Fitts's law"),
    B: exactly(0.1, kieras),
    H: within(0.4, 0.3, 0.6, 'Card, Moran & Newell 1980; Kieras 2001; the range is our choice'),
    M: thought,
  },
};

/** A touch screen. There is no hand to move, and pressing is part of pointing. */
const webTouch: Profile = {
  name: 'web-touch',
  pointer: 'touch',
  scanned,
  constants: {
    ...common,
    K: within(
      0.33,
      0.2,
      0.6,
      '36.2 words a minute, 37,370 people: Palin et al. 2019; the range is our choice',
    ),
    P: within(
      0.49,
      0.31,
      0.6,
      'touching one on-screen button, press included: MITRE Cogulator 2014; the range is our choice',
    ),
    B: exactly(0, 'part of pointing'),
    H: exactly(0, 'there is no hand to move'),
    M: thought,
  },
};

const profiles: readonly Profile[] = [klm1980, kieras2001, webDesktop, webTouch];

/** Names of all profiles. */
export const profileNames: readonly string[] = profiles.map(({ name }) => name);

/** Finds a profile by its name. */
export function profileOf(name: string): Profile {
  const found = profiles.find((profile) => profile.name === name);
  if (found) return found;
  throw new UserError(
    `There is no profile "${name}" of operator times. There are: ${profileNames.join(', ')}.`,
  );
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
