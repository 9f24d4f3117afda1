import type { ErrorSeen } from '../../../trace/look.ts';
import { idOf } from '../dom/element-ids.ts';
import { labelsOf, nameOf } from '../dom/names.ts';
import { folded, loosened, visibleText } from '../dom/text.ts';
import { composedParent, queryDeep, queryFew } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { askedFields } from '../fields/fields.ts';

/** How pages mark what they say about a mistake: by its role, or by the names its style goes by. */
const marks =
  '[role=alert],[aria-live=assertive],[class*=error i],[class*=invalid i],[class*=danger i],[id*=error i]';
/** Classes that mark a field itself. Frameworks put others on fields nobody has touched. */
const fieldMarks = /(^|\s)(is-invalid|has-error|invalid|error|input-error|field-error)(\s|$)/i;
/** Each is compared with each: of more marks than this the first are looked at. */
const mostMarked = 500;
/** Beyond so many fields, colours are not looked at. */
const mostFields = 100;
/** More than so many are not told. Each message is about something, so that no more of them are looked at. */
const mostErrors = 60;
/** What stands further below a field than this, in pixels, and in no row with it, is not about it. */
const nearby = 24;

/**
 * What the page does not accept, as far as it is shown to the customer: each message once for each field it is about. A
 * message may itself lie over the page, or push it down.
 */
export function errorsSeen(
  overlayRoots: readonly Element[],
  asked: readonly Element[] = askedFields(),
): ErrorSeen[] {
  const roots = overlayRoots.filter((root) => !root.matches(marks));
  const isFree = (element: Element): boolean => !roots.some((root) => root.contains(element));
  const fields = asked.filter(isFree);
  const messages = messagesSeen(fields).filter(isFree).slice(0, mostErrors);
  const told = messages.flatMap((message) => errorsOf(message, fields));
  const silent = fields
    .filter((field) => !told.some((error) => error.field === idOf(field)))
    .flatMap(markOf);
  return [...told, ...silent].slice(0, mostErrors);
}

/** The page does not accept what this field holds; or does not accept something, and says not of which field. */
export function refuses(id: string): 'field' | 'page' | '' {
  const errors = errorsSeen([]);
  if (errors.some(({ field }) => field === id)) return 'field';
  return errors.some(({ field }) => field === '') ? 'page' : '';
}

function messagesSeen(fields: readonly Element[]): Element[] {
  const marked = queryFew(marks, document, mostMarked).filter((element) =>
    isMessage(element, fields),
  );
  const outer = new Set(marked.flatMap(around));
  const innermost = marked.filter((element) => !outer.has(element));
  const red = fields
    .slice(0, mostFields)
    .flatMap(besideField)
    .filter((element) => isReddish(element) && isMessage(element, fields))
    .filter((element) => !marked.some((one) => one.contains(element) || element.contains(one)));
  return [...innermost, ...new Set(red)];
}

function around(element: Element): Element[] {
  const outer: Element[] = [];
  for (let node = composedParent(element); node; node = composedParent(node)) outer.push(node);
  return outer;
}

function isMessage(element: Element, fields: readonly Element[]): boolean {
  if (element.matches('input,select,textarea,button,form,fieldset,html,body,main')) return false;
  if (!isVisible(element) || fields.some((field) => element.contains(field))) return false;
  if (element.localName === 'label' && isOwnLabel(element, fields)) return false;
  return /\p{L}{2}/u.test(textOf(element));
}

function isOwnLabel(label: Element, fields: readonly Element[]): boolean {
  return fields.some(
    (field) => 'labels' in field && (field as HTMLInputElement).labels?.[0] === label,
  );
}

function textOf(element: Element): string {
  return folded(visibleText(element, { limit: 300 }));
}

/** What could say something about a field without any mark but its colour. */
function besideField(field: Element): Element[] {
  const parent = field.parentElement;
  const beside = [field.nextElementSibling, parent?.lastElementChild, parent?.nextElementSibling];
  return beside.flatMap((one) => (one && !one.matches('label,button,a') ? [one] : []));
}

function isReddish(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/\d+/g) ?? []).map(
    Number,
  );
  return red >= 140 && green <= 80 && blue <= 90;
}

function errorsOf(message: Element, fields: readonly Element[]): ErrorSeen[] {
  const links = queryDeep('a[href^="#"]', message).flatMap((link) => {
    const field = fields.find(({ id }) => id !== '' && link.getAttribute('href') === `#${id}`);
    return field ? [errorOf(field, link)] : [];
  });
  if (links.length > 0) return links;
  const about = fieldsOf(message, fields);
  if (about.length > 0) return about.map((field) => errorOf(field, message));
  return [{ text: textOf(message), field: '', distance: null, by: 'page' }];
}

function errorOf(field: Element, message: Element): ErrorSeen {
  return {
    text: textOf(message),
    field: idOf(field),
    distance: distanceBetween(field, message),
    by: 'page',
  };
}

/** The fields a message is about: those that point to it, that it stands with, or that it names. */
function fieldsOf(message: Element, fields: readonly Element[]): Element[] {
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

/** A field that is marked, with what the browser or its description says about it. */
function markOf(field: Element): ErrorSeen[] {
  const own = { field: idOf(field), by: 'page' } as const;
  const bubble = bubbleAt(field);
  if (bubble !== '') return [{ ...own, text: bubble, distance: 0, by: 'browser' }];
  const invalid = field.getAttribute('aria-invalid') ?? 'false';
  const isMarked = !['false', ''].includes(invalid) || fieldMarks.test(field.className);
  if (!isMarked) return [];
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  const said = ids
    .map((id) => root.getElementById(id))
    .filter((one) => one && isVisible(one))
    .at(-1);
  return [said ? errorOf(field, said) : { ...own, text: '', distance: null }];
}

/** After a form was kept from being sent, the browser puts the cursor into the first wrong field and points at it. */
function bubbleAt(field: Element): string {
  const { form, validationMessage = '' } = field as Partial<HTMLInputElement>;
  const { activeElement } = field.getRootNode() as Document | ShadowRoot;
  const isShown = activeElement === field && form?.noValidate === false;
  return isShown && field.matches(':user-invalid') ? folded(validationMessage).slice(0, 300) : '';
}

/** Pixels between the nearest edges; 0 when they touch. */
function distanceBetween(one: Element, other: Element): number {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.round(Math.hypot(x, y));
}
