/** Milliseconds of both sides, pair by pair. */
export type Pair = { readonly ours: number; readonly theirs: number };

/** Runs two things in turns, so that both meet the machine in the same moods. The warm-up pairs are not counted. */
export async function alternate(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
  { pairs, warmUp }: { readonly pairs: number; readonly warmUp: number },
): Promise<Pair[]> {
  const all: Pair[] = [];
  for (let at = 0; at < warmUp + pairs; at++) {
    // Who goes first changes too: the second may find what the first has left in a cache.
    if (at % 2 === 0) {
      const first = await ours();
      all.push({ ours: first, theirs: await theirs() });
    } else {
      const first = await theirs();
      all.push({ ours: await ours(), theirs: first });
    }
  }
  return all.slice(warmUp);
}
