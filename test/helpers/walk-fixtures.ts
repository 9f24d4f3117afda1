import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { serve } from '../../src/demo/serve.ts';
import { hopPurpose } from '../../src/detect/facts/words/hop-purpose.ts';
import { detectors } from '../../src/detect/index.ts';
import { interpret } from '../../src/interpret/interpret.ts';
import type { InterpretedHop } from '../../src/interpret/interpreted.ts';
import { loadJourney } from '../../src/journey/load/load-journeys.ts';
import type { Journey } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { judge } from '../../src/pipeline.ts';
import { replayJourneys } from '../../src/replay/walk/replay-journeys.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import type { Trace } from '../../src/trace/trace.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** What a fixture must come to: the findings are all there may be. */
export type Expected = {
  readonly outcome: string;
  readonly findings: readonly {
    readonly detector: string;
    readonly kind: string;
    readonly step: number;
  }[];
  readonly counts?: Readonly<Record<string, number>>;
  /** Every hop in order, such as `302 /loans > /login (sign-in)`; hosts are told where they are not the site's. */
  readonly hops?: readonly string[];
};

export type WalkedFixture = {
  readonly name: string;
  readonly expected: Expected;
  readonly result: JourneyResult;
  readonly trace: Trace;
};

export type FixtureOptions = {
  readonly pace?: 'real' | 'fast' | 'robot';
  readonly timeout?: number;
  readonly workers?: number;
  readonly screenshots?: boolean;
};

/** Serves the folders of these journeys (paths below fixtures/), walks them all in one browser, and judges them. */
export async function walkFixtures(
  journeys: readonly string[],
  options: FixtureOptions = {},
): Promise<WalkedFixture[]> {
  const folders = [...new Set(journeys.map((file) => path.dirname(path.join(fixtures, file))))];
  const served = await Promise.all(
    folders.map((folder) => serve(folder, { host: 'site.localhost' })),
  );
  const outFolder = await mkdtemp(path.join(tmpdir(), 'friction-'));
  try {
    const loaded = journeys.map((file) => load(path.join(fixtures, file), folders, served));
    const { traces } = await replayJourneys(loaded, {
      pace: options.pace ?? 'fast',
      timeout: options.timeout ?? 5000,
      workers: options.workers ?? 2,
      headed: false,
      outFolder,
      screenshots: options.screenshots ?? false,
      allowHosts: [],
      denyHosts: [],
      signal: new AbortController().signal,
      progress: () => undefined,
      toolVersion: '0.0.0',
      startedAt: () => '2026-01-01T00:00:00.000Z',
    });
    return await Promise.all(
      journeys.map(async (name, at) => {
        const trace = traces[at];
        if (!trace) throw new Error(`${name} was not walked`);
        const expected = await expectedOf(name);
        return { name, expected, result: judged(name, trace, traces, expected), trace };
      }),
    );
  } finally {
    await Promise.all(served.map((server) => server.close()));
  }
}

/**
 * Judged without what rests on measured time, which a busy machine changes, unless the fixture shows that: in its findings, or
 * as the clean twin in the folder of that name.
 */
function judged(
  name: string,
  trace: Trace,
  all: readonly Trace[],
  { findings }: Expected,
): JourneyResult {
  const shown = new Set([path.dirname(name), ...findings.map(({ detector }) => detector)]);
  const asked = detectors.filter(({ id, dependsOnTime }) => !dependsOnTime || shown.has(id));
  const { opposite } = trace.journey;
  const counterparts = all.filter(({ journey }) => journey.file === opposite).slice(0, 1);
  const [result] = judge([trace, ...counterparts], { detectors: asked }).results;
  if (!result) throw new Error('the trace came to no result');
  return result;
}

function load(
  file: string,
  folders: readonly string[],
  served: readonly { readonly url: string }[],
): Journey {
  const site = served[folders.indexOf(path.dirname(file))]?.url ?? '';
  const { journey, problems } = loadJourney(file, { site });
  if (journey) return journey;
  throw new Error(formatProblems(problems));
}

/** `journey-x.yaml` belongs to `expected-x.yaml`. A fixture without one is judged by its test alone. */
async function expectedOf(journey: string): Promise<Expected> {
  const name = journey.replace(/journey([^/]*)$/, 'expected$1');
  if (name === journey) return nothing;
  const file = path.join(fixtures, name);
  try {
    return parse(await readFile(file, 'utf8')) as Expected;
  } catch {
    return nothing;
  }
}

const nothing: Expected = { outcome: 'reached', findings: [] };

/** The findings of a result in the form of `expected.yaml`, in the order of the journey. */
export function findingsOf(result: JourneyResult): Expected['findings'] {
  return inOrder(result.findings.map(({ detector, kind, step }) => ({ detector, kind, step })));
}

/** In the order of the journey: a result's own order goes by cost, of which measured time is a part. */
export function inOrder(findings: Expected['findings']): Expected['findings'] {
  return [...findings].sort((a, b) => a.step - b.step || a.detector.localeCompare(b.detector));
}

/** Every hop of a trace in the form of `expected.yaml`. */
export function hopsOf(trace: Trace): readonly string[] {
  return interpret(trace).events.flatMap((event) =>
    event.type === 'navigation' ? event.hops.map((hop) => hopInWords(hop, trace.journey.site)) : [],
  );
}

function hopInWords(hop: InterpretedHop, site: string): string {
  const short = (url: string): string =>
    url.replace(site, '').replace(/^http:\/\/|:\d+(?=\/)/g, '');
  const purpose = hop.counted ? hopPurpose(hop) : 'not counted';
  const why = purpose === '' ? '' : ` (${purpose})`;
  return `${hop.kind === 'http' ? hop.status : hop.kind} ${short(hop.from)} > ${short(hop.to)}${why}`;
}

/** Counts that are named in `expected.yaml`. */
export function countsOf(
  result: JourneyResult,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const { questions, ...counts } = result.counts;
  const all: Record<string, unknown> = { ...counts, questions: questions.asked };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}
