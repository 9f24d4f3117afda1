import type { Comparison } from '../../gate/comparison.ts';

/** A comparison as JSON text. The same comparison gives the same text. */
export const renderComparedJson = (comparison: Comparison): string =>
  `${JSON.stringify(comparison, null, 2)}\n`;
