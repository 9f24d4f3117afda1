import { elementOf } from '../dom/element-ids.ts';
import { sparing } from '../dom/faults.ts';
import { nameOf, rawNames } from '../dom/names.ts';
import { folded, visibleText } from '../dom/text.ts';
import { isUsable } from '../dom/usable.ts';
import { candidatesFor, type Wanted } from './candidates.ts';

/** Finding what a control is called takes long. */
const mostLookedAt = 5000;

/** Names of what could have been meant in this frame: at most 200. */
export function namesOnPage(wanted: Wanted): string[] {
  const names = new Set<string>();
  const shownName = sparing(
    (element: Element) =>
      folded(rawNames(element)) === '' || !isUsable(element) ? '' : nameOf(element),
    '',
  );
  for (const element of candidatesFor(wanted).slice(0, mostLookedAt)) {
    const name = shownName(element);
    if (name !== '' && name.length <= 80) names.add(name);
    if (names.size >= 200) break;
  }
  return [...names];
}

/** Why the control cannot be used, as far as the page says so near it: an empty string when it does not. */
export function reasonFor(id: string): string {
  const element = elementOf(id);
  if (!element) return '';
  const described = ['aria-describedby', 'aria-errormessage']
    .flatMap((attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/))
    .map((name) => (name === '' ? null : document.getElementById(name)));
  const scope = element.closest('form,fieldset,section,main') ?? document.body;
  const told = scope.querySelectorAll(
    '[role=alert],[role=status],[aria-live],[aria-invalid=true] ~ *,.error,.hint,.help,output',
  );
  const title = element.getAttribute('title') ?? '';
  const texts = [...described, ...told].map((e) => (e ? visibleText(e, { limit: 300 }) : ''));
  return [title, ...texts, besides(element)].find((text) => text !== '') ?? '';
}

/** Text within 120 pixels of the control, in the same block, that is not a control itself. */
function besides(element: Element): string {
  const box = element.getBoundingClientRect();
  const near = [element.previousElementSibling, element.nextElementSibling].filter(
    (e) => e !== null,
  );
  for (const sibling of near) {
    if (sibling.matches('input,select,textarea,button,a,label,fieldset,h1,h2,h3')) continue;
    if (sibling.querySelector('input,select,textarea,button,a') !== null) continue;
    const other = sibling.getBoundingClientRect();
    const gap = Math.max(other.top - box.bottom, box.top - other.bottom, 0);
    const text = visibleText(sibling, { limit: 300 });
    if (gap <= 120 && text !== '') return text;
  }
  return '';
}
