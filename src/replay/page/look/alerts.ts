import { visibleText } from '../dom/text.ts';
import { queryFew } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

/** What the page speaks up about, as far as it is shown, such as a note that goes again by itself. */
export function alertsSeen(): string[] {
  return queryFew('[role=alert],[role=status],[aria-live=polite],[aria-live=assertive],output')
    .filter(isVisible)
    .map((element) => visibleText(element, { limit: 500 }))
    .filter((text) => text !== '');
}

/** The same, and the language that the page says it has. */
export function spokenUp(): { readonly alerts: readonly string[]; readonly language: string } {
  return { alerts: alertsSeen(), language: document.documentElement.lang };
}
