/** Text as YAML takes it: as it is where that is safe, in quotes elsewhere. */
export function writtenText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N}\p{M} -]*$/u.test(text) && !/ $| {2}/.test(text);
  return isPlain && !special.test(text) ? text : JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd'));
}

const special = /^(y|n|yes|no|on|off|true|false|null|none|inf|nan|done|top|bottom)$/i;

/** Text of a page, in which `${` stands for itself. */
export function literal(text: string): string {
  return writtenText(text.replaceAll('${', '$${'));
}

/** Text of a page in one line, without icons and what is not seen. */
export function inOneLine(text: string): string {
  const seen = text.replace(/\p{Co}|\p{Cf}|\p{Cc}/gu, (found) => (/\s/.test(found) ? ' ' : ''));
  return seen.replace(/\s+/g, ' ').trim();
}
