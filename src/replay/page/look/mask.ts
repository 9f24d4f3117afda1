import { shadowOf } from '../dom/shadows.ts';
import { queryDeep } from '../dom/tree.ts';

const sheetText = `
input:not([type=submit]):not([type=button]):not([type=reset]):not([type=checkbox]):not([type=radio]), textarea {
  -webkit-text-security: disc !important;
}
::-webkit-datetime-edit { color: transparent !important; }
::highlight(friction-typed) {
  color: transparent; -webkit-text-fill-color: transparent; background-color: #666;
}`;
/** A shadow of letters can be read like the letters, and a highlight does not hide it. */
const withoutShadows = '* { text-shadow: none !important; }';

let sheet: CSSStyleSheet | null = null;

/**
 * Hides typed values in fields, and where the page shows them again, without touching the page's own trees. A value
 * comes as the patterns of the ways it may come back in. `drawn`: also waits until what it hid is hidden on the screen, which
 * a frame that is drawn by itself needs.
 */
export async function maskTyped(
  patterns: readonly string[],
  { drawn }: { readonly drawn: boolean },
): Promise<void> {
  const trees = treesOfPage();
  const search = patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null;
  const ranges = search ? trees.flatMap((tree) => rangesIn(tree, search)) : [];
  CSS.highlights.set('friction-typed', new Highlight(...ranges));
  sheet ??= new CSSStyleSheet();
  const buttons = search ? buttonRules(search) : '';
  const shadows = ranges.length > 0 || buttons !== '' ? withoutShadows : '';
  sheet.replaceSync(sheetText + shadows + buttons);
  for (const { adoptedStyleSheets: sheets } of trees) {
    if (!sheets.includes(sheet)) sheets.push(sheet);
  }
  if (!drawn) return;
  if (ranges.length > 0 || buttons !== '' || queryDeep('input,textarea').some(isFilled))
    await untilDrawn();
}

/** What stands on these buttons is no text of a tree: they are hidden by the value that they have as an attribute. */
function buttonRules(search: RegExp): string {
  const buttons = queryDeep('input[type=submit],input[type=button],input[type=reset]');
  const values = new Set(buttons.map((button) => button.getAttribute('value') ?? ''));
  return [...values]
    .filter((value) => value.search(search) >= 0)
    .map((value) => `input[value="${CSS.escape(value)}"]`)
    .map((button) => `${button} { -webkit-text-fill-color: transparent !important; }`)
    .join('\n');
}

function isFilled(field: Element): boolean {
  return (field as HTMLInputElement).value !== '';
}

/** When a third frame begins, the first has been handed on. What is not on the screen has no frames: it is not waited for long. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    };
    next(3);
    setTimeout(resolve, longestDrawing);
  });
}

/** In real milliseconds. */
const longestDrawing = 1000;

export function unmaskTyped(): void {
  CSS.highlights.delete('friction-typed');
  for (const { adoptedStyleSheets: sheets } of treesOfPage()) {
    const at = sheet ? sheets.indexOf(sheet) : -1;
    if (at >= 0) sheets.splice(at, 1);
  }
}

/** The document, and the trees that parts of it have of their own. */
function treesOfPage(): (Document | ShadowRoot)[] {
  const shadows = queryDeep('*').flatMap((element) => shadowOf(element) ?? []);
  return [document, ...shadows];
}

type Piece = { readonly node: Text; readonly from: number };

/** Where the text of a tree fits, read across its elements, and read in each alone: two cells that touch are not one word. */
function rangesIn(tree: Document | ShadowRoot, search: RegExp): Range[] {
  const pieces: Piece[] = [];
  let text = '';
  const root = tree instanceof Document ? (tree.body ?? tree) : tree;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.matches('script,style')) continue;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  // Matches come in order: nobody looks through all pieces for each.
  let at = 0;
  const pieceAt = (offset: number): Piece | undefined => {
    while ((pieces[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset) at++;
    return pieces[at];
  };
  const ends = new Map<number, number>();
  const across = [...text.matchAll(search)].map(({ index, 0: match }) => {
    const end = index + match.length;
    ends.set(index, end);
    return rangeOf(pieceAt(index), index, pieceAt(end - 1), end);
  });
  // To match all copies the expression, which is long: that is kept for texts that hold something.
  const holding = pieces.filter(({ node }) => node.data.search(search) >= 0);
  const alone = holding.flatMap((piece) =>
    [...piece.node.data.matchAll(search)].flatMap(({ index, 0: match }) => {
      const start = piece.from + index;
      const end = start + match.length;
      return ends.get(start) === end ? [] : [rangeOf(piece, start, piece, end)];
    }),
  );
  return [...across, ...alone];
}

function rangeOf(
  first: Piece | undefined,
  start: number,
  last: Piece | undefined,
  end: number,
): Range {
  const range = document.createRange();
  if (first) range.setStart(first.node, start - first.from);
  if (last) range.setEnd(last.node, end - last.from);
  return range;
}
