/**
 * True when a field holds nothing that anyone has given: it is empty, or shows the mask by which it is to be filled in
 * (`__/__/____`, `dd.mm.yyyy`), or its own placeholder.
 */
export function isBlank({ value, placeholder }: HTMLInputElement | HTMLTextAreaElement): boolean {
  return value === '' || value === placeholder || isMask(value);
}

function isMask(value: string): boolean {
  if (value.includes('_') && !/[\p{L}\p{N}]/u.test(value)) return true;
  return dateMask.test(value.trim());
}

/** Days, months and years in letters: `dd/mm/yyyy`, `TT.MM.JJJJ`, `jj/mm/aaaa`. */
const dateMask =
  /^([dtjgm]{1,2})[^\p{L}\p{N}]+(m{1,2}|d{1,2})([^\p{L}\p{N}]+(y{2,4}|j{2,4}|a{2,4}))?$|^mm[^\p{L}\p{N}]+(yy|yyyy|jj|jjjj|aa|aaaa)$/iu;
