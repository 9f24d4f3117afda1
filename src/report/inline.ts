/** In characters: more of one text is not read in a summary. */
const longestText = 400;

/** Words as Markdown text: nothing in them is a mark, a tag, a link or a mention. */
export const inline = (text: string, longest = longestText): string => {
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return (
    short
      .replace(/[\\`*_[\]<>|~&#$]/g, (sign) => `\\${sign}`)
      // Readers make links of bare addresses whatever is written for their signs: an invisible mark parts them.
      .replace(/@|:(?=\/\/)|(?<=\bwww)(?=\.)/gi, '$&\u2060')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+=]/, '\\$&')
  );
};
