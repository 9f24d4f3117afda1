/**
 * Whether what stands in a field's place for a name only shows what may be typed: an address, a number, the pattern of a
 * date. Nobody calls a field so.
 */
export function isExample(label: string): boolean {
  return examples.some((pattern) => pattern.test(label.trim()));
}

const examples = [
  /^(e\.?g\.?:? *)?[^\s@]+@[^\s@]+\.[\p{L}]{2,}$/iu,
  /^(https?:\/\/|www\.)\S+$/i,
  // A number in whatever way it is parted; one digit alone may be the name of a box.
  /^[+(]?\d[\d\s()./-]*\d$/,
  // dd/mm/yyyy, MM / YY, TT.MM.JJJJ, jj-mm-aaaa, __/__/____
  /^([dmytjag_]{2,4} ?[/.-] ?)+[dmytjag_]{2,4}$/i,
];
