/** Names for files and folders, from the names of journeys, in their order; one that comes again gets a number. */
export function slugs(journeys: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return journeys.map((journey) => {
    const slug = slugOf(journey);
    const nth = (used.get(slug) ?? 0) + 1;
    used.set(slug, nth);
    return nth === 1 ? slug : `${slug}-${nth}`;
  });
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return words.slice(0, 60).replace(/-$/, '') || 'journey';
}
