import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'puppeteer';
import { timedDetectors } from '../src/detect/index.ts';
import type { JourneyResult } from '../src/score/model/result.ts';
import { alternate } from './alternate.ts';
import type { Course } from './courses.ts';
import { type Ratios, ratiosOf } from './ratios.ts';
import { ready, walk } from './walk.ts';

/** How many times as long the real pace takes as the fast one. Throws when the two paces do not find the same. */
export async function paces(
  { name, journey }: Course,
  browser: Browser,
  { pairs, folder }: { readonly pairs: number; readonly folder: string },
): Promise<Ratios> {
  const place = await ready(browser);
  const seen: unknown[] = [];
  const at = async (pace: 'real' | 'fast'): Promise<number> => {
    const { took, result } = await walk(journey, place, { pace, folder });
    seen.push(foundIn(result));
    return took;
  };
  await walk(journey, place, { pace: 'fast', folder });
  const measured = await alternate(
    () => at('real'),
    () => at('fast'),
    { pairs, warmUp: 0 },
  );
  for (const one of seen) {
    if (isDeepStrictEqual(one, seen[0])) continue;
    throw new Error(
      `${name}: the paces differ.\n${JSON.stringify(seen[0])}\n${JSON.stringify(one)}`,
    );
  }
  return ratiosOf(measured);
}

/** What must be the same: all but times. */
function foundIn({ outcome, reason, counts, findings }: JourneyResult) {
  const { waits, ...counted } = counts;
  const lasting = findings.filter(({ detector }) => !timedDetectors.includes(detector));
  const found = lasting.map(({ detector, kind, step, confidence }) => [
    detector,
    kind,
    step,
    confidence,
  ]);
  return { outcome, reason, counted, found };
}
