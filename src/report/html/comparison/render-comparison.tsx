import type { Comparison } from '../../../gate/comparison.ts';
import { titleOf } from '../../comparison/in-short.ts';
import { htmlDocument } from '../document/document.tsx';
import { harmless } from '../document/harmless.ts';
import { ComparisonPage } from './comparison-page.tsx';

/** A comparison as one page that stands alone, what is compared side by side. */
export const renderComparedHtml = (comparison: Comparison): string => {
  const shown = harmless(comparison);
  return htmlDocument(`${titleOf(shown)} - friction compared`, [
    <ComparisonPage key="page" comparison={shown} />,
  ]);
};
