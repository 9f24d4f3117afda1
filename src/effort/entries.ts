import type { Act } from '../trace/act-events.ts';
import type { EventOf, TraceEvent } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
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

/** How much of the events, by their positions, is taken to have never been: 1 for all of it. */
export type Gone = ReadonlyMap<number, number>;

const nothingGone: Gone = new Map();

/**
 * One entry for each act and each measured wait, in the order of the trace. Without what is gone: the hand and the
 * pointer are then where the acts before have left them.
 */
export function entriesOf(
  trace: Trace,
  profile: Profile = profileOf(trace.environment.profile),
  gone: Gone = nothingGone,
): readonly Entry[] {
  const acts = trace.events.filter((_, position) => !isGone(position, gone)).filter(isAct);
  const spent = operatorsOf(acts, profile.pointer);
  const operatorsFor = new Map(acts.map((act, index) => [act, spent[index] ?? []]));
  return trace.events.flatMap((event, position): Entry[] => {
    if (isGone(position, gone)) return [];
    const left = 1 - (gone.get(position) ?? 0);
    if (event.type === 'wait') return [partOf(waitEntry(event, position), left)];
    if (!isAct(event)) return [];
    const operators = operatorsFor.get(event) ?? [];
    const entry = { event: position, step: event.step, what: wordsFor(event, trace), operators };
    return [partOf(entry, left)];
  });
}

function isGone(position: number, gone: Gone): boolean {
  return (gone.get(position) ?? 0) >= 1;
}

function partOf(entry: Entry, left: number): Entry {
  if (left === 1) return entry;
  const operators = entry.operators.map(({ operator, count }) => ({
    operator,
    count: left * count,
  }));
  return { ...entry, operators };
}

function isAct(event: TraceEvent): event is Act {
  return event.type === 'act' && !noActs.has(event.verb);
}

function waitEntry(wait: EventOf<'wait'>, event: number): Entry {
  const seconds = Math.max(0, wait.duration) / 1000;
  const operators = [{ operator: 'W', count: seconds } as const];
  return { event, step: wait.step, what: `wait${waitEnds[wait.until]}`, operators };
}

const waitEnds: { readonly [Until in EventOf<'wait'>['until']]: string } = {
  target: ' for the next control',
  goal: ' for the goal',
  quiet: ' for the page',
  dialog: " for the browser's dialog",
  cap: ' in vain',
};

function wordsFor(act: Act, trace: Trace): string {
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
