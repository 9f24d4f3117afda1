/**
 * Whether a field, by its label, name or autocomplete token, asks for this need. Whole words only, however they are
 * joined: `e-mail` is met by "Email address" and `firstName` by "first name", but `day` is not by "birthday".
 */
export function meets(need: string, texts: readonly string[]): boolean {
  const wanted = wordsOf(need).join('');
  return wanted !== '' && texts.some((text) => runsOf(wordsOf(text)).has(wanted));
}

/** The text with its words joined in one way only, to compare by. */
export function meaningOf(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): readonly string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return parted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Every run of consecutive words, joined. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('')),
  );
  return new Set(runs);
}
