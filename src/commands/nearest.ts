/** The name that was probably meant: at most a third of its letters differ. Undefined when none is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const asked = given.toLowerCase();
  const ranked = names
    .map((name) => ({ name, distance: editDistance(asked, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const within = names.find((name) => asked.length > 2 && name.includes(asked));
  return best.distance <= Math.max(1, best.name.length / 3) ? best.name : within;
}

/** Letters to put in, take out or exchange (Levenshtein 1966), row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
