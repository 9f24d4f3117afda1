import type { FieldSeen } from '../../../trace/look.ts';
import { isBlank } from '../dom/blank.ts';
import { drawnBoxes, listButtons, ownControls, ownSliders } from '../dom/custom-control-roles.ts';
import {
  asksByItself,
  isChosen,
  isKeptBehind,
  isSpare,
  typeOfOwn,
  withoutChoice,
} from '../dom/custom-controls.ts';
import { elementOf, idOf } from '../dom/element-ids.ts';
import { sparing } from '../dom/faults.ts';
import { labelsOf, nameOf } from '../dom/names.ts';
import { isSpinButton, isUnset } from '../dom/parts.ts';
import { openerOf } from '../dom/stand-in.ts';
import { composedClosest, composedParent, queryFew } from '../dom/tree.ts';
import { isUsable } from '../dom/usable.ts';
import { type Grouping, groupingNow } from './field-groups.ts';
import { aboutField } from './field-rules.ts';

/** Of more fields on one page than this, the first are read: finding what a field is called takes long. */
const mostFields = 500;

const askForFiles = new Set<Element>();

/** Notes that this has asked for a file. Says which field asks: the one it opens the choice for, else itself. */
export function noteAsksForFile(id: string): string {
  const element = elementOf(id);
  if (!element) return id;
  const field = queryFew('input[type=file]').find((one) => openerOf(one) === element);
  if (field) return idOf(field);
  askForFiles.add(element);
  return id;
}

const firstValues = new Map<string, boolean>();

/** Visible, enabled fields of the page, as asked; never what they hold. */
export function fieldsSeen(
  overlayRoots: readonly Element[],
  asked: readonly Element[] = askedFields(),
): FieldSeen[] {
  const grouping = groupingNow();
  return asked.flatMap(
    sparing((element: Element) => [fieldOf(element, overlayRoots, grouping)], []),
  );
}

const asking = `${ownControls},${ownSliders},${listButtons},${drawnBoxes}`;

/** Visible, enabled fields, in the order of the page. */
export function askedFields(root: ParentNode = document): Element[] {
  const fields = queryFew(
    `input:not([type=hidden]),select,textarea,[contenteditable]:not([contenteditable=false]),${asking}`,
    root,
    mostFields,
  ).filter(sparing(isAsked, false));
  const openers = [...askForFiles].filter((one) => one.isConnected && root.contains(one));
  // What is put where no scrolling leads is a trap for robots, which customers never see.
  return [...fields, ...openers].filter(sparing(isUsable, false));
}

function isAsked(element: Element): boolean {
  if (element.matches(':disabled,[aria-disabled=true]')) return false;
  // A list that is only pressed takes no keys, and asks all the same.
  if (element.matches('[readonly]:not([role=combobox])')) return false;
  if (typeOfOwn(element) !== '') return asksByItself(element);
  if (element.matches(drawnBoxes) || isKeptBehind(element) || isSpare(element)) return false;
  if (!(element instanceof HTMLInputElement)) return !isPartOfText(element);
  return !['hidden', 'button', 'submit', 'reset', 'image'].includes(element.type);
}

/** The form a field is sent with, also where it stands outside of it. */
export function formOf(element: Element): Element | null {
  const own = 'form' in element && element.form instanceof HTMLFormElement ? element.form : null;
  return own ?? composedClosest(element, 'form');
}

function fieldOf(
  element: Element,
  overlayRoots: readonly Element[],
  grouping: Grouping,
): FieldSeen {
  const id = idOf(element);
  const filled = isFilled(element);
  if (!firstValues.has(id)) firstValues.set(id, filled);
  const form = formOf(element);
  const { question, group } = grouping(element, form);
  return {
    id,
    form: form ? idOf(form) : '',
    question,
    label: (withoutChoice(nameOf(element), element) || labelsOf(element)[0] || '').slice(0, 200),
    ...(group === '' ? {} : { group }),
    name: element.getAttribute('name') ?? '',
    type: typeOf(element),
    autocomplete: element.getAttribute('autocomplete') ?? '',
    required:
      element.matches(':required') ||
      element.getAttribute('aria-required') === 'true' ||
      /\*\s*$/.test(labelsOf(element)[0] ?? ''),
    prefilled: firstValues.get(id) ?? false,
    filled,
    ...aboutField(element, form),
    area: areaOf(element, overlayRoots),
  };
}

/** What can be edited within a text that can be edited as a whole is no field of its own. */
function isPartOfText(element: Element): boolean {
  const parent = composedParent(element);
  return (
    element.matches('[contenteditable]') && (parent as HTMLElement)?.isContentEditable === true
  );
}

function typeOf(element: Element): string {
  if (element instanceof HTMLInputElement) return element.type;
  if (askForFiles.has(element)) return 'file';
  return typeOfOwn(element) || element.localName;
}

function isFilled(element: Element): boolean {
  if (askForFiles.has(element)) return true;
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox' || element.type === 'radio') return element.checked;
    return !isBlank(element);
  }
  if (element instanceof HTMLTextAreaElement) return !isBlank(element);
  if (element instanceof HTMLSelectElement) return element.selectedIndex > 0;
  if (typeOfOwn(element) !== '') return isChosen(element);
  if (isSpinButton(element)) return !isUnset(element);
  return (element.textContent ?? '').trim() !== '';
}

function areaOf(element: Element, overlayRoots: readonly Element[]): FieldSeen['area'] {
  if (overlayRoots.some((root) => root.contains(element))) return 'overlay';
  const isChrome = composedClosest(
    element,
    'header,footer,nav,aside,[role=search],search,[role=banner],[role=contentinfo],[role=navigation]',
  );
  const isSearch = element instanceof HTMLInputElement && element.type === 'search';
  if (isSearch && !composedClosest(element, 'main,[role=main],article')) return 'chrome';
  return isChrome && !isChrome.matches('main *,[role=main] *') ? 'chrome' : 'main';
}
