/**
 * A text as people compare it, who see no difference between signs of one look or meaning: full width and narrow, ligatures and
 * letters, kinds of blanks, quotes, dashes and dots; and nothing where nothing is seen (soft hyphens, joiners, marks of direction).
 * A hyphen that is seen stays: "Re-sign" is not "Resign".
 */
export function comparable(text: string): string {
  const plain = isPlain.test(text) ? text : seenOf(text);
  return plain
    .replace(/`/g, "'")
    .replace(/\.{2,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most texts hold nothing that looks like something else. */
const isPlain = /^[ -~\s]*$/;

function seenOf(text: string): string {
  return text
    .replace(/´/g, "'")
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[‘’‚‛′‵ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/«\s*([^«»]*?)\s*»/g, '"$1"')
    .replace(/\p{Dash_Punctuation}|−/gu, '-');
}
