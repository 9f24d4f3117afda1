import { queryDeep } from '../dom/tree.ts';
import type { TypedText } from './typed-text.ts';

/** A style sheet writes what was typed onto the page: as words of its own, from an attribute, or from a property. */
export function shownByStyle(typed: TypedText): boolean {
  if (typed.isIn(inlineStyles())) return true;
  const elements = queryDeep('*');
  const attributes = elements.map((element) =>
    [...element.attributes].map(({ value }) => value).join('\n'),
  );
  // All at once: nearly always nothing is there.
  if (!typed.isIn(attributes.join('\n\n'))) return false;
  return elements.some((element, at) => {
    if (!typed.isIn(attributes[at] ?? '')) return false;
    return typed.isIn(element.getAttribute('style') ?? '') || generated(element).some(typed.isIn);
  });
}

/** What the sheets say that stand in the page itself, or were made by its scripts: what was typed is in no file. */
function inlineStyles(): string {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  return sheets
    .filter(({ href }) => href === null)
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
}

function generated(element: Element): readonly string[] {
  return ['::before', '::after', '::marker'].map((part) => getComputedStyle(element, part).content);
}
