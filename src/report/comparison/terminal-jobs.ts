import type { Comparison, JobComparison, Place } from '../../gate/comparison.ts';
import { columns, cutTo, pad, wrapped } from '../terminal/layout.ts';
import type { Page } from '../terminal/page.ts';
import { tableLines } from '../terminal/table.ts';
import { points, secondsOf } from '../words/figures.ts';
import { namesOf } from './names-of.ts';

/** Who gets one job done with how much effort: a table, and a bar for each. */
export const jobLines = (
  { job, device, places }: JobComparison,
  comparison: Comparison,
  page: Page,
): readonly string[] => {
  const { width, paint } = page;
  const names = namesOf(places, comparison.sources);
  const rows = places.map((place, at) => [cutTo(names[at] ?? '', 60), ...cellsOf(place)]);
  const [head = '', ...lines] = tableLines([['', ...heads], ...rows], width);
  return [
    ...wrapped(`One job, ${places.length} ways (${device})`, { width }).map(paint.bold),
    ...wrapped(job, { width }),
    '',
    paint.bold(head),
    ...lines,
    '',
    ...chart(places, names, page),
  ];
};

const heads = ['Outcome', 'Steps', 'Keys', 'Asked', 'Surveys', 'Friction'] as const;

const cellsOf = ({ outcome, counts, friction }: Place): readonly string[] => [
  outcome,
  ...['steps', 'keystrokes', 'questions', 'surveys-before-goal'].map((name) =>
    counts === null ? '-' : String(counts[name] ?? 0),
  ),
  friction === null ? '-' : points(friction.score),
];

/** Bars of seconds: what the task takes, and what could be spared. The longest fills the room there is. */
const chart = (
  places: readonly Place[],
  names: readonly string[],
  { width, paint }: Page,
): readonly string[] => {
  const longest = Math.max(...places.map(({ effort }) => effort?.total ?? 0));
  if (longest === 0) return [];
  const label = Math.min(28, Math.max(...names.map(columns)));
  const room = width - label - 12;
  const lines = places.map(({ effort }, at) => {
    const name = pad(cutTo(names[at] ?? '', label), label);
    if (effort === null) return `${name}  not measured`;
    const whole = Math.max(1, Math.round((room * effort.total) / longest));
    const avoidable = Math.min(whole, Math.round((room * effort.avoidable) / longest));
    const bar = '░'.repeat(whole - avoidable) + paint.bad('█'.repeat(avoidable));
    return `${name}  ${bar} ${secondsOf(effort.total)}`;
  });
  const isDemanded = places.some(({ effort }) => (effort?.duty ?? 0) > 0);
  const rest = isDemanded ? 'for the task and what the law demands' : 'for the task';
  const legend = `Seconds of a practised customer's effort: ░ ${rest}, █ avoidable`;
  return [...lines, ...wrapped(legend, { width }).map(paint.quiet)];
};
