/**
 * Values that no customer had before. The same in every place of one journey, so that an e-mail can be typed twice;
 * of the same length and make-up in every run, so that the keystrokes are equal.
 */
export function uniqueValues(random: () => number): Readonly<Record<string, string>> {
  const letters = (count: number) => picked(count, 'abcdefghijklmnopqrstuvwxyz', random);
  const name = letters(8);
  return {
    email: `customer.${letters(10)}@example.com`,
    name: `Kim ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    number: `${picked(1, '123456789', random)}${picked(7, '0123456789', random)}`,
  };
}

function picked(count: number, from: string, random: () => number): string {
  return Array.from({ length: count }, () => from.charAt(Math.floor(random() * from.length))).join(
    '',
  );
}
