import type { Static } from 'typebox';
import type { Interpreted, InterpretedTrace } from '../../interpret/interpreted.ts';

import type { Detected, Detector } from '../detector.ts';
import { list, parts, text, word } from '../evidence.ts';
import { deadEndCost } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Let the customer use the control, and say what is missing after it is pressed. If it must stay off, say right beside it why and what to do.';

const evidence = parts({
  kind: word(['no-way-on']),
  found: text(),
  wanted: text(),
  nearest: list(text()),
});
type Found = Detected<Static<typeof evidence>>;

/** The control the customer needs is there but cannot be used, and nothing says why. */
export const noWayOn: Detector<Static<typeof evidence>> = {
  id: 'no-way-on',
  title: 'The way on is there, but closed',
  looksFor:
    'A control the next step needs that is disabled, hidden or inert, with no visible reason near it. A control that is absent counts only where the journey says that it must exist. Left out: steps that are optional, and a page that is another dead end by itself.',
  why: 'The customer sees where to go on and cannot. Without a reason they can only guess what the site wants of them.',
  fix,
  source:
    'WCAG 2.2 (2023), success criteria 3.3.1 and 3.3.3 (say what is wrong, and suggest a correction).',
  restsOn: [],
  role: 'dead-end',
  evidence,
  detect: (trace) => {
    if (trace.steps.length === 0)
      return { verdict: 'not-applicable', because: 'no step was walked' };
    const found = eventsOf(trace, 'stuck')
      .filter(({ event }) => isClosed(trace, event) && deadEndOf(trace, event.view) === null)
      .map(({ event, index }) => finding(trace, event, index));
    return verdictOf(found);
  },
};

const isClosed = (
  trace: InterpretedTrace,
  { step, found, reason }: Interpreted<'stuck'>,
): boolean => {
  const walked = trace.steps.find(({ index }) => index === step);
  if (walked === undefined || walked.optional) return false;
  if (found === 'absent') return walked.mustExist;
  return ['disabled', 'hidden', 'inert'].includes(found) && reason.trim() === '';
};

const state: Readonly<Record<string, string>> = {
  absent: 'it is not there',
  disabled: 'it cannot be pressed, and nothing says why',
  hidden: 'it cannot be seen',
  inert: 'it does not react to anything',
};

const finding = (trace: InterpretedTrace, event: Interpreted<'stuck'>, index: number): Found => ({
  ...atMoment(trace, index),
  kind: 'no-way-on',
  confidence: event.found === 'disabled' || event.found === 'inert' ? 0.95 : 0.8,
  what: `${event.found} ${event.wanted}`,
  message: `The customer needs ${event.wanted}, but ${state[event.found] ?? 'it cannot be used'}.`,
  fix,
  blocks: trace.end.how === 'stuck' && trace.end.step === event.step,
  adds: deadEndCost(index, ''),
  ...(event.rect && { rect: event.rect }),
  evidence: {
    kind: 'no-way-on',
    found: event.found,
    wanted: event.wanted,
    nearest: event.nearest,
  },
});
