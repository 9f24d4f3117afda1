import { queryDeep } from '../dom/tree.ts';
import { shownByStyle } from './generated-text.ts';
import type { TypedText } from './typed-text.ts';

/** Rules of style for what shows typed values and is no text of a tree, and whether something was covered whole. */
export type Covers = { readonly rules: string; readonly whole: boolean };

const letters = 'color: transparent !important; -webkit-text-fill-color: transparent !important;';
const drawnLetters = 'fill: transparent !important; stroke: transparent !important;';
/** A drawing is gone whole, and its place stays. */
const gone = 'opacity: 0 !important; transition: none !important; animation: none !important;';

/** `drawings`: something has been typed, so that it may stand in what nobody can read. */
export function coversFor(typed: TypedText, { drawings }: { readonly drawings: boolean }): Covers {
  const of = (selector: string, holds: (element: Element) => boolean): string[] =>
    queryDeep(selector).filter(holds).map(pathOf);
  const attribute = (name: string) => (element: Element) =>
    typed.isIn(element.getAttribute(name) ?? '');
  const buttons = of('input[type=submit],input[type=button],input[type=reset]', attribute('value'));
  const placeholders = of('[placeholder]', attribute('placeholder'));
  const lists = of('select', (list) => optionsOf(list).some(typed.isIn));
  const texts = of('text', (text) => typed.isIn(text.textContent ?? ''));
  const pictures = drawings ? of('canvas,img,object,embed', (one) => isUnread(one, typed)) : [];
  return {
    rules: [
      ...buttons.map((path) => `${path} { ${letters} }`),
      ...placeholders.map((path) => `${path}::placeholder { ${letters} }`),
      ...lists.map((path) => `${path}, ${path} * { ${letters} }`),
      ...texts.map((path) => `${path}, ${path} * { ${drawnLetters} }`),
      ...pictures.map((path) => `${path} { ${gone} }`),
      shownByStyle(typed) ? `*::before, *::after, *::marker { ${letters} }` : '',
    ].join('\n'),
    whole: pictures.length > 0,
  };
}

/** A rule of style by which an element is gone whole. */
export function coveringRule(element: Element): string {
  return `${pathOf(element)} { ${gone} }`;
}

function optionsOf(list: Element): readonly string[] {
  return [...list.querySelectorAll('option,optgroup')].flatMap((option) => [
    option.getAttribute('label') ?? '',
    option.textContent ?? '',
  ]);
}

/** Smaller drawings have no room for letters, in pixels. */
const smallest = { width: 24, height: 8 };

function isUnread(element: Element, typed: TypedText): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < smallest.width || height < smallest.height) return false;
  if (!(element instanceof HTMLImageElement)) return true;
  const address = element.currentSrc || element.src;
  if (typed.isIn(`${element.alt} ${address}`)) return true;
  if (/^data:image\/svg/i.test(address)) return typed.isIn(contentOf(address));
  return /^(?:data|blob):/i.test(address) || /\.svgz?(?:[?#]|$)/i.test(address);
}

/** What a data address holds. */
function contentOf(address: string): string {
  const [head = '', ...rest] = address.split(',');
  const content = rest.join(',');
  try {
    return /;base64$/i.test(head) ? atob(content) : decodeURIComponent(content);
  } catch {
    return content;
  }
}

/** Where an element stands in its tree, as a selector: nothing of the page has to be marked. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  let node = element;
  for (; node.parentElement; node = node.parentElement) steps.unshift(placeOf(node));
  const isInShadow = node.parentNode instanceof ShadowRoot;
  return [isInShadow ? `:host > ${placeOf(node)}` : ':root', ...steps].join(' > ');
}

function placeOf(element: Element): string {
  const before = [...(element.parentNode?.children ?? [])].indexOf(element);
  return `${CSS.escape(element.localName)}:nth-child(${before + 1})`;
}
