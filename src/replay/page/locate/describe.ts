import type { Widget } from '../../../trace/act-events.ts';
import type { Rect } from '../../../trace/overlay-seen.ts';
import { captionOf } from '../dom/captions.ts';
import { idOf } from '../dom/element-ids.ts';
import { nameOf, roleOf } from '../dom/names.ts';
import { labelsShown } from '../dom/stand-in.ts';
import { folded } from '../dom/text.ts';
import { composedClosest } from '../dom/tree.ts';
import { type Hindrance, hindrance, pressable, whyUnseen } from '../dom/usable.ts';
import { formOf } from '../fields/fields.ts';
import { kindOf, type WidgetKind } from './widget-kind.ts';

/** By what a control was told from others that are called the same, in the order in which a person goes by it. */
export type ToldBy = NonNullable<Widget['among']>['by'][number];

/** Of how many that are called the same it was taken, and by what it was told from them. */
type Among = {
  readonly count: number;
  readonly by: readonly ToldBy[];
  /** One of them is what was acted on last: the page may be in the middle of a change. */
  readonly again: boolean;
};

/** A control as found in the page. */
export type Located = {
  readonly id: string;
  readonly kind: WidgetKind;
  readonly name: string;
  readonly role: string;
  readonly tag: string;
  /** The input's type, lower case; empty for other elements. */
  readonly type: string;
  readonly inputMode: string;
  readonly visible: boolean;
  /** It is painted, where no scrolling leads. */
  readonly outOfReach: boolean;
  /** It is not seen, and what it is called stands there for the customer to read: something must stand for it. */
  readonly onlyNamed: boolean;
  readonly hindrance: Hindrance;
  readonly rect: Rect;
  /** Nearest landmark or heading: tells equal matches apart. */
  readonly where: string;
  /** Id of the form it belongs to; empty when it is in none. */
  readonly form: string;
  /** It says that it opens something. */
  readonly opens: boolean;
  /** What it was told from, where others are called the same. */
  readonly among?: Among;
};

export function describe(element: Element): Located {
  const shown = pressable(element);
  const { x, y, width, height } = shown.getBoundingClientRect();
  const kind = kindOf(element);
  const form = formOf(element);
  const unseen = whyUnseen(element);
  return {
    id: idOf(element),
    kind,
    name: calledBy(element, kind),
    role: roleOf(element),
    tag: element.localName,
    type: element instanceof HTMLInputElement ? element.type : '',
    inputMode: element.getAttribute('inputmode') ?? '',
    visible: unseen === '',
    outOfReach: unseen === 'out-of-reach',
    onlyNamed: unseen === 'unpainted' && isNamedThere(element),
    hindrance: hindrance(element),
    rect: { x, y, width, height },
    where: whereabouts(element),
    form: form ? idOf(form) : '',
    opens: composedClosest(element, opener) !== null,
  };
}

/** What a control is called on the page just now. */
export function calledBy(element: Element, kind: WidgetKind = kindOf(element)): string {
  const name = nameOf(element);
  // What stands in a text box is no name of it.
  if (name !== '' || kind === 'text-box') return name;
  return folded((element as HTMLElement).innerText ?? '').slice(0, 80);
}

const opener =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[aria-controls],[popovertarget],[commandfor]';

function whereabouts(element: Element): string {
  const landmark = composedClosest(
    element,
    'header,nav,main,aside,footer,form,dialog,section,article,fieldset,[role=dialog]',
  );
  if (!landmark) return '';
  const heading = landmark.querySelector('h1,h2,h3,h4,legend');
  const title = heading ? ` "${folded(heading.textContent ?? '').slice(0, 40)}"` : '';
  return `in ${landmark.localName}${title}`;
}

function isNamedThere(element: Element): boolean {
  return labelsShown(element).length > 0 || captionOf(element) !== '';
}
