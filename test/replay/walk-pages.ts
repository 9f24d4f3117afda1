import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventsOf as placedEvents } from '../../src/detect/facts/trace/events.ts';
import { interpret } from '../../src/interpret/interpret.ts';
import type { Interpreted } from '../../src/interpret/interpreted.ts';
import type { Journey } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { judge } from '../../src/pipeline.ts';
import { replayJourneys } from '../../src/replay/walk/replay-journeys.ts';
import type { ReplayOptions } from '../../src/replay/walk/replay-options.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import type { JourneyResult } from '../../src/score/model/result.ts';
import type { EventType } from '../../src/trace/event.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { lasting } from '../helpers/lasting.ts';
import { type Page, servePages } from './serve-pages.ts';

export type Walk = {
  /** By path, without the query. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** Address in place of the pages' own server. */
  readonly site?: string;
  /** The journey without its name and site. */
  readonly journey: string;
  readonly set?: Readonly<Record<string, string>>;
};

export type Walked = {
  readonly trace: Trace;
  readonly result: JourneyResult;
  /** All that people and programs get to read of it. */
  readonly written: string;
  readonly asked: readonly IncomingMessage[];
  /** Every line of progress, in words. */
  readonly told: readonly string[];
  /** The screenshots of its steps; empty where none was taken. */
  readonly screenshots: readonly Buffer[];
  readonly site: string;
};

/** Serves each walk's pages on a host of their own, walks all of them in one browser, and judges them. */
export async function walkPages(
  walks: readonly Walk[],
  options: Partial<ReplayOptions> = {},
): Promise<Walked[]> {
  const outFolder = await mkdtemp(path.join(tmpdir(), 'friction-'));
  const served = await Promise.all(walks.map(({ pages = {} }) => servePages(pages)));
  const sites = walks.map(({ site }, at) => site ?? served[at]?.url ?? '');
  const journeys = walks.map((walk, at) => journeyOf(walk, `Walk ${at + 1}`, sites[at] ?? ''));
  const told = walks.map((): string[] => []);
  try {
    const { traces } = await replayJourneys(journeys, {
      pace: 'fast',
      timeout: 2000,
      workers: 2,
      headed: false,
      outFolder,
      screenshots: false,
      allowHosts: [],
      denyHosts: [],
      signal: new AbortController().signal,
      progress: ({ journey, words, state, note }) =>
        told[journeys.findIndex((one) => one.journey === journey)]?.push(
          `${words} ${state} ${note}`,
        ),
      toolVersion: '0.0.0',
      startedAt: () => '2026-01-01T00:00:00.000Z',
      ...options,
    });
    const report = judge(traces);
    const { results } = report;
    return await Promise.all(
      traces.map(async (trace, at) => {
        const result = results[at];
        if (!result) throw new Error('It was not judged.');
        const files = trace.steps.map(({ screenshot }) => screenshot);
        const screenshots = await Promise.all(files.map((file) => read(outFolder, file)));
        const asked = served[at]?.asked ?? [];
        const shown = renderTerminal(
          { ...report, results: [result] },
          { colour: false, width: 100 },
        );
        const written = [JSON.stringify(trace), JSON.stringify(result), shown, ...(told[at] ?? [])];
        return {
          written: written.join('\n'),
          trace,
          result,
          asked,
          told: told[at] ?? [],
          screenshots,
          site: sites[at] ?? '',
        };
      }),
    );
  } finally {
    await Promise.all(served.map(({ close }) => close()));
    await rm(outFolder, { recursive: true, force: true });
  }
}

function read(folder: string, file: string): Promise<Buffer> {
  return file === '' ? Promise.resolve(Buffer.alloc(0)) : readFile(path.join(folder, file));
}

/** Walks journeys by their names. */
export async function walkAll<Name extends string>(
  walks: Readonly<Record<Name, Walk>>,
  options: Partial<ReplayOptions> = {},
): Promise<(name: Name) => Walked> {
  const walked = await walkPages(Object.values<Walk>(walks), options);
  const names = Object.keys(walks);
  return (name) => {
    const found = walked[names.indexOf(name)];
    if (!found) throw new Error(`${name} was not walked.`);
    return found;
  };
}

/** Walks one journey. */
export async function walkPage(walk: Walk, options: Partial<ReplayOptions> = {}): Promise<Walked> {
  const [walked] = await walkPages([walk], options);
  if (!walked) throw new Error('It was not walked.');
  return walked;
}

/** What the customer could read when a step had ended. */
export function textAfter({ trace }: Walked, step: number): string {
  return eventsOf(trace, 'look').findLast((look) => look.step === step)?.look.text ?? '';
}

/** What was found but for what rests on measured time, by detector and kind, in the order of the report. */
export function foundIn({ result }: Walked): readonly string[] {
  return lasting(result).map(({ detector, kind }) => `${detector}: ${kind}`);
}

/** Events of a type, with what they mean. */
export function eventsOf<T extends EventType>(trace: Trace, type: T): readonly Interpreted<T>[] {
  return placedEvents(interpret(trace), type).map(({ event }) => event);
}

function journeyOf({ journey: text, set }: Walk, name: string, site: string): Journey {
  const parsed = parseJourney(`journey: ${name}\nsite: ${site}\n${text}`, 'test.yaml', {
    set: set ?? {},
    // Tests make what they upload in folders of their own.
    allowUploads: [tmpdir()],
  });
  if (parsed.journey) return parsed.journey;
  throw new Error(formatProblems(parsed.problems));
}
