/** What a page is, and what was found on it. `none`: nothing. */
export type Judged = { readonly kind: string; readonly found: readonly string[] };

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
  const kinds = new Set(judged.flatMap(({ kind, found }) => [kind, ...found]));
  kinds.delete('none');
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
  for (const { kind, found } of judged) {
    const row = table.get(kind) ?? new Map<string, number>();
    table.set(kind, row);
    for (const taken of found.length === 0 ? ['none'] : found)
      row.set(taken, (row.get(taken) ?? 0) + 1);
  }
  return table;
}

/** Exactly the kind that is there, once; or nothing where nothing is. */
export function isRight({ kind, found }: Judged): boolean {
  return kind === 'none' ? found.length === 0 : found.length === 1 && found[0] === kind;
}

function scoreOf(kind: string, judged: readonly Judged[]): Score {
  const pages = judged.filter((page) => page.kind === kind).length;
  let right = 0;
  let wrong = 0;
  for (const page of judged) {
    const times = page.found.filter((found) => found === kind).length;
    const isThere = page.kind === kind && times > 0 ? 1 : 0;
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
