import { composedClosest, composedContains, composedParent } from '../dom/tree.ts';
import { pressable } from '../dom/usable.ts';
import { ownedBy } from './lists.ts';

/**
 * One control may match more than once: through itself and what it holds; as what a page hides and what it draws for that; as a box
 * and its label's button; as a list and what opens that. Each is kept once, as a person uses it.
 */
export function withoutTwins(elements: readonly Element[]): Element[] {
  const outermost = withoutInner(elements);
  const drawn = withoutHidden(outermost);
  return withoutOpened(onePerLabel(drawn));
}

function withoutInner(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let node = composedParent(element); node; node = composedParent(node)) {
      if (all.has(node)) return false;
    }
    return true;
  });
}

/** What is drawn is pressed for what is hidden. */
function withoutHidden(elements: readonly Element[]): Element[] {
  const within = new Map<Element, number>();
  for (const element of elements) {
    for (let node: Element | null = element; node; node = composedParent(node))
      within.set(node, (within.get(node) ?? 0) + 1);
  }
  return elements.filter((element) => {
    const shown = pressable(element);
    if (shown === element) return true;
    const isIn = composedContains(shown, element) ? 1 : 0;
    return (within.get(shown) ?? 0) <= isIn;
  });
}

/** A radio button and the button that is drawn for it stand under one label: the browser's control is kept. */
function onePerLabel(elements: readonly Element[]): Element[] {
  const kept = new Map<Element, Element>();
  for (const element of elements) {
    const label = composedClosest(element, 'label') ?? element;
    const isControl = label instanceof HTMLLabelElement && label.control === element;
    if (!kept.has(label) || isControl) kept.set(label, element);
  }
  return [...kept.values()];
}

const openers = '[role=combobox],[aria-haspopup],[aria-expanded],input[list]';
const opened = '[role=listbox],[role=menu],[role=tree],[role=grid],[role=dialog]';

/** A list that is open has the name of what opened it, which is used for both. */
function withoutOpened(elements: readonly Element[]): Element[] {
  const triggers = elements.filter(
    (element) => element.matches(openers) && !element.matches(opened),
  );
  if (triggers.length === 0) return [...elements];
  const owned = new Set(triggers.flatMap((one) => ownedBy(one).filter((other) => other !== one)));
  const open = triggers.filter((one) => one.getAttribute('aria-expanded') === 'true');
  return elements.filter((element) => {
    if (triggers.includes(element) || !element.matches(opened)) return true;
    // It need not say whose it is where only one is open.
    return !owned.has(element) && open.length !== 1;
  });
}
