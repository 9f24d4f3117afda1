/** Where two pieces of JSON differ, in words: a path, and what stands there. */
export function differencesOf(one: unknown, other: unknown, at = ''): readonly string[] {
  if (Object.is(one, other)) return [];
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) {
    return [`${at}: ${inShort(one)} -> ${inShort(other)}`];
  }
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => differencesOf(one[name], other[name], `${at}/${name}`));
}

type Holder = { readonly [name: string]: unknown };

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** Letters shown of a value. */
const shown = 160;

function inShort(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}
