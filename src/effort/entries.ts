import type { Interpreted, InterpretedEvent, InterpretedTrace } from '../interpret/interpreted.ts';
import type { Act } from '../trace/act-events.ts';

import { operatorsOf } from './mental-acts.ts';
import type { Counted } from './operators.ts';
import { type Profile, profileOf } from './profiles.ts';

/** Operators spent at one moment of the trace, before anyone says what for. */
export type Entry = {
  /** Position in `trace.events`. */
  readonly event: number;
  readonly step: number;
  readonly what: string;
  readonly operators: readonly Counted[];
};

/** Words of the language that are no act of the customer's on the site, in case a trace records them. */
const noActs = new Set(['wait', 'expect', 'if', 'use']);

/** One entry for each act and each measured wait, in the order of the trace. */
export function entriesOf(
  trace: InterpretedTrace,
  profile: Profile = profileOf(trace.environment.profile),
): readonly Entry[] {
  const acts = trace.events.filter(isAct);
  const spent = operatorsOf(acts, profile.pointer);
  const operatorsFor = new Map(acts.map((act, index) => [act, spent[index] ?? []]));
  return trace.events.flatMap((event, position): Entry[] => {
    if (event.type === 'wait') return [waitEntry(event, position)];
    if (!isAct(event)) return [];
    const operators = operatorsFor.get(event) ?? [];
    return [{ event: position, step: event.step, what: wordsFor(event, trace), operators }];
  });
}

/** Whether an event is an act of the customer's that effort goes into. */
export function isAct(event: InterpretedEvent): event is Act {
  return event.type === 'act' && !noActs.has(event.verb);
}

function waitEntry(wait: Interpreted<'wait'>, event: number): Entry {
  const seconds = Math.max(0, wait.duration) / 1000;
  const operators = [{ operator: 'W', count: seconds } as const];
  return { event, step: wait.step, what: `wait${waitEnds[wait.until]}`, operators };
}

const waitEnds: { readonly [Until in Interpreted<'wait'>['until']]: string } = {
  target: ' for the next control',
  goal: ' for the goal',
  quiet: ' for the page',
  dialog: " for the browser's dialog",
  cap: ' in vain',
};

function wordsFor(act: Act, trace: InterpretedTrace): string {
  const words = trace.steps[act.step]?.words ?? act.verb;
  switch (act.purpose) {
    case 'script':
      return words;
    case 'again':
      return act.verb === 'type' && act.widget
        ? `again: type into ${act.widget.name}`
        : `again: ${words}`;
    case 'close-overlay':
      return act.widget
        ? `press "${act.widget.name}" to get it out of the way`
        : 'get it out of the way';
    case 'answer-dialog':
      return "answer the browser's dialog";
  }
}
