import { confusionOf, isRight, type Score, scoresOf } from './tally.ts';
import type { Walked } from './walk-zoo.ts';
import { kindsOf } from './zoo-case.ts';

/** The figures of one part of the zoo, as text. */
export function tablesOf(title: string, walked: readonly Walked[]): string {
  const judged = walked.map(({ of, found }) => ({ kinds: kindsOf(of), found }));
  const right = judged.filter(isRight).length;
  return [
    `${title}: ${right} of ${walked.length} pages right`,
    '',
    confusion(judged),
    '',
    table([
      ['kind', 'pages', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'],
      ...scoresOf(judged).map(scoreRow),
    ]),
  ].join('\n');
}

/** One line for each page that is not right, with what makes it hard. */
export function mistakesOf(walked: readonly Walked[]): string {
  return walked
    .filter(({ of, found, trouble }) => trouble || !isRight({ kinds: kindsOf(of), found }))
    .map(({ of, found, trouble }) => {
      const seen = found.length === 0 ? 'nothing' : found.join(' + ');
      const note = trouble === '' ? '' : `\n    ${trouble}`;
      return `  ${of.name}: is ${kindsOf(of).join(' + ') || 'none'}, found ${seen}. ${of.label.says}${note}`;
    })
    .join('\n');
}

function confusion(judged: Parameters<typeof confusionOf>[0]): string {
  const found = confusionOf(judged);
  const columns = [...new Set([...found.values()].flatMap((row) => [...row.keys()]))].sort();
  return table([
    ['is, found:', ...columns],
    ...[...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, row]) => [kind, ...columns.map((column) => String(row.get(column) ?? '.'))]),
  ]);
}

const scoreRow = (score: Score): string[] => [
  score.kind,
  ...[score.pages, score.right, score.wrong, score.missed].map(String),
  ...[score.precision, score.recall, score.f1].map((value) => value?.toFixed(3) ?? '-'),
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
