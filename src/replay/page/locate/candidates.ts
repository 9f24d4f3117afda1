import { drawnBoxes, isDrawnBox } from '../dom/custom-control-roles.ts';
import { sparing } from '../dom/faults.ts';
import { roleOf } from '../dom/names.ts';
import { partsOf } from '../dom/parts.ts';
import { queryDeep } from '../dom/tree.ts';

/** What kind of control an act needs. */
export type Wanted = 'press' | 'field' | 'list' | 'check' | 'file' | 'option' | 'any';

const textTypes =
  ':not([type=checkbox],[type=radio],[type=file],[type=button],[type=submit],[type=reset],[type=image],[type=hidden])';

const selectors: Record<Exclude<Wanted, 'any'>, string> = {
  press:
    'a,button,input:not([type=hidden]),select,textarea,summary,area,label,[role=button],[role=link],[role=tab],[role=menuitem],[role=menuitemcheckbox],[role=menuitemradio],[role=option],[role=checkbox],[role=radio],[role=switch],[role=combobox],[role=treeitem],[role=gridcell],[onclick],[tabindex],[contenteditable=""],[contenteditable=true],video,audio,iframe',
  field: `input${textTypes},textarea,[contenteditable=""],[contenteditable=true],[role=textbox],[role=searchbox],[role=combobox]:not(select),[role=spinbutton],[role=slider],[role=group],fieldset,${drawnBoxes}`,
  list: `select,[role=combobox],[role=listbox],[role=radiogroup],fieldset,[aria-haspopup=listbox],[aria-haspopup=menu],button,input${textTypes},${drawnBoxes}`,
  check:
    'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch],[role=menuitemcheckbox],[role=menuitemradio]',
  file: 'input[type=file],button,label,[role=button],[tabindex]',
  option:
    'input[type=radio],input[type=checkbox],[role=radio],[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem],[role=gridcell]',
};

/** Controls an act of this kind could be meant for. */
export function candidatesFor(wanted: Wanted): Element[] {
  if (wanted === 'any') return queryDeep('*').filter(sparing(isNamed, false));
  const found = queryDeep(selectors[wanted]).filter(
    sparing((one) => wanted === 'press' || !one.matches(drawnBoxes) || isDrawnBox(one), false),
  );
  if (wanted === 'field')
    return found.filter((one) => !one.matches('[role=group],fieldset') || partsOf(one).length > 0);
  if (wanted !== 'press' && wanted !== 'file') return found;
  return found.filter((element) => element.localName !== 'label' || !labelsControl(element));
}

/** It says nothing of being such a control, and may be one: a text box that opens a list, a box that was drawn. */
export function isGuess(element: Element, wanted: Wanted): boolean {
  if (wanted === 'list' && element.matches('input:not([role],[list],[aria-haspopup])')) return true;
  return (wanted === 'list' || wanted === 'field') && element.matches(drawnBoxes);
}

/** A label of a control is pressed by pressing the control. */
function labelsControl(element: Element): boolean {
  return element instanceof HTMLLabelElement && element.control !== null;
}

const containers = new Set(['html', 'body', 'head', 'script', 'style', 'template']);

function isNamed(element: Element): boolean {
  if (containers.has(element.localName)) return false;
  return element.matches(selectors.press) || roleOf(element) !== '';
}
