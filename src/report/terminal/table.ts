import { columns, cutTo, pad } from './layout.ts';

/** Rows as aligned columns: the first takes what room is left and is cut to it, the others stand to the right. */
export const tableLines = (
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] => {
  const last = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, at) =>
    Math.max(...rows.map((row) => columns(row[at + 1] ?? ''))),
  );
  const others = widths.reduce((sum, each) => sum + each + gap, 0);
  const longest = Math.max(...rows.map(([head = '']) => columns(head)));
  const first = Math.min(longest, Math.max(narrowest, width - others));
  return rows.map(([head = '', ...rest]) => {
    const cells = widths.map((each, at) => ' '.repeat(gap) + pad(rest[at] ?? '', each, 'left'));
    return pad(cutTo(head, first), first) + cells.join('');
  });
};

const gap = 2;
const narrowest = 8;
