import { elementOf } from '../dom/element-ids.ts';
import { nameOf } from '../dom/names.ts';
import { composedClosest, composedContains, composedParent, queryFew } from '../dom/tree.ts';
import { isInWindow, isVisible } from '../dom/visible.ts';

/**
 * What opens the closed part of the page that holds this control, by its name; empty: nothing that can be seen does. `surely`: only what
 * says that it opens this very part, or a menu where the control is in one.
 */
export function openerOf(id: string, surely = false): string {
  const element = elementOf(id);
  if (!element) return '';
  const opener = openerAround(element) ?? openerBeside(element, surely);
  return opener ? nameOf(opener) : '';
}

/** Of what folds up by itself. */
function openerAround(element: Element): Element | null {
  const folded = composedClosest(element, 'details:not([open])');
  const summary = folded?.querySelector(':scope > summary') ?? null;
  return summary && !composedContains(summary, element) && isVisible(summary) ? summary : null;
}

function openerBeside(element: Element, surely: boolean): Element | undefined {
  const buttons = queryFew('button,summary,[role=button],a[aria-expanded],a[aria-controls]').filter(
    (button) => isVisible(button) && isInWindow(button) && nameOf(button) !== '',
  );
  const holders = new Set<string>();
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node.id !== '') holders.add(node.id);
  }
  const controls = (button: Element): boolean =>
    ['aria-controls', 'popovertarget', 'commandfor'].some((attribute) =>
      (button.getAttribute(attribute) ?? '').split(/\s+/).some((one) => holders.has(one)),
    );
  const named = (): Element | undefined => buttons.find((button) => menus.test(nameOf(button)));
  const sure = buttons.find(controls);
  if (sure) return sure;
  if (surely) return composedClosest(element, inMenu) ? named() : undefined;
  return buttons.find((button) => button.getAttribute('aria-expanded') === 'false') ?? named();
}

const inMenu = 'nav,[role=navigation],[role=menu],[role=menubar]';

/** What a button that opens a menu is called, in the languages that overlays are read in. */
const menus =
  /^(open |show )?(the )?(main )?(menu|menü|menú|menù|navigation|navigatie|nav|meny|more|mehr|plus|☰)$/i;
