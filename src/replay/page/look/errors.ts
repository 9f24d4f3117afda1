import type { ErrorSeen } from '../../../trace/look.ts';
import { idOf } from '../dom/element-ids.ts';
import { folded } from '../dom/text.ts';
import { queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import { askedFields } from '../fields/fields.ts';
import { distanceBetween, fieldsOf } from './fields-of-message.ts';
import { marks, messagesSeen, textOf } from './messages.ts';

/** Classes that mark a field itself. Frameworks put others on fields nobody has touched. */
const fieldMarks = /(^|\s)(is-invalid|has-error|invalid|error|input-error|field-error)(\s|$)/i;
/** More than so many are not told. Each message is about something, so that no more of them are looked at. */
const mostErrors = 60;
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
