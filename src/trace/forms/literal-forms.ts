/** A regular expression for one way in which a value can come back from a page, and how long that way is. */
export type EchoForm = { readonly pattern: string; readonly length: number };

/**
 * The ways in which a page gives back the letters of a value: as typed, in other case, with other white space, in an address,
 * in HTML. Shorter forms than `shortest` are left out.
 */
export function literalForms(value: string, shortest: number): readonly EchoForm[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  const whole = [value, value.trim(), ...lines];
  const cases = whole.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  const forms = cases.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]);
  const texts = new Map(forms.flatMap(encodings).map((text) => [caseless(text), text]));
  return [...texts.values()]
    .filter((text) => [...text.trim()].length >= shortest)
    .map((text) => ({ pattern: flexible(text), length: text.length }));
}

/** Searched without regard to case, two that differ in nothing else are one; a letter such as İ becomes two in lower case. */
function caseless(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function encodings(text: string): readonly string[] {
  const percent = percentEncoded(text);
  return [
    text,
    percent,
    percent.replaceAll('%20', '+'),
    // An address within an address.
    percentEncoded(percent),
    new URLSearchParams([['', text]]).toString().slice(1),
    encodeURI(wellFormed(text)),
    escaped(text, { '"': '&quot;', "'": '&#39;' }),
    escaped(text, { '"': '&#34;', "'": '&#x27;' }),
    escaped(text, { '"': '&quot;', "'": '&apos;' }),
    // Many leave the apostrophe as it is.
    escaped(text, { '"': '&quot;' }),
    escaped(text, { '"': '&#34;' }),
    escaped(text, {}),
    JSON.stringify(text).slice(1, -1),
  ];
}

function percentEncoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Half a character has no place in an address. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}

function escaped(text: string, quotes: Readonly<Record<string, string>>): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    ...quotes,
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** White space as a page may break it; everything else as it is. */
function flexible(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part) => (/^\s+$/.test(part) ? '\\s+' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
    .join('');
}
