import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostilePage } from '../../fixtures/hostile/hostile-page.ts';
import { neighbour } from '../../fixtures/hostile/neighbour.ts';
import { detectors } from '../../src/detect/index.ts';
import type { Journey } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { judge } from '../../src/pipeline.ts';
import { replayJourneys } from '../../src/replay/walk/replay-journeys.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';

/** What came of a hostile page, and of the journey that was walked in the same run. */
export type HostileWalk = {
  readonly page: HostilePage;
  /** With its reason, such as `blocked dead-click`. */
  readonly outcome: string;
  /** Why, where it was not reached. */
  readonly detail: string;
  /** All that people get to read of it. */
  readonly said: string;
  /** How long the run took, from before the browser was started until it had ended. */
  readonly seconds: number;
  /** What is known of the neighbour; the same for each page, if nobody harms it. */
  readonly neighbour: string;
};

type Sites = { readonly site: (name: string) => string };

/** Walks a hostile page and its neighbour in one run. */
export async function walkHostile(page: HostilePage, { site }: Sites): Promise<HostileWalk> {
  const from = performance.now();
  const hostile = journeyOf(page.name, site(page.name), {
    goal: { see: 'All finished' },
    steps: [{ open: '/' }, { click: 'Go on' }],
  });
  const { results, said } = await walk([hostile, neighbourAt(site)]);
  const [result, beside] = results;
  if (!result || !beside) throw new Error(`${page.name} was not walked.`);
  return {
    page,
    outcome: outcomeOf(result),
    detail: result.detail,
    said: said[0] ?? '',
    seconds: (performance.now() - from) / 1000,
    neighbour: knownOf(beside),
  };
}

/** What is known of the neighbour when nobody is beside it. */
export async function walkNeighbour({ site }: Sites): Promise<string> {
  const { results } = await walk([neighbourAt(site)]);
  return results[0] ? knownOf(results[0]) : '';
}

function neighbourAt(site: Sites['site']): Journey {
  return journeyOf(neighbour.name, site(neighbour.name), neighbour.journey);
}

async function walk(journeys: readonly Journey[]) {
  const outFolder = await mkdtemp(path.join(tmpdir(), 'friction-hostile-'));
  try {
    const { traces } = await replayJourneys(journeys, {
      pace: 'fast',
      timeout: 5000,
      workers: 2,
      headed: false,
      outFolder,
      screenshots: true,
      allowHosts: [],
      denyHosts: [],
      signal: new AbortController().signal,
      progress: () => undefined,
      toolVersion: '0.0.0',
      startedAt: () => '2026-01-01T00:00:00.000Z',
    });
    // What rests on measured time a busy machine changes.
    const asked = detectors.filter(({ dependsOnTime }) => !dependsOnTime);
    const report = judge(traces, { detectors: asked });
    const said = report.results.map((one) =>
      renderTerminal({ ...report, results: [one] }, { colour: false, width: 1000 }),
    );
    return { results: report.results, said };
  } finally {
    await rm(outFolder, { recursive: true, force: true });
  }
}

/** YAML holds JSON. */
function journeyOf(name: string, site: string, steps: object): Journey {
  const text = JSON.stringify({ journey: name, site, ...steps });
  const { journey, problems } = parseJourney(text, `${name}.yaml`);
  if (journey) return journey;
  throw new Error(formatProblems(problems));
}

function outcomeOf({ outcome, reason }: JourneyResult): string {
  return `${outcome} ${reason}`.trim();
}

function knownOf(result: JourneyResult): string {
  const { steps, pages, keystrokes, clicks } = result.counts;
  const found = result.findings.map(({ detector, kind }) => `${detector}: ${kind}`).sort();
  return `${outcomeOf(result)}; ${JSON.stringify({ steps, pages, keystrokes, clicks })}; ${found.join(', ')}`;
}
