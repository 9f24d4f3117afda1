/** Boxes, radio buttons, switches and lists of the page's own making, which ask as much as the browser's do. */
export const ownControls = ['checkbox', 'radio', 'switch', 'combobox']
  .map((role) => `[role=${role}]:not(input,select,textarea)`)
  .join();
