import type { Journey } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { type HowToWalk, walkJourneys } from '../helpers/walk-journeys.ts';
import { whatWasWrong } from './what-was-wrong.ts';
import { folderOf, type WidgetCase } from './widget-case.ts';
import type { WidgetServer } from './widget-server.ts';

/** A walk, and what was not as it must be; nothing: it was right. */
export type Walked = {
  readonly of: WidgetCase;
  readonly wrong: readonly string[];
  readonly trace: Trace;
};

/** Walks these cases in one browser. */
export async function walkWidgets(
  cases: readonly WidgetCase[],
  { server, ...how }: HowToWalk & { readonly server: WidgetServer },
): Promise<Walked[]> {
  const journeys = cases.map((one) => journeyOf(one, server.site(one.page, one.walk)));
  const walked = await walkJourneys(journeys, how);
  return cases.map((of, at) => {
    const one = walked[at];
    if (!one) throw new Error(`${of.page} ${of.walk} was not walked`);
    const received = server.received(of.page, of.walk);
    return { of, trace: one.trace, wrong: whatWasWrong(of, one.result, received) };
  });
}

/** The journey of a case, as an author would write it. YAML holds JSON. */
export function journeyOf(one: WidgetCase, site: string): Journey {
  const { customer, form, of, page, steps, walk } = one;
  const sent = of.send === undefined ? [] : [{ click: of.send }];
  const text = JSON.stringify({
    journey: `${page} ${walk}`,
    site,
    ...(customer && { customer }),
    goal: { see: of.goal },
    steps: [{ open: of.open ?? `/${form}` }, ...steps, ...sent],
  });
  const { journey, problems } = parseJourney(text, `${folderOf(page)}/walk.yaml`, {
    allowUploads: [`${folderOf(page)}/../../files`],
  });
  if (journey) return journey;
  throw new Error(`${page} ${walk}\n${formatProblems(problems)}`);
}
