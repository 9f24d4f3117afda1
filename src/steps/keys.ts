/** Names of keys that have no character of their own, as Puppeteer knows them. */
export const keyNames: readonly string[] = [
  ...['Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Control', 'Shift', 'Alt', 'Meta'],
  ...Array.from({ length: 12 }, (_, n) => `F${n + 1}`),
];

/** One key or a chord such as Control+A: named keys, and characters of a US keyboard. */
export function isKey(written: string): boolean {
  const keys = written === '+' ? ['+'] : written.replace(/\+\+$/, '+Plus').split('+');
  const held = keys.slice(0, -1);
  return held.every((key) => modifiers.has(key)) && isOneKey(keys.at(-1) ?? '');
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);

function isOneKey(key: string): boolean {
  return keyNames.includes(key) || key === 'Plus' || /^[!-~]$/.test(key);
}
