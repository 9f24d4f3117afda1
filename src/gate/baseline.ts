import { type Static, Type } from 'typebox';
import { Outcome } from '../score/model/result.ts';

/** Rises when the baseline changes shape. */
export const baselineVersion = 1;

/** What one journey was like when it was accepted. Times are left out: they differ from walk to walk. */
export const BaselineEntry = Type.Object({
  journey: Type.String(),
  device: Type.String(),
  file: Type.String(),
  /** SHA-256 of the journey as it was written. */
  digest: Type.String(),
  /** Version of friction. */
  tool: Type.String(),
  /** Name and major version, such as Chrome 156. */
  browser: Type.String(),
  scoreModel: Type.String(),
  /** Detectors there were: what a newer one finds is not held against the site until it is accepted. */
  detectors: Type.Array(Type.String()),
  outcome: Outcome,
  /** By the names that limits have. */
  counts: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  /** With the ends of its 80 % interval. Null when the journey has no score. */
  friction: Type.Union([
    Type.Object({ score: Type.Number(), low: Type.Number(), high: Type.Number() }),
    Type.Null(),
  ]),
  /** Identities of the findings. */
  findings: Type.Array(Type.String()),
});
export type BaselineEntry = Static<typeof BaselineEntry>;

/** friction-baseline.json: what is accepted as it is. Made to be committed and reviewed. */
export const Baseline = Type.Object({
  baselineVersion: Type.Literal(baselineVersion),
  journeys: Type.Array(BaselineEntry),
});
export type Baseline = Static<typeof Baseline>;

/** The published JSON Schema of friction-baseline.json. */
export const baselineSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Baseline of friction',
  description: 'What is accepted as it is: what gets worse than this fails.',
  ...JSON.parse(JSON.stringify(Baseline)),
});

/** A journey is known by its title and the customer's device. */
export function keyOf({ journey, device }: Pick<BaselineEntry, 'journey' | 'device'>): string {
  return `${journey}\n${device}`;
}

/** A baseline as text: sorted, one finding a line, the same for the same results. */
export function baselineText({ journeys }: Baseline): string {
  const sorted = journeys.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return `${JSON.stringify({ baselineVersion, journeys: sorted }, null, 2)}\n`;
}
