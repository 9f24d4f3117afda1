/** What comes on a page, and what was found there; empty: nothing. */
export type Judged = { readonly kinds: readonly string[]; readonly found: readonly string[] };

/** How often a kind was found where it is, where it is not, and not found where it is. */
export type Score = {
  readonly kind: string;
  readonly pages: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** 0 to 1; null when there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

/** Precision, recall and F1 of each kind, in the order of the alphabet, and over all kinds last. */
export function scoresOf(judged: readonly Judged[]): readonly Score[] {
  const kinds = new Set(judged.flatMap((page) => [...page.kinds, ...page.found]));
  const each = [...kinds].sort().map((kind) => scoreOf(kind, judged));
  const sum = (of: 'pages' | 'right' | 'wrong' | 'missed') =>
    each.reduce((total, score) => total + score[of], 0);
  return [...each, score('all kinds', sum('pages'), sum('right'), sum('wrong'), sum('missed'))];
}

/** How many pages of a kind were taken for what: `confusion.get('survey').get('newsletter')`. */
export function confusionOf(
  judged: readonly Judged[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const page of judged) {
    for (const [kind, taken] of pairsOf(page)) {
      const row = table.get(kind) ?? new Map<string, number>();
      table.set(kind, row);
      row.set(taken, (row.get(taken) ?? 0) + 1);
    }
  }
  return table;
}

/** Each kind with what it was taken for: itself where that was found, else what else was found. */
function pairsOf({ kinds, found }: Judged): readonly (readonly [string, string])[] {
  const left = [...found];
  const missed = kinds.filter((kind) => {
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const right = kinds.filter((kind) => !missed.includes(kind)).map((kind) => [kind, kind] as const);
  if (kinds.length + found.length === 0) return [['none', 'none']];
  const wrong = Array.from(
    { length: Math.max(missed.length, left.length) },
    (_, at) => [missed[at] ?? kinds[0] ?? 'none', left[at] ?? 'none'] as const,
  );
  return [...right, ...wrong];
}

/** Exactly what is there, each once; or nothing where nothing is. */
export function isRight({ kinds, found }: Judged): boolean {
  return [...kinds].sort().join() === [...found].sort().join();
}

function scoreOf(kind: string, judged: readonly Judged[]): Score {
  const pages = judged.filter((page) => page.kinds.includes(kind)).length;
  let right = 0;
  let wrong = 0;
  for (const page of judged) {
    const times = page.found.filter((found) => found === kind).length;
    const isThere = page.kinds.includes(kind) && times > 0 ? 1 : 0;
    right += isThere;
    wrong += times - isThere;
  }
  return score(kind, pages, right, wrong, pages - right);
}

function score(kind: string, pages: number, right: number, wrong: number, missed: number): Score {
  return {
    kind,
    pages,
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
