/** What a page, a journey or whoever made a file may say to steer those who read it. Each order ends in a word that may be shown. */
export const hostileText =
  '\u001b]0;title\u0007\u001b[31mred\u009b31m\u202eturned\u2066\n::error::planted\n::set-output name=x::planted\n ##[error]planted\r::warning::planted <img src=x onerror=alert(1)> ![x](http://evil.example/p) [a](javascript:alert(1)) @all | *b*';

type Steps = readonly (string | number)[];

/**
 * A copy of a JSON document with the hostile text in every string, and as a name in every map, that its reader allows it in.
 * Places that differ in numbers only are one place: of lists all items are alike.
 */
export function poisoned(document: unknown, isRead: (text: string) => boolean): string {
  const kinds = new Map<string, Steps[]>();
  for (const place of placesIn(document, [])) {
    const kind = place.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
    kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  const all = structuredClone(document);
  for (const [, places] of kinds) {
    const [first] = places;
    const trial = structuredClone(document);
    if (first === undefined || !poison(trial, first) || !isRead(JSON.stringify(trial))) continue;
    for (const place of places) poison(all, place);
  }
  return JSON.stringify(all);
}

/** Deeper places first: what stands above them is still there. */
function placesIn(value: unknown, steps: Steps): Steps[] {
  if (typeof value === 'string') return [steps];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...steps, at]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...steps, key]));
  return Array.isArray(value) ? inner : [...inner, [...steps, 'new']];
}

/** Puts the text in one place; false: there is nothing to put it into. */
function poison(document: unknown, place: Steps): boolean {
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], document);
  if (typeof holder !== 'object' || holder === null) return false;
  const map = holder as Record<string | number, unknown>;
  const last = place.at(-1) ?? '';
  if (last !== 'new') {
    map[last] = hostileText;
    return true;
  }
  const [some] = Object.values(map);
  map[hostileText] = some ?? hostileText;
  return true;
}
