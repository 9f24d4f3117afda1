/** Boxes, radio buttons, switches and lists of the page's own making, which ask as much as the browser's do. */
export const ownControls = ['checkbox', 'radio', 'switch', 'combobox']
  .map((role) => `[role=${role}]:not(input,select,textarea)`)
  .join();

/** Sliders of the page's own making; stars to be given are one, too, in some libraries. */
export const ownSliders = '[role=slider]:not(input)';

/** A button that opens a list of options. */
export const listButtons = ':is(button,[role=button])[aria-haspopup=listbox]';

/** What the keyboard reaches, and says of itself nothing more: a list or slider that was drawn without a role may be one. */
export const drawnBoxes = ':is(div,span)[tabindex="0"]:not([role],[contenteditable])';

/** A taller box than this, in pixels, is a part of the page. */
const tallest = 120;

/** A drawn box that could be a control: low, and with nothing in it that is used by itself. */
export function isDrawnBox(element: Element): boolean {
  if (!element.matches(drawnBoxes)) return false;
  const { height } = element.getBoundingClientRect();
  if (height > tallest || height < 4) return false;
  // What scrolls is reached with the keyboard to be read.
  if (['auto', 'scroll'].includes(getComputedStyle(element).overflowY)) return false;
  const used = [
    ...element.querySelectorAll('a[href],button,input,select,textarea,[role],[tabindex="0"]'),
  ];
  return !used.some((one) => one.checkVisibility({ opacityProperty: true }) && isUsedItself(one));
}

function isUsedItself(element: Element): boolean {
  if (element.matches('[role=img],[role=presentation],[role=none],[role=progressbar]'))
    return false;
  // A chosen value is taken away with a sign.
  if (element.matches('button,[role=button]') && (element.textContent ?? '').trim() === '')
    return false;
  // What cannot be reached with the keyboard is a part of what is drawn.
  return !(element.matches('input') && element.getAttribute('tabindex') === '-1');
}
