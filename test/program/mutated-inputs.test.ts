import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commandLine } from '../helpers/command-line.ts';
import { mutatedJson, mutatedText } from '../helpers/mutated.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

// Whatever becomes of a file: every command that reads it ends, in words, and never by a mistake of ours. All files are drawn
// from a seed, so that the same are tried every time: MUTATED_SEED=7 draws others, MUTATED=10 ten times as many.
const times = Number(process.env.MUTATED ?? 1);
const seed = Number(process.env.MUTATED_SEED ?? 1);
const amounts = {
  traces: 60,
  reports: 60,
  baselines: 60,
  journeys: 160,
  parts: 60,
  rules: 80,
  values: 60,
  recordings: 60,
} as const;

/** A busy machine takes long over what is done in a second. */
vi.setConfig({ testTimeout: 1_200_000 });
/** A command that has not ended by then hangs, in milliseconds. */
const hangsAfter = 60_000;

const place = workplace();
const golden = path.resolve(import.meta.dirname, '../golden/traces');
const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const traces = readdirSync(golden).map((name) => readFileSync(path.join(golden, name), 'utf8'));
const journeys = ['clinic', 'acting', 'interruption', 'checkout'].map((name) =>
  readFileSync(path.join(fixtures, name, 'journey.yaml'), 'utf8'),
);
const rules = `preset: strict
baseline: friction-baseline.json
rules: { keystrokes: warn, redirect: off, survey: error }
limits: { dead-ends: 0, friction: 30 }
limits-by-tag:
  booking: { steps: 12, waiting: 4.5 }
allow-upload: [letters, ../shared]
accept:
  - finding: redirect:book-an-appointment:click-book-online:/appointment
    why: The partner moves in autumn
    by: Ann
    until: 2026-10-01
`;
const values = `# for the tests\nCITY="New York"\nSITE=https://a.example\nKEY='JBSWY3DPEHPK3PXP'\nexport PASSWORD=a b#c\nN=3\n`;
const usesValues = `journey: Find \${CITY}
site: \${SITE}
goal: { see: "\${CITY}" }
limits: { steps: "\${N}" }
steps:
  - open: /\${CITY}
  - type: { into: Password, text: "\${secret:PASSWORD}" }
  - type: { into: Code, text: "\${totp:KEY}" }
`;
const part = `steps:
  - click: { role: button, name: "\${name}", nth: 2 }
  - if: { see: Before you go, within: 2s, then: [{ click: No thanks }] }
  - use: { file: more.yaml, with: { day: "\${name}" } }
`;
const usesPart = `opposite: other.yaml
journey: t
site: https://a.example
goal: done
steps:
  - open: /
  - use: { file: part.yaml, with: { name: Save } }
`;
const recording = JSON.stringify({
  title: 'Book a table',
  timeout: 5000,
  selectorAttribute: 'data-id',
  steps: [
    { type: 'setViewport', width: 1280, height: 900, deviceScaleFactor: 1, isMobile: false },
    {
      type: 'navigate',
      url: 'https://inn.example/',
      assertedEvents: [{ type: 'navigation', url: 'https://inn.example/', title: 'The inn' }],
    },
    {
      type: 'click',
      target: 'main',
      selectors: [['aria/Book a table'], ['#book']],
      offsetX: 4,
      offsetY: 9,
    },
    { type: 'change', value: 'Ann', selectors: [['aria/Your name'], ['#name']], target: 'main' },
    { type: 'change', value: 'h0tel', selectors: [['aria/Password']], target: 'main' },
    { type: 'keyDown', key: 'Enter', target: 'main' },
    { type: 'keyUp', key: 'Enter', target: 'main' },
    { type: 'scroll', x: 0, y: 400, selectors: [['#list']] },
    {
      type: 'waitForElement',
      selectors: [['text/Thank you']],
      operator: '>=',
      count: 1,
      visible: true,
    },
  ],
});

/** Reads all that a walk reads, and starts none. */
const walk = (journey: string): string => `run ${journey} --browser no-browser`;

const examine = 'doctor one.yaml --browser no-browser';

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function expectWords({ code, out, err }: Ended, command: string): void {
  expect([0, 1, 2, 3], `${command}: ${err}`).toContain(code);
  expect(`${out}${err}`, command).not.toMatch(/Something went wrong inside friction|^ {4}at /m);
  // A refusal says something.
  if (code === 2) expect(err.trim(), command).not.toBe('');
}

async function endsInWords(...commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    let timer: NodeJS.Timeout | undefined;
    const hangs = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${command} hangs.`)), hangsAfter);
    });
    expectWords(
      await Promise.race([commandLine(command.split(' '), { cwd: place.cwd }), hangs]),
      command,
    );
    clearTimeout(timer);
  }
}

const damaged = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(...texts.flatMap((text) => [mutatedJson(text), mutatedText(text)]));

/** Tries so many files. The first that fails is told as it is. */
async function tryAll(
  kind: keyof typeof amounts,
  files: fc.Arbitrary<string>,
  read: (text: string) => Promise<void>,
): Promise<void> {
  let tried = 0;
  const property = fc.asyncProperty(files, async (text) => {
    tried += 1;
    await read(text);
  });
  const numRuns = amounts[kind] * times;
  await fc.assert(property, { numRuns, seed, endOnFailure: true });
  expect(tried).toBe(numRuns);
}

/** A report, its trace and a baseline, as a project has them. */
async function results(): Promise<{ readonly report: string; readonly baseline: string }> {
  place.write('friction-report/traces/one.json', traces[0] ?? '');
  await commandLine(['judge', '--out', 'friction-report'], { cwd: place.cwd });
  await commandLine(['baseline'], { cwd: place.cwd });
  const [report, baseline] = ['friction-report/report.json', 'friction-baseline.json'].map(
    place.read,
  );
  return { report: report ?? '', baseline: baseline ?? '' };
}

describe('a damaged or hostile file ends in words', () => {
  it('is one of 500 and more', () => {
    const all = Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
    expect(all).toBeGreaterThanOrEqual(500);
  });

  it('a trace', async () => {
    await tryAll('traces', damaged(...traces), async (text) => {
      place.write('friction-report/traces/one.json', text);
      await endsInWords('judge', 'judge friction-report/traces/one.json --format json --out again');
    });
  });

  it('a report', async () => {
    const all: string[] = [];
    for (const text of traces) {
      place.write('walks/one.json', text);
      await commandLine(['judge', 'walks/one.json', '--out', 'judged'], { cwd: place.cwd });
      all.push(place.read('judged/report.json'));
    }
    place.write('other/report.json', all[0] ?? '');
    const shown = ['terminal', 'json', 'html', 'markdown', 'junit', 'csv', 'github'];
    await tryAll('reports', damaged(...all), async (text) => {
      place.write('friction-report/report.json', text);
      await endsInWords(
        ...shown.map((format) => `report --format ${format}=out/${format}`),
        'report --redact',
        'compare friction-report other --format html=out/comparison.html',
        'compare other friction-report',
        'merge friction-report other --out both',
        'baseline',
        'judge',
        'explain --score friction-report',
      );
    });
  });

  it('a baseline', async () => {
    const { baseline } = await results();
    place.write('one.yaml', journeys[0] ?? '');
    await tryAll('baselines', damaged(baseline), async (text) => {
      place.write('friction-baseline.json', text);
      await endsInWords(
        'judge',
        walk('one.yaml'),
        'merge friction-report --out both',
        'baseline --tighten',
        'baseline --prune',
      );
    });
  });

  it('a journey', async () => {
    const files = fc.oneof(...[...journeys, usesPart, usesValues].map(mutatedText));
    place.write('part.yaml', part);
    await tryAll('journeys', files, async (text) => {
      place.write('one.yaml', text);
      await endsInWords('check one.yaml', 'check', walk('one.yaml'), examine);
    });
  });

  it('a file that a journey uses, and its opposite', async () => {
    place.write('one.yaml', usesPart);
    await tryAll('parts', fc.oneof(mutatedText(part), mutatedText(usesPart)), async (text) => {
      for (const name of ['part.yaml', 'more.yaml', 'other.yaml']) place.write(name, text);
      await endsInWords('check one.yaml', walk('one.yaml'));
    });
  });

  it('a recording', async () => {
    let nth = 0;
    await tryAll('recordings', damaged(recording), async (text) => {
      place.write('recording.json', text);
      // Nothing is written over: each becomes a journey of its own.
      await endsInWords(`import recording.json --to imported/${++nth}.yaml`);
    });
  });

  it('friction.yaml', async () => {
    await results();
    place.write('one.yaml', journeys[0] ?? '');
    await tryAll('rules', mutatedText(rules), async (text) => {
      place.write('friction.yaml', text);
      await endsInWords(
        'check one.yaml',
        walk('one.yaml'),
        'judge',
        'baseline',
        'merge friction-report --out both',
      );
    });
  });

  it('a file of values', async () => {
    place.write('one.yaml', usesValues);
    await tryAll('values', mutatedText(values), async (text) => {
      place.write('some.env', text);
      await endsInWords(
        'check one.yaml --env-file some.env',
        `${walk('one.yaml')} --env-file some.env`,
      );
    });
  });
});

describe('a sample, with the program itself', () => {
  it('ends in words', async () => {
    const { report, baseline } = await results();
    const samples: readonly (readonly [string, fc.Arbitrary<string>, string])[] = [
      ['friction-report/traces/one.json', damaged(traces[0] ?? ''), 'judge friction-report/traces'],
      ['friction-report/report.json', damaged(report), 'report --format html'],
      ['friction-baseline.json', damaged(baseline), 'judge friction-report/traces'],
      ['one.yaml', mutatedText(journeys[0] ?? ''), 'check one.yaml'],
      ['friction.yaml', mutatedText(rules), 'check two.yaml'],
      ['some.env', mutatedText(values), 'check two.yaml --env-file some.env'],
      ['recording.json', damaged(recording), 'import recording.json --to imported.yaml'],
    ];
    place.write('two.yaml', usesValues);
    for (const [file, files, command] of samples) {
      for (const text of fc.sample(files, { numRuns: 2, seed })) {
        place.write(file, text);
        expectWords(await runProgram(command.split(' '), { cwd: place.cwd }), command);
      }
    }
  });
});
