/**
 * The letters of a text, without what a page may put between or around them (blanks, line ends, soft hyphens, marks that are
 * not seen), without case, width and accents, out of the codes of addresses and of HTML; and where each stands in the text.
 */
export type Letters = {
  readonly letters: string;
  /** Where in the text the letter at this place begins, and ends. */
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
  /** No other letter or digit touches the one at this place from before, or from behind. */
  readonly opens: (at: number) => boolean;
  readonly closes: (at: number) => boolean;
};

export function lettersOf(text: string): Letters {
  const plain = decoded(text);
  const { letters, places } = sifted(plain.text);
  const place = (at: number): number => places[at] ?? plain.text.length;
  const isApart = (before: number, after: number): boolean =>
    place(after) - place(before) > 1 || !isWord(letters[before]) || !isWord(letters[after]);
  return {
    letters,
    start: (at) => plain.starts?.[place(at)] ?? place(at),
    end: (at) => plain.ends?.[place(at)] ?? place(at) + 1,
    opens: (at) => at === 0 || isApart(at - 1, at),
    closes: (at) => at === letters.length - 1 || isApart(at, at + 1),
  };
}

/** The letters alone, and where each stands. By number, not by sign: pages are long. */
function sifted(text: string): { readonly letters: string; readonly places: Int32Array } {
  const others = text.match(/[^\0-\x7f]/g) ?? [];
  const room = others.reduce((sum, sign) => sum + plainLetters(sign).length, text.length);
  const units = new Uint16Array(room);
  const places = new Int32Array(room);
  let count = 0;
  const keep = (unit: number, at: number): void => {
    units[count] = unit;
    places[count++] = at;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = code < 128 ? ascii[code] : -1;
    if (plain === -1) for (const unit of unitsOf(plainLetters(text.charAt(at)))) keep(unit, at);
    else if (plain) keep(plain, at);
  }
  return { letters: new TextDecoder('utf-16le').decode(units.subarray(0, count)), places };
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Where in the text these letters stand, all of them next to one another; `whole`: and no other touches them. */
export function placesOf(
  letters: string,
  whole: boolean,
  where: Letters,
): readonly { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (let at = where.letters.indexOf(letters); at >= 0; ) {
    const last = at + letters.length - 1;
    const counts = !whole || (where.opens(at) && where.closes(last));
    if (counts) places.push({ start: where.start(at), end: where.end(last) });
    at = where.letters.indexOf(letters, counts ? last + 1 : at + 1);
  }
  return places;
}

/** What each sign of ASCII is as a letter, by number; 0: none. A plus is a blank in addresses. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 32 || code === 127 || code === 43
    ? 0
    : String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

const known = new Map<string, string>();

function plainLetters(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const plain = sign
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}|\s/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  known.set(sign, plain);
  return plain;
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

type Plain = {
  readonly text: string;
  /** Where each sign stood before; absent: where it stands. */
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
};

/** An address within an address within an address: from so many each is taken out. */
const deepest = 5;

const codes =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3})|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy);|\\u[\da-f]{4}/gi;

function decoded(text: string): Plain {
  let plain: Plain = { text };
  for (let round = 0; round < deepest && /[%&\\]/.test(plain.text); round++) {
    const next = decodedOnce(plain);
    if (next === null) break;
    plain = next;
  }
  return plain;
}

function decodedOnce({ text, starts, ends }: Plain): Plain | null {
  const places = { starts: new Int32Array(text.length), ends: new Int32Array(text.length) };
  const parts: string[] = [];
  let [count, last] = [0, 0];
  const note = (from: number, until: number): void => {
    places.starts[count] = starts?.[from] ?? from;
    places.ends[count++] = ends?.[until] ?? until + 1;
  };
  const keep = (until: number): void => {
    for (let at = last; at < until; at++) note(at, at);
    parts.push(text.slice(last, until));
  };
  for (const { 0: code, index } of text.matchAll(codes)) {
    keep(index);
    last = index + code.length;
    const sign = signOf(code);
    for (let unit = 0; unit < sign.length; unit++) note(index, last - 1);
    parts.push(sign);
  }
  if (last === 0) return null;
  keep(text.length);
  return { text: parts.join(''), ...places };
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
};

function signOf(code: string): string {
  if (code.startsWith('\\')) return String.fromCharCode(Number.parseInt(code.slice(2), 16));
  if (code.startsWith('%')) return fromAddress(code);
  const [, hex, number] = /^&#(?:x([\da-f]+)|(\d+));/i.exec(code) ?? [];
  const point = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
  if (Number.isNaN(point)) return named[code.slice(1, -1).toLowerCase()] ?? '';
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

function fromAddress(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return '\ufffd';
  }
}
