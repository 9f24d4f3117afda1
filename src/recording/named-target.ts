import { inOneLine, literal, writtenText } from './written-text.ts';

/** A target in the words of a journey. */
export type NamedTarget = {
  /** In YAML. */
  readonly written: string;
  /** The words that stand for it, empty where it has none that a customer reads. */
  readonly words: string;
  /** What to know about the name, in a sentence. */
  readonly note?: string;
};

/** The name that a customer reads, of all the ways in which a recording finds a thing; undefined where nothing is left. */
export function namedTarget(
  selectors: readonly (readonly string[])[],
  { isField, hidden }: { readonly isField: boolean; readonly hidden: readonly string[] },
): NamedTarget | undefined {
  const shows = (path: readonly string[]) =>
    hidden.some((value) => path.some((part) => isShown(part, value)));
  const usable = selectors.filter((path) => !shows(path));
  const spoken = usable.flatMap((path) => (path.at(-1)?.startsWith('aria/') ? [ofAria(path)] : []));
  const texts = isField ? [] : usable.flatMap(ofText);
  const aria = spoken.find((one) => one !== undefined);
  const [visible] = texts;
  const readable = [...(isTold(visible, aria) ? [visible] : []), aria, visible].filter(
    (one) => one !== undefined,
  );
  const lasting = readable.find(({ words }) => !changing.test(words)) ?? readable[0];
  if (lasting !== undefined) return opened(lasting);
  return ofCode(usable);
}

/** A short value is in many words by chance: then the whole must be it. */
function isShown(part: string, value: string): boolean {
  return value.length > 3
    ? part.includes(value)
    : /^(?:aria|text)\/(.*)$/s.exec(part)?.[1] === value;
}

/** What is visible, where it is not merely the beginning of what is spoken. */
function isTold(
  visible: NamedTarget | undefined,
  aria: NamedTarget | undefined,
): visible is NamedTarget {
  if (visible === undefined || aria === undefined) return false;
  return !aria.words.toLowerCase().includes(visible.words.toLowerCase());
}

function ofAria(path: readonly string[]): NamedTarget | undefined {
  const parts = path.filter((part) => part.startsWith('aria/')).map(readAria);
  while (parts.at(-1)?.name === '' && /^(generic|)$/.test(parts.at(-1)?.role ?? '')) parts.pop();
  const last = parts.at(-1);
  if (last === undefined || last.name === '') return undefined;
  const around = parts.slice(0, -1).findLast(({ name }) => name !== '');
  const keys = [
    ...(last.role === '' ? [] : [`role: ${writtenText(last.role)}`]),
    `name: ${literal(last.name)}`,
    ...(around === undefined ? [] : [`in: { name: ${literal(around.name)} }`]),
  ];
  const written = keys.length === 1 ? literal(last.name) : `{ ${keys.join(', ')} }`;
  return { written, words: last.name };
}

function readAria(part: string): { readonly name: string; readonly role: string } {
  const [, name = '', role = ''] = /^aria\/(.*?)(?:\[role="([\w-]+)"\])?$/s.exec(part) ?? [];
  return { name: inOneLine(name), role };
}

function ofText(path: readonly string[]): readonly NamedTarget[] {
  const words = inOneLine(/^text\/(.*)$/s.exec(path.at(-1) ?? '')?.[1] ?? '');
  return words === '' ? [] : [{ written: literal(words), words }];
}

/** Counts, prices and dates are others next time. */
const changing = /\(\d+\)|[$€£¥]\s?\d|\d\s?[€£¥]|\d[.,]\d\d\b|\d{1,4}[/.-]\d{1,2}[/.-]\d/;

function opened(found: NamedTarget): NamedTarget {
  if (!changing.test(found.words)) return found;
  const escaped = found.words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const matches = escaped.replace(/\d+((\\?[.,:/-])\d+)*/g, '[0-9.,:/-]+');
  const note = 'A number in its name may be another next time: any is taken.';
  return { written: `{ matches: ${writtenText(matches)} }`, words: found.words, note };
}

const unreadable = 'No readable name was recorded: write here what the customer reads.';

function ofCode(selectors: readonly (readonly string[])[]): NamedTarget | undefined {
  const last = selectors.map((path) => path.at(-1) ?? '');
  const testid = last.map((one) => /^\[data-testid=["']?([^"'\]]+)["']?\]$/.exec(one)?.[1]);
  const id = testid.find((one) => one !== undefined);
  if (id !== undefined) return code('testid', id);
  const css = last.find((one) => !/^(aria|text|xpath|pierce)\//.test(one));
  const pierced = last.find((one) => one.startsWith('pierce/'))?.slice('pierce/'.length);
  const found = css ?? pierced;
  if (found !== undefined) return code('css', found);
  const xpath = last.find((one) => one.startsWith('xpath/'))?.slice('xpath/'.length);
  return xpath === undefined ? undefined : code('xpath', xpath);
}

function code(key: string, value: string): NamedTarget {
  return { written: `{ ${key}: ${literal(value)} }`, words: '', note: unreadable };
}
