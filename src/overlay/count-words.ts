/** How many words a text has; in scripts without spaces two characters count as one. */
export const countWords = (text: string): number => {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  const spaced = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu);
  return dense === null ? (spaced?.length ?? 0) : Math.ceil(dense.length / 2);
};
