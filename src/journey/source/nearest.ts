/** The name that was probably meant: a known synonym, or one that differs in at most a third of its letters. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const asked = plain(given);
  const synonym = synonyms[asked];
  if (synonym !== undefined && names.includes(synonym)) return synonym;
  const ranked = names
    .map((name) => ({ name, distance: editDistance(asked, plain(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best === undefined || best.distance > Math.max(1, best.name.length / 3)) return undefined;
  return best.distance < asked.length ? best.name : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-');
}

/** Letters to put in, take out, exchange (Levenshtein 1966) or swap with a neighbour (Damerau 1964), row by row. */
function editDistance(a: string, b: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[line - 1] === b[column - 1];
      const isSwapped = a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
      next.push(
        Math.min(
          (row[column - 1] ?? 0) + (isSame ? 0 : 1),
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          isSwapped ? (above[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    above = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Words that people bring from other tools. */
const synonyms: Readonly<Record<string, string>> = {
  tap: 'click',
  'tap-on': 'click',
  'click-on': 'click',
  goto: 'open',
  'go-to': 'open',
  go: 'open',
  visit: 'open',
  navigate: 'open',
  enter: 'type',
  fill: 'type',
  input: 'type',
  'input-text': 'type',
  write: 'type',
  select: 'choose',
  pick: 'choose',
  tick: 'check',
  untick: 'uncheck',
  key: 'press',
  assert: 'expect',
  'assert-visible': 'expect',
  verify: 'expect',
  sleep: 'wait',
  pause: 'wait',
  'scroll-to': 'scroll',
  refresh: 'reload',
  dialog: 'answer',
  include: 'use',
  'run-flow': 'use',
  url: 'site',
  'base-url': 'site',
  name: 'journey',
  title: 'journey',
  budget: 'limits',
  budgets: 'limits',
  thresholds: 'limits',
  setup: 'before',
  teardown: 'after',
  field: 'into',
  value: 'text',
  timeout: 'within',
  label: 'say',
  description: 'say',
  visible: 'see',
  mobile: 'phone',
  esc: 'Escape',
  return: 'Enter',
  ctrl: 'Control',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};
