import { elementOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { composedParent, queryFew } from '../dom/tree.ts';
import { isInWindow, isVisible } from '../dom/visible.ts';

/** What opens the closed part of the page that holds this control, by its name; empty: nothing that can be seen does. */
export function openerOf(id: string): string {
  const element = elementOf(id);
  if (!element) return '';
  const buttons = queryFew('button,summary,[role=button],a[aria-expanded],a[aria-controls]').filter(
    (button) => isVisible(button) && isInWindow(button) && nameOf(button) !== '',
  );
  const holders = new Set<string>();
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node.id !== '') holders.add(node.id);
  }
  const controls = (button: Element): boolean =>
    (button.getAttribute('aria-controls') ?? '').split(/\s+/).some((one) => holders.has(one));
  const opener =
    buttons.find(controls) ??
    buttons.find((button) => button.getAttribute('aria-expanded') === 'false') ??
    buttons.find((button) => menus.test(nameOf(button)));
  return opener ? nameOf(opener) : '';
}

/** What a button that opens a menu is called, in the languages that overlays are read in. */
const menus =
  /^(open |show )?(the )?(main )?(menu|menü|menú|menù|navigation|navigatie|nav|meny|more|mehr|plus|☰)$/i;
