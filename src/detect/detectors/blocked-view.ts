import type { Static } from 'typebox';
import type { Interpreted, InterpretedTrace } from '../../interpret/interpreted.ts';

import { textFromSite } from '../../trace/seen-from-site.ts';
import type { Detected, Detector } from '../detector.ts';
import { parts, text, word } from '../evidence.ts';
import { deadEndCost } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf, tellsOfSession } from '../facts/pages/dead-end-page.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Give what lies over the page a way to close it that can be seen and pressed, and let Escape close it too. Better, do not put it there.';

const evidence = parts({
  kind: word(['blocked-view']),
  by: text(),
  wanted: text(),
  overlay: text(),
});
type Found = Detected<Static<typeof evidence>>;

/** Something lies over what the customer needs, and it cannot be closed. */
export const blockedView: Detector<Static<typeof evidence>> = {
  id: 'blocked-view',
  title: 'Something lies over the page and cannot be closed',
  looksFor:
    'A layer that took the press meant for a step, and that stayed after everything a customer would try: its close button, its refusal, Escape, a press beside it. Left out: a window that says the session is over, which is told under session-expired; a question for consent that can be refused for money alone, which is a wall; a layer that went away in the end or lay over nothing the steps needed; and, where what lies there could not be told apart as a layer, a step that is optional and a page that is another dead end by itself.',
  why: 'What the customer came for is right there, under something they did not ask for.',
  fix,
  source:
    'Ours: told by the press that does not get through. Near to it are WCAG 2.2 (2023), success criteria 2.4.11 (focus not obscured) and 2.1.2 (no keyboard trap), and the Better Ads Standards, 2017 (pop-ups, large sticky ads).',
  restsOn: [],
  role: 'dead-end',
  evidence,
  detect: (trace) => {
    if (trace.steps.length === 0)
      return { verdict: 'not-applicable', because: 'no step was walked' };
    const stuck = eventsOf(trace, 'stuck').filter(({ event }) => event.found === 'covered');
    const overlays = eventsOf(trace, 'overlay')
      .filter(({ event }) => event.closed === 'could-not-be-closed' && event.covered)
      .filter(({ event }) => !tellsOfSession(trace, event))
      .filter(({ event }) => !told.includes(deadEndOf(trace, event.view)))
      .map(({ event, index }) => {
        const at = stuck.find((one) => one.event.overlay === event.id);
        const found = finding(trace, at?.index ?? index, cut(event.features.text, 120), at?.event);
        const { panel, rect } = event.features;
        return { ...found, rect: panel ?? rect };
      });
    const unnamed = stuck
      .filter(({ event }) => event.overlay === undefined && !isOptional(trace, event.step))
      .filter(({ event }) => deadEndOf(trace, event.view) === null)
      .map(({ event, index }) => finding(trace, index, coverOf(trace, event.step), event));
    return verdictOf([...overlays, ...unnamed]);
  },
};

/** What a step says of what lay there is in words already: "Save", or a div element. */
const inQuotes = (by: string): string => (/^"|^an? \w+ element/.test(by) ? by : `"${by}"`);

/** What a page is by itself, and told as such. */
const told: readonly (string | null)[] = ['wall', 'endless-wait'];

const isOptional = (trace: InterpretedTrace, step: number): boolean =>
  trace.steps.find(({ index }) => index === step)?.optional === true;

const coverOf = (trace: InterpretedTrace, step: number): string =>
  eventsOf(trace, 'covered')
    .filter(({ event }) => event.step === step)
    .at(-1)?.event.by ?? '';

const finding = (
  trace: InterpretedTrace,
  index: number,
  by: string,
  stuck: Interpreted<'stuck'> | undefined,
): Found => ({
  ...atMoment(trace, index),
  kind: 'blocked-view',
  confidence: 0.95,
  what: textFromSite(trace.journey.site, by).replace(/\d+/g, '#').slice(0, 60),
  message: `${by === '' ? 'Something' : inQuotes(by)} lies over ${stuck?.wanted ?? 'what the customer needs'}, and cannot be closed.`,
  fix,
  blocks: stuck !== undefined && trace.end.how === 'stuck' && trace.end.step === stuck.step,
  adds: deadEndCost(index, by),
  evidence: {
    kind: 'blocked-view',
    by,
    wanted: stuck?.wanted ?? '',
    overlay: stuck?.overlay ?? '',
  },
});
