import type { TypedText } from './typed-text.ts';

type Piece = { readonly node: Text; readonly from: number };

/** Where what was typed stands in a tree, read across its elements, and in each alone: two cells that touch are not one word. */
export function rangesIn(tree: Document | ShadowRoot, typed: TypedText): Range[] {
  const pieces: Piece[] = [];
  let text = '';
  const root = tree instanceof Document ? (tree.body ?? tree) : tree;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.matches('script,style')) continue;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  const across = typed.placesIn(text);
  const ends = new Map(across.map(({ start, end }) => [start, end]));
  // To match all copies the expression, which is long: that is kept for texts that hold something.
  const alone = pieces
    .filter(({ node }) => node.data.trim() !== '' && typed.isIn(node.data))
    .flatMap(({ node, from }) =>
      typed.placesIn(node.data).map(({ start, end }) => ({ start: from + start, end: from + end })),
    )
    .filter(({ start, end }) => ends.get(start) !== end);
  return [...across, ...alone].map(({ start, end }) =>
    rangeOf(pieceAt(pieces, start), start, pieceAt(pieces, end - 1), end),
  );
}

/** The piece in which this place of the text lies: halved until it is found. */
function pieceAt(pieces: readonly Piece[], place: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
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
