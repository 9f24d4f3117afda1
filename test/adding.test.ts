import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** A copy of the program, to which parts are added as docs/architecture.md says. */
const root = path.resolve(import.meta.dirname, '..');
const copy = mkdtempSync(path.join(tmpdir(), 'friction-adding-'));
const parts = ['src', 'package.json', 'tsconfig.json', 'test/architecture.test.ts'] as const;
for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const typescript = path.join(
  path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

const detector = `import { type Detected, type Detector } from '../detector.ts';
import { parts, word } from '../evidence.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';
import type { Static } from 'typebox';

const evidence = parts({ kind: word(['first-view']) });

/** The customer came to a page. */
export const firstView: Detector<Static<typeof evidence>> = {
  id: 'first-view',
  title: 'A page was opened',
  looksFor: 'The first page of a walk.',
  why: 'Every page has to be read.',
  fix: 'Have no pages.',
  source: 'A choice.',
  restsOn: [],
  role: 'dead-end',
  precedence: 1,
  evidence,
  detect: (trace) => {
    const found = eventsOf(trace, 'view').slice(0, 1).map(({ index }): Detected<Static<typeof evidence>> => ({
      ...atMoment(trace, index),
      kind: 'first-view',
      confidence: 1,
      what: 'a page',
      message: 'A page had to be opened.',
      fix: 'Have no pages.',
      blocks: false,
      evidence: { kind: 'first-view' },
    }));
    return verdictOf(found);
  },
};
`;

const verb = `import { Type } from 'typebox';
import type { Verb } from './verb.ts';

const schema = Type.Literal('twice', { description: 'Loads the page again, and once more.' });

/** Loads the page two times. */
export const again: Verb<typeof schema, object> = {
  name: 'again',
  title: 'Load the page two times',
  example: 'again: twice',
  schema,
  counts: true,
  normalise: () => ({}),
  describe: () => 'load the page two times',
  perform: async (actor) => {
    await actor.reload();
    await actor.reload();
  },
};
`;

const format = `import type { Render } from './formats.ts';

/** Every finding in a line: its title. */
export const renderTitles: Render = ({ results, checks }) =>
  results
    .flatMap(({ findings }) => findings.map((one) => \`\${checks.find(({ detector }) => detector === one.detector)?.title}: \${one.message}\\n\`))
    .join('');
`;

const event = `import { Type } from 'typebox';
import { moment } from './moment.ts';

/** The window was made wider or narrower. */
export const Resized = Type.Object({ type: Type.Literal('resized'), ...moment, width: Type.Integer() });
`;

/** Judges a saved walk, and reads a journey, with the parts that were added. */
const use = `import { judge } from './src/pipeline.ts';
import { readTrace } from './src/trace/read-trace.ts';
import { formats } from './src/report/formats.ts';
import { parseJourney } from './src/journey/read/parse-journey.ts';

const trace = await readTrace(process.argv[2]);
const report = judge([trace]);
const titles = await formats.titles();
const written = 'journey: t\\nsite: https://a.example\\ngoal: done\\nsteps:\\n  - open: /\\n  - again: twice\\n';
console.log(JSON.stringify({
  titles: titles(report, { colour: false, width: 80 }),
  deadEnds: report.results[0].findings.filter(({ role }) => role === 'dead-end').map(({ detector }) => detector),
  words: parseJourney(written, 't.yaml').journey?.steps.map(({ words }) => words),
}));
`;

const room = `/** A room that nobody needs, yet. */
export const nothing = null;
`;

describe('what is added to the program', () => {
  const before = textsOf();
  write('src/detect/detectors/first-view.ts', detector);
  change('src/detect/index.ts', [
    [
      'import { backtrack }',
      "import { firstView } from './detectors/first-view.ts';\nimport { backtrack }",
    ],
    ['  interruption,\n', '  firstView,\n  interruption,\n'],
  ]);
  write('src/steps/again.ts', verb);
  change('src/steps/index.ts', [
    ['import { answer }', "import { again } from './again.ts';\nimport { answer }"],
    ['  open,\n', '  again,\n  open,\n'],
  ]);
  write('src/report/titles.ts', format);
  change('src/report/formats.ts', [
    ['  csv: ', "  titles: async () => (await import('./titles.ts')).renderTitles,\n  csv: "],
  ]);
  write('src/trace/resized.ts', event);
  change('src/trace/event.ts', [
    [
      "from './page-events.ts';",
      "from './page-events.ts';\nimport { Resized } from './resized.ts';",
    ],
    ['  Unseen,\n  GoalSeen,\n', '  Unseen,\n  Resized,\n  GoalSeen,\n'],
  ]);
  write('src/score/attic/nothing.ts', room);
  change('test/architecture.test.ts', [["'model counts outcome", "'model attic counts outcome"]]);

  it('touches one file beside its own: a list, in which it stands', () => {
    const after = textsOf();
    const touched = [...before].filter(([file, text]) => after.get(file) !== text);
    expect(touched.map(([file]) => file)).toEqual([
      'src/detect/index.ts',
      'src/report/formats.ts',
      'src/steps/index.ts',
      'src/trace/event.ts',
      'test/architecture.test.ts',
    ]);
  });

  it('is known to the types of all the rest', () => {
    const { stdout, status } = node([typescript, '-p', 'src', '--noEmit']);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('breaks no law of the house', () => {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const { stdout, status } = node([
      ...[vitest, 'run', '--root', copy, '--testTimeout=60000'],
      'test/architecture.test.ts',
    ]);
    expect(status, stdout).toBe(0);
  });

  it('is judged, counted, shown and read with no more said of it', () => {
    write('use.ts', use);
    const trace = path.join(root, 'test/golden/traces/pop-ups.json');
    const { stdout, stderr } = node(['use.ts', trace]);
    expect(stderr).toBe('');
    const { titles, deadEnds, words } = JSON.parse(stdout);
    expect(titles).toContain('A page was opened: A page had to be opened.');
    expect(deadEnds).toContain('first-view');
    expect(words).toEqual(['open /', 'load the page two times']);
  });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
}

/** Puts lines into a file that is there; each place must be found. */
function change(file: string, lines: readonly (readonly [place: string, more: string])[]): void {
  let text = readFileSync(path.join(copy, file), 'utf8');
  for (const [place, more] of lines) {
    expect(text).toContain(place);
    text = text.replace(place, more);
  }
  write(file, text);
}

/** All files of the copy that were there at first, and what is in them. */
function textsOf(): ReadonlyMap<string, string> {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(path.join(copy, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.replaceAll('\\', '/'))),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(copy, file), 'utf8')]));
}

function node(argv: readonly string[]) {
  return spawnSync(process.execPath, argv, { cwd: copy, encoding: 'utf8' });
}
