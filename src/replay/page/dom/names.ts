import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { captionOf } from './captions.ts';
import { standInFor } from './stand-in.ts';
import { folded, loosened } from './text.ts';

/** The name assistive technology reads out, which is what a customer reads; else what stands right before a field. */
export function nameOf(element: Element): string {
  const name = folded(computeAccessibleName(element));
  if (name !== '') return name;
  const [label = ''] = element instanceof HTMLInputElement ? labelsOf(element) : [];
  if (label !== '') return label;
  const placeholder = folded(element.getAttribute('placeholder') ?? '');
  return placeholder || captionOf(element) || nameOfOpener(element);
}

/** What it is called, or says, without what makes no difference to a reader. */
export function calledLoosely(element: Element): string {
  return loosened(nameOf(element) || ((element as HTMLElement).innerText ?? ''));
}

/** A field that takes files is called as what is pressed for it. */
function nameOfOpener(element: Element): string {
  if (!element.matches('input[type=file]')) return '';
  const opener = standInFor(element);
  return opener === element
    ? ''
    : nameOf(opener) || folded((opener as HTMLElement).innerText ?? '');
}

/** The role as the browser's own tree has it: the first that there is of those the page says, in whatever letters; else the element's own. */
export function roleOf(element: Element): string {
  const own = (element.getAttribute('role') ?? '').toLowerCase().split(/\s+/);
  const said = own.find((role) => isRole(role) && !(isNone(role) && takesFocus(element)));
  const role = said ?? getRole(element) ?? '';
  // The standard gives a field for a password no role; the browser has it as a text box.
  if (role === '' && element.matches('input[type=password]')) return 'textbox';
  return isRole(role) ? role : '';
}

function isNone(role: string): boolean {
  return role === 'none' || role === 'presentation';
}

function takesFocus(element: Element): boolean {
  return element.matches('a[href],button,input,select,textarea,[tabindex]');
}

function isRole(role: string): boolean {
  return ariaRoles.has(role) || /^(doc|graphics)-/.test(role);
}

/** Roles of WAI-ARIA 1.3 that pages may use. */
const ariaRoles: ReadonlySet<string> = new Set(
  'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox comment complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading image img insertion link list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem'.split(
    ' ',
  ),
);

/** Text of the labels of a field, as shown. */
export function labelsOf(element: Element): string[] {
  // The browser looks for labels through the whole page: only a field that could have one is worth it.
  if (!('labels' in element) || (element.id === '' && !element.closest('label'))) return [];
  const labels = (element as HTMLInputElement).labels;
  return labels ? [...labels].map((label) => folded(label.innerText)) : [];
}

/** Anything a name could come from, unfolded: a cheap test before the exact computation. */
export function rawNames(element: Element): string {
  const parts = [element.textContent ?? ''];
  for (const attribute of ['aria-label', 'title', 'placeholder', 'alt', 'value']) {
    parts.push(element.getAttribute(attribute) ?? '');
  }
  for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    if (id !== '') parts.push(rootOf(element).getElementById(id)?.textContent ?? '');
  }
  for (const image of element.querySelectorAll('[alt],[aria-label],title')) {
    parts.push(image.getAttribute('alt') ?? '', image.getAttribute('aria-label') ?? '');
    parts.push(image.textContent ?? '');
  }
  const root = element.getRootNode();
  // What stands between the tags of a component is shown in its slots.
  if (root instanceof ShadowRoot) parts.push(root.host.textContent ?? '');
  parts.push(...labelsOf(element), captionOf(element));
  return parts.join(' ');
}

function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root : document;
}
