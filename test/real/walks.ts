import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from './apps/serve-app.ts';
import { measured, undisturbed } from './measured.ts';
import { notYet } from './not-yet.ts';
import { type Run, runJourneys } from './run-journeys.ts';

/** What a person counted on a journey before it was walked. What they left open is left out. */
export type Counted = Readonly<Record<string, unknown>>;

/** An application, and what its journeys need to know of this start of it. */
export type Started = App & { readonly values?: Readonly<Record<string, string>> };

/** The counts of a journey that got there with nothing in the way. */
export function reached(counts: Counted & { readonly steps: number }): Counted {
  return { ...undisturbed, scriptedSteps: counts.steps, redirects: 0, ...counts };
}

/** A journey on which the customer could not go on. By what name the tool calls that is not counted. */
export function blocked(counts: Counted): Counted {
  const blockedOnce = { ...undisturbed, outcome: 'blocked', reason: expect.any(String) };
  return { ...blockedOnce, redirects: 0, deadEnds: 1, ...counts };
}

/**
 * Walks the journeys of one application with the program itself, one after the other on the same start of it, and
 * holds each to what was counted by hand. Keys are names of files in `journeys/<name>/`.
 */
export function walks(
  name: string,
  start: () => Promise<Started>,
  journeys: Readonly<Record<string, Counted>>,
  values: Readonly<Record<string, string>> = {},
): void {
  const isLater = (journey: string) =>
    process.env.FRICTION_REAL !== 'all' && `${name}/${journey}` in notYet;
  const later = Object.keys(journeys).filter(isLater);
  const now = Object.keys(journeys).filter((journey) => !isLater(journey));

  for (const journey of later) test.todo(`${name} ${journey}: ${notYet[`${name}/${journey}`]}`);
  if (now.length === 0) return;

  describe(name, () => {
    let app: Started | undefined;
    let run: Run;

    beforeAll(async () => {
      app = await start();
      const known = { ...values, ...app.values };
      // One at a time: what one journey writes, the next may meet.
      run = await runJourneys(now.map(fileOf), app.url, known, ['--workers', '1']);
    }, 600_000);

    afterAll(() => app?.stop());

    test.each(now)('%s', (journey) => {
      const result = run.results[now.indexOf(journey)];
      expect(result && measured(result)).toMatchObject(journeys[journey] ?? {});
    });

    test('ends well: each journey that is blocked says so in its limits', () => {
      expect(run.code).toBe(0);
    });
  });

  function fileOf(journey: string): string {
    return fileURLToPath(new URL(`journeys/${name}/${journey}.yaml`, import.meta.url));
  }
}
