/** File names for traces, from the journeys' names; a name that comes again gets a number. */
export function traceNames(journeys: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return journeys.map((journey) => {
    const name = slug(journey);
    const nth = (used.get(name) ?? 0) + 1;
    used.set(name, nth);
    return `traces/${nth === 1 ? name : `${name}-${nth}`}.json`;
  });
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return words.slice(0, 60).replace(/-$/, '') || 'journey';
}
