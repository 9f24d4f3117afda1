import { type Operator, operators, type Times } from '../../effort/operators.ts';
import { operatorTimes, type Profile } from '../../effort/profiles.ts';
import { anchors } from '../../score/friction/friction.ts';
import { type JourneyResult, scoreModel } from '../../score/model/result.ts';
import { cleaned } from '../words/clean.ts';
import { figureOf } from '../words/figures.ts';
import { wrapped } from './layout.ts';
import { type Page, pageOf } from './page.ts';

type Style = { readonly colour: boolean; readonly width: number };

/** The formula of the score, and every constant in it with its range and source. */
export const renderScoreModel = (profiles: readonly Profile[], style: Style): string => {
  const page = pageOf(style);
  const { p10, median, floor } = anchors;
  const formula = [
    'A = avoidable seconds: what findings claim and add',
    "J = job minimum: the least that giving the job's values and committing once would take",
    `x = A / (J + ${floor.value} s)`,
    `friction = 100 - 100 · LN(x), where LN is the log-normal curve with 0.9 at ${p10.value} and 0.5 at ${median.value}`,
  ];
  const chosen = [
    [`${floor.value} s`, floor.source],
    [`LN is 0.9 at ${p10.value}`, p10.source],
    [`LN is 0.5 at ${median.value}`, median.source],
  ];
  return textOf([
    [page.paint.bold(`The score, model ${scoreModel}: lower is better`)],
    formula.flatMap((text) => wrapped(text, { width: page.width, first: '  ', rest: '      ' })),
    [
      'Seconds are those of a practised customer who makes no mistakes. A blocked journey has friction 100; what was not measured has none.',
    ].flatMap((text) => wrapped(text, { width: page.width })),
    ...profiles.map((profile) => constantLines(profile, page)),
    [
      page.paint.bold('Choices of the score model'),
      ...chosen.flatMap(([what, source]) => entry(what ?? '', source ?? '', page)),
    ],
    wrapped('What the score does not say, and every source in full: docs/score.md.', page),
  ]);
};

/** One journey's own numbers in the formula, from its result alone. */
export const renderScoreOf = (given: JourneyResult, style: Style): string => {
  const result = cleaned(given);
  const page = pageOf(style);
  const times = operatorTimes(result.environment.profile);
  return textOf([
    wrapped(result.journey, page).map(page.paint.bold),
    [...countedLines(result, times), ...formulaLines(result)].flatMap((text) =>
      wrapped(text, { width: page.width, rest: '    ' }),
    ),
  ]);
};

const textOf = (blocks: readonly (readonly string[])[]): string =>
  `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;

const meanings: { readonly [O in Operator]: string } = {
  M: 'one mental act',
  H: 'the hand between keyboard and mouse',
  P: 'pointing at a target',
  B: 'pressing or releasing the button',
  K: 'one key',
  S: 'scrolling one screen',
  R: 'reading one word closely',
  L: 'the lag to resume after an interruption',
  W: 'one second of measured waiting',
};

const constantLines = ({ name, constants }: Profile, page: Page): readonly string[] => [
  page.paint.bold(`Seconds of each operator: ${name}`),
  ...operators.flatMap((operator) => {
    const { value, low, high, source } = constants[operator];
    const range = low === high ? '' : ` (${low} to ${high})`;
    return entry(`${operator} ${value}${range}: ${meanings[operator]}`, source, page);
  }),
];

const entry = (what: string, source: string, { width, paint }: Page): readonly string[] => [
  ...wrapped(what, { width, first: '  ', rest: '    ' }),
  ...wrapped(source, { width, first: '      ' }).map(paint.quiet),
];

const classes = ['task', 'avoidable', 'duty', 'jobMinimum'] as const;
const heads = { task: 'task', avoidable: 'avoidable', duty: 'duty', jobMinimum: 'job minimum' };

/** How many of each operator, times the seconds of each, make the seconds of each class. */
const countedLines = ({ effort }: JourneyResult, times: Times): readonly string[] =>
  classes.map((each) => {
    const counts = effort.operators[each];
    const terms = operators
      .filter((name) => counts[name] > 0)
      .map((name) => `${figureOf(counts[name], 2)} ${name} × ${figureOf(times[name], 3)}`);
    const sum = terms.length === 0 ? 'nothing' : terms.join(' + ');
    return `${heads[each]} = ${sum} = ${effort[each].toFixed(2)} s`;
  });

const formulaLines = ({ effort, friction, outcome }: JourneyResult): readonly string[] => {
  const { avoidable, jobMinimum, total, task, duty } = effort;
  const floor = anchors.floor.value;
  const ratio = (avoidable / (jobMinimum + floor)).toFixed(3);
  const sum = `effort = task ${task.toFixed(2)} + avoidable ${avoidable.toFixed(2)} + duty ${duty.toFixed(2)} = ${total.toFixed(2)} s`;
  const x = `x = A / (J + ${floor}) = ${avoidable.toFixed(2)} / (${jobMinimum.toFixed(2)} + ${floor}) = ${ratio}`;
  if (friction === null) return [sum, x, 'No friction score: see the report for why.'];
  if (outcome === 'blocked') return [sum, x, 'friction = 100, because the journey is blocked'];
  const score = `friction = 100 - 100 · LN(${ratio}) = ${friction.score.toFixed(1)}: ${friction.words}`;
  return [
    sum,
    x,
    `${score}, 80 % interval ${friction.low.toFixed(1)} to ${friction.high.toFixed(1)}`,
  ];
};
