import { comparable } from '../../../trace/comparable.ts';
import { noteCut } from './look-limits.ts';
import { shadowOf } from './shadows.ts';
import { isPainted } from './visible.ts';

/** White space folded to single spaces, ends trimmed. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** For comparing as a customer does: signs of one look are one, no case, no space. */
export function unspaced(text: string): string {
  return comparable(text).toLowerCase().replace(/\s+/g, '');
}

/** And no stars and colons at the ends. */
export function loosened(text: string): string {
  return unspaced(text).replace(/^[*:.…>›»<‹«]+|[*:.…>›»<‹«]+$/g, '');
}

type TextOptions = {
  /** Characters after which no more is read. */
  readonly limit?: number;
  /** Elements after which no more is read, and that is noted. */
  readonly most?: number;
  /** Elements whose text is left out. */
  readonly skip?: (element: Element) => boolean;
};

/** Larger pages are not read to their end. */
const mostElements = 30_000;

/** Visible text under a node, through slots and shadow roots. */
export function visibleText(
  root: Element,
  { limit = 8000, most = mostElements, skip }: TextOptions = {},
): string {
  const parts: string[] = [];
  let length = 0;
  let elements = 0;
  const visit = (node: Node): void => {
    if (length > limit || elements > most) return;
    if (node instanceof Text) {
      if (node.data.trim() === '') return;
      parts.push(node.data);
      length += node.data.length;
    } else if (node instanceof Element && isRead(node)) visitElement(node);
  };
  const isRead = (element: Element): boolean =>
    ++elements <= most &&
    !ignored.has(element.localName) &&
    !skip?.(element) &&
    isRendered(element);
  const visitElement = (element: Element): void => {
    if (element.localName === 'br') parts.push('\n');
    const before = parts.length;
    for (const child of childrenOf(element)) visit(child);
    if (parts.length > before) parts.push(isBlock(element) ? '\n' : ' ');
  };
  visit(root);
  if (elements > most) noteCut();
  return tidied(parts, limit);
}

const ignored = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'option',
  'iframe',
]);

function tidied(parts: readonly string[], limit: number): string {
  const text = parts
    .map((part) => (part === '\n' ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/ *\n[\s]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,](\s|$))/g, '')
    .trim();
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

function childrenOf(element: Element): Iterable<Node> {
  const shadow = shadowOf(element);
  if (shadow) return shadow.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return element.childNodes;
}

/** A hidden parent may have visible children, so only what removes the whole subtree prunes it. */
function isRendered(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return false;
  if (style.contentVisibility === 'hidden') return false;
  if (style.visibility === 'visible' || style.display === 'contents') return !isClipped(element);
  return element.children.length > 0;
}

function isClipped(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width <= 1 && box.height <= 1 && box.width > 0 && !isPainted(element);
}

function isBlock(element: Element): boolean {
  return !getComputedStyle(element).display.startsWith('inline');
}
