import type { Trend, TrendPoint } from '../../gate/comparison.ts';
import { wrapped } from '../terminal/layout.ts';
import type { Page } from '../terminal/page.ts';
import { tableLines } from '../terminal/table.ts';
import { points } from '../words/figures.ts';
import { dayOf } from './in-short.ts';

/** A journey over time, a line for each walk; the line is broken where what was walked is not the same. */
export const trendLines = (
  { journey, device, points: walks }: Trend,
  { width, paint }: Page,
): readonly string[] => {
  const isWide = width >= wideEnough;
  const shown = cells.filter(({ isFirst }) => isFirst || isWide);
  const rows = walks.map((point) => [
    (dayOf(point.startedAt) || 'no date').slice(0, isWide ? undefined : 'yyyy-mm-dd'.length),
    ...shown.map(({ of }) => of(point)),
  ]);
  const heads = ['', ...shown.map(({ head }) => head)];
  const [head = '', ...lines] = tableLines([heads, ...rows], width);
  const told = lines.flatMap((line, at) => {
    const broken = walks[at]?.brokenBy ?? '';
    const gap = `  ~ not compared with what is above: ${broken}`;
    return [
      ...(broken === '' ? [] : wrapped(gap, { width, rest: '    ' }).map(paint.warn)),
      line.trimEnd(),
    ];
  });
  return [
    ...wrapped(`${journey} (${device}), over time`, { width }).map(paint.bold),
    '',
    paint.bold(head.trimEnd()),
    ...told,
  ];
};

/** In columns: narrower pages show only what comes first, and the day. */
const wideEnough = 78;

const cells: readonly {
  readonly head: string;
  readonly of: (point: TrendPoint) => string;
  readonly isFirst?: boolean;
}[] = [
  { head: 'Outcome', of: ({ outcome }) => outcome, isFirst: true },
  { head: 'Steps', of: ({ counts }) => (counts === null ? '-' : String(counts.steps ?? 0)) },
  { head: 'Keys', of: ({ counts }) => (counts === null ? '-' : String(counts.keystrokes ?? 0)) },
  {
    head: 'Friction',
    of: ({ friction }) => (friction === null ? '-' : points(friction.score)),
    isFirst: true,
  },
  { head: '', of: ({ friction }) => bar(friction?.score ?? null) },
  {
    head: '',
    of: ({ against }) => (against === null ? '' : trendWords[against.friction.verdict]),
    isFirst: true,
  },
];

/** What friction did since the walk before. */
export const trendWords = {
  better: 'better',
  worse: 'worse',
  'no-difference': 'no difference',
  'not-comparable': '',
} as const;

const barWidth = 8;

const bar = (score: number | null): string => {
  if (score === null) return ' '.repeat(barWidth);
  const full = score > 0 ? Math.max(1, Math.round((barWidth * score) / 100)) : 0;
  return '█'.repeat(full) + '·'.repeat(barWidth - full);
};
