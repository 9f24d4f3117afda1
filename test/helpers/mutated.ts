import fc from 'fast-check';

/** What a damaged or hostile value may be. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  'x'.repeat(10_000),
  '\u001b[31m\u202e::error::x',
  '../../../../etc/passwd',
  '__proto__',
  '2026-13-45',
  [],
  {},
  [[]],
  [null],
  { __proto__: null, constructor: 1 },
];
const tokens = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '- ',
  '\n',
  '\t',
  '&a',
  '*a',
  '!!js',
  '${X}',
  '\0',
  '🙂',
  '#',
  '1e999',
];

/** A JSON document with one to three of its values replaced, taken away, doubled or added to. */
export function mutatedJson(text: string): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(), how: fc.nat(4), value: fc.constantFrom(...strange) });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => JSON.stringify(changes.reduce(changed, JSON.parse(text))));
}

/** A text with pieces cut out, doubled or put in. */
export function mutatedText(text: string): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(40),
    put: fc.oneof(fc.constantFrom('', ...tokens), fc.constant('again')),
  });
  return fc.array(cut, { minLength: 1, maxLength: 4 }).map((cuts) =>
    cuts.reduce((now, { at, length, put }) => {
      const piece = now.slice(at, at + length);
      return now.slice(0, at) + (put === 'again' ? piece + piece : put) + now.slice(at + length);
    }, text),
  );
}

type Change = { readonly at: number; readonly how: number; readonly value: unknown };
type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string };

function changed(document: unknown, { at, how, value }: Change): unknown {
  const places = placesIn(document);
  const place = places[at % places.length];
  if (!place) return value;
  const { holder, key } = place;
  if (Array.isArray(holder)) {
    const index = Number(key);
    if (how === 0) holder.splice(index, 1);
    else if (how === 1) holder.splice(index, 0, holder[index]);
    else holder[index] = value;
  } else if (how === 0) delete holder[key];
  else if (how === 1) holder[`${key}-more`] = value;
  else holder[key] = value;
  return document;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown> | unknown[];
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)]);
}
