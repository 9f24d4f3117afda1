import { folded, visibleText } from '../dom/text.ts';
import { composedParent, queryFew } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

/** How pages mark what they say about a mistake: by its role, or by the names its style goes by. */
export const marks =
  '[role=alert],[aria-live=assertive],[class*=error i],[class*=invalid i],[class*=danger i],[id*=error i]';
/** Each is compared with each: of more marks than this the first are looked at. */
const mostMarked = 500;
/** Beyond so many fields, colours are not looked at. */
const mostFields = 100;

/** All that looks like a message about a mistake, the innermost of each. */
export function messagesSeen(fields: readonly Element[]): Element[] {
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

/** What a message says. */
export function textOf(element: Element): string {
  return folded(visibleText(element, { limit: 300 }));
}
