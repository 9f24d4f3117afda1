import { numbersFrom } from './numbers-from.ts';
import { type Operator, operators, type Times } from './operators.ts';
import type { Constant, Profile } from './profiles.ts';

/** How often the constants are drawn. */
export const drawCount = 2000;

/**
 * The times of a profile, drawn again and again from the triangles over their ranges: once a constant and draw, for if
 * one mental act takes long, all do. The draws are the same in every run, and the same draw of two profiles stands for the
 * same customer: as slow a typist among those at a desktop as among those with a phone.
 */
export function drawTimes(profile: Profile): readonly Times[] {
  const before = drawnBefore.get(profile);
  if (before) return before;
  const drawn = drawFor(profile);
  drawnBefore.set(profile, drawn);
  return drawn;
}

/** They come out the same every time, so once is enough. */
const drawnBefore = new WeakMap<Profile, readonly Times[]>();

function drawFor({ constants }: Profile): readonly Times[] {
  return quantiles.map((drawn) => {
    const { M, H, P, B, K, S, R, L, W } = constants;
    return {
      M: inTriangle(M, drawn.M),
      H: inTriangle(H, drawn.H),
      P: inTriangle(P, drawn.P),
      B: inTriangle(B, drawn.B),
      K: inTriangle(K, drawn.K),
      S: inTriangle(S, drawn.S),
      R: inTriangle(R, drawn.R),
      L: inTriangle(L, drawn.L),
      W: inTriangle(W, drawn.W),
    };
  });
}

/** Where in its range each constant stands, from 0 to below 1. */
type Drawn = { readonly [O in Operator]: number };

/** The value below which this part of a triangle over the range lies, with its peak at the value. */
function inTriangle({ low, value, high }: Constant, part: number): number {
  const width = high - low;
  if (width === 0) return value;
  const peak = (value - low) / width;
  return part < peak
    ? low + Math.sqrt(part * width * (value - low))
    : high - Math.sqrt((1 - part) * width * (high - value));
}

const seed = 1980;

const quantiles: readonly Drawn[] = drawAll();

function drawAll(): readonly Drawn[] {
  const next = numbersFrom(seed);
  return Array.from({ length: drawCount }, () => {
    const drawn = { M: 0, H: 0, P: 0, B: 0, K: 0, S: 0, R: 0, L: 0, W: 0 };
    for (const name of operators) drawn[name] = next();
    return drawn;
  });
}
