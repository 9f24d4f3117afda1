import { ownControls } from './custom-control-roles.ts';
import { areCodeBoxes } from './parts.ts';
import { composedClosest, composedContains, queryDeep } from './tree.ts';
import { isPainted, isVisible } from './visible.ts';

/** What pages hide behind something they draw themselves. */
const hideable = `input:not([type=hidden]),select,textarea,button[role],${ownControls},[role=slider],[role=spinbutton]`;

/** What pages draw in place of a control that they hide. */
const drawnFields = `input:not([type=hidden]),select,textarea,[role=textbox],[role=slider],[role=spinbutton],[aria-haspopup=listbox],${ownControls}`;

const ticked =
  'input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio],input[type=file]';

/**
 * What a person presses for a control: the control itself where it is drawn and takes presses. Else its label, for boxes, switches
 * and files; the one field that is drawn beside it, or the first of the parts of one; what opens the choice of files; or what is drawn
 * around it. The control itself where nothing stands for it.
 */
export function standInFor(control: Element): Element {
  if (!control.matches(hideable) || isPlain(control)) return control;
  if (control.matches(ticked)) {
    // A label that lets presses through says only what the control is called.
    const label = labelsShown(control).find(
      (one) => getComputedStyle(one).pointerEvents !== 'none',
    );
    if (label) return label;
  }
  // What a page shows only later has no label before it is shown.
  const isRendered = control.checkVisibility();
  if (!isRendered && labelsShown(control).length === 0 && !control.matches('[type=file]'))
    return control;
  if (control.matches('[type=file]')) return openerOf(control) ?? control;
  return drawnFor(control, isRendered) ?? control;
}

/** The visible labels of a control, be it of the page's own making. */
export function labelsShown(control: Element): Element[] {
  const own = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
  return own.filter(isVisible);
}

/** It is seen as the browser draws it, and takes the press itself. */
function isPlain(control: Element): boolean {
  const box = control.getBoundingClientRect();
  if (box.width < 4 || box.height < 4 || !isPainted(control) || isOutside(box)) return false;
  return getComputedStyle(control).pointerEvents !== 'none' || control.matches(':disabled');
}

/** Pushed out of the page, as some styles hide the native control. */
function isOutside(box: DOMRect): boolean {
  return box.right + scrollX < 0 || box.bottom + scrollY < 0;
}

/** So many elements around a control are looked at for what stands for it. */
const mostAround = 4;

function drawnFor(control: Element, isRendered: boolean): Element | null {
  for (const around of holdersOf(control)) {
    const drawn = queryDeep(drawnFields, around).filter(
      (field) => field !== control && isPlain(field) && !composedContains(field, control),
    );
    const fields = drawn.filter((one) => !drawn.some((o) => o !== one && composedContains(o, one)));
    const [first] = fields;
    if (first) return isForIt(control, fields) ? first : null;
    if ((isRendered || isPressed(around)) && isBox(around)) return around;
  }
  return null;
}

/** One field, or parts of one, of which none has a label of its own. */
function isForIt(control: Element, fields: readonly Element[]): boolean {
  const own = new Set(labelsOf(control));
  const isOthers = fields.some((field) => labelsOf(field).some((label) => !own.has(label)));
  if (isOthers) return false;
  return fields.length === 1 || fields.every(isPart) || areCodeBoxes(fields);
}

/** It is used with mouse or keyboard, and not only a box around something. */
function isPressed(around: Element): boolean {
  return around.matches('[tabindex="0"],[role=combobox],[role=listbox],[role=button],[onclick]');
}

function labelsOf(control: Element): Element[] {
  return 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
}

/** A part of a date, or a box for one figure of a code. */
function isPart(field: Element): boolean {
  if (field.matches('[role=spinbutton],[role=slider]')) return true;
  return field instanceof HTMLInputElement && field.maxLength > 0 && field.maxLength <= 4;
}

/** What a press in it would open the choice of files: the drop zone it lies in, or the only button beside it. */
export function openerOf(file: Element): Element | null {
  const zone = composedClosest(
    file,
    '[role=button],button,[tabindex]:not([tabindex="-1"]),[onclick]',
  );
  if (zone && zone !== file && isVisible(zone)) return zone;
  for (const around of holdersOf(file).slice(0, 3)) {
    if (queryDeep('input[type=file]', around).length > 1) return null;
    const buttons = queryDeep('button,[role=button]', around).filter(isVisible);
    if (buttons.length > 0) return buttons.length === 1 ? (buttons[0] ?? null) : null;
    if (file.checkVisibility() && isBox(around)) return around;
  }
  return null;
}

function holdersOf(control: Element): Element[] {
  const holders: Element[] = [];
  let node = control.parentElement;
  while (node && holders.length < mostAround && !node.matches('form,fieldset,table,main,body')) {
    holders.push(node);
    node = node.parentElement;
  }
  return holders;
}

function isBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 4 && height >= 4 && isPainted(element) && isVisible(element);
}
