import type { InterpretedTrace } from '../interpret/interpreted.ts';
import { classifyOverlay } from '../overlay/classify-overlay.ts';
import { vendorAt, vendorsBehind } from '../overlay/vendor-of.ts';
import { interruptionsIn } from './facts/interruptions/interruptions.ts';
import { eventsOf } from './facts/trace/events.ts';
import { listed } from './facts/trace/tell.ts';

/**
 * A note where makers of surveys are on the pages and no survey was seen in any walk of the journey: it is no finding, and no
 * proof that customers meet none.
 */
export const quietVendors = (walks: readonly InterpretedTrace[]): readonly string[] => {
  const seen = walks.filter((trace) => eventsOf(trace, 'view').some(({ event }) => event.seen));
  const vendors = [...new Set(seen.flatMap(surveyMakersIn))].sort();
  if (vendors.length === 0 || seen.some(showsSurvey)) return [];
  const are = vendors.length === 1 ? 'is' : 'are';
  const runs = seen.length === 1 ? 'in this run' : `in ${seen.length} runs`;
  return [
    `${listed(vendors)} can show surveys and ${are} on these pages, but none was seen ${runs}. Many surveys come up for some customers only: more runs may meet one.`,
  ];
};

const surveyMakersIn = ({
  scriptHosts = [],
  vendorGlobals = [],
}: InterpretedTrace): readonly string[] =>
  [...scriptHosts.map((host) => vendorAt(`https://${host}`)), ...vendorsBehind(vendorGlobals)]
    .filter((vendor) => vendor?.kind === 'survey')
    .flatMap((vendor) => vendor?.name ?? []);

/** Fair ones, and those the customer opened, count too. */
const showsSurvey = (trace: InterpretedTrace): boolean =>
  interruptionsIn(trace).some(({ kind }) => kind === 'survey') ||
  eventsOf(trace, 'overlay').some(
    ({ event: { features } }) =>
      classifyOverlay(features, { language: features.language }).kind === 'survey',
  );
