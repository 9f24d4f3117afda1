import { labelsOf, nameOf } from '../dom/names.ts';
import { loosened } from '../dom/text.ts';
import { textOf } from './messages.ts';

/** What stands further below a field than this, in pixels, and in no row with it, is not about it. */
const nearby = 24;

/** The fields a message is about: those that point to it, that it stands with, or that it names. */
export function fieldsOf(message: Element, fields: readonly Element[]): Element[] {
  const pointing = fields.filter((field) => pointsTo(field, message));
  if (pointing.length > 0) return pointing;
  const inRow = rowOf(message, fields);
  if (inRow) return [inRow];
  const text = loosened(textOf(message));
  const named = fields.filter((field) => {
    const label = loosened(labelsOf(field)[0] || nameOf(field));
    return label.length > 2 && text.includes(label);
  });
  if (named.length > 0) return named;
  const before = fields.findLast(
    (field) => field.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before &&
    message.parentElement?.contains(before) &&
    distanceBetween(before, message) <= nearby
    ? [before]
    : [];
}

function pointsTo(field: Element, message: Element): boolean {
  if (field.id !== '' && message.getAttribute('for') === field.id) return true;
  const ids = ['aria-errormessage', 'aria-describedby'].flatMap((name) =>
    (field.getAttribute(name) ?? '').split(/\s+/).filter(Boolean),
  );
  return ids.some((id) => message.id === id || message.closest(`[id="${CSS.escape(id)}"]`));
}

/** The only field in what surrounds the message closely. */
function rowOf(message: Element, fields: readonly Element[]): Element | null {
  let node = message.parentElement;
  for (
    let up = 0;
    node && up < 4 && !node.matches('form,main,body');
    up++, node = node.parentElement
  ) {
    const inside = fields.filter((field) => node?.contains(field));
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}

/** Pixels between the nearest edges; 0 when they touch. */
export function distanceBetween(one: Element, other: Element): number {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.round(Math.hypot(x, y));
}
