import type { InterpretedTrace } from '../interpret/interpreted.ts';
import type { Act } from '../trace/act-events.ts';
import { type Entry, isAct } from './entries.ts';
import { leavesAlike, type Move, moveAfter } from './mental-acts.ts';
import type { Profile } from './profiles.ts';

/** How much of the events, by their positions, is taken to have never been: 1 for all of it. */
export type Gone = ReadonlyMap<number, number>;

/** An entry, and what is left of it; undefined: nothing. */
export type Change = { readonly before: Entry; readonly after: Entry | undefined };

type Placed = { readonly act: Act; readonly event: number; readonly move: Move };

/**
 * Makes ready to tell which entries change, and how, when some events had never been: those themselves, and the acts after
 * them for which the hand and the pointer are then elsewhere.
 */
export function changesIn(
  trace: InterpretedTrace,
  { pointer }: Profile,
  entries: readonly Entry[],
): (gone: Gone) => readonly Change[] {
  const acts = placed(trace, pointer);
  const entryAt = new Map(entries.map((entry) => [entry.event, entry]));
  return (gone) => {
    const moved = movedWithout(acts, gone, pointer);
    const touched = new Set([...gone.keys(), ...moved.keys()]);
    return [...touched].flatMap((event): Change[] => {
      const before = entryAt.get(event);
      if (before === undefined) return [];
      const operators = moved.get(event)?.spent ?? before.operators;
      return [{ before, after: partOf({ ...before, operators }, 1 - (gone.get(event) ?? 0)) }];
    });
  };
}

function placed(trace: InterpretedTrace, pointer: Profile['pointer']): readonly Placed[] {
  const acts: Placed[] = [];
  for (const [event, act] of trace.events.entries()) {
    if (isAct(act)) acts.push({ act, event, move: moveAfter(acts.at(-1)?.move, act, pointer) });
  }
  return acts;
}

/** After what is gone, the acts up to the first that leaves the hands as it did before: from there on nothing changes. */
function movedWithout(
  acts: readonly Placed[],
  gone: Gone,
  pointer: Profile['pointer'],
): ReadonlyMap<number, Move> {
  const moved = new Map<number, Move>();
  const isGone = ({ event }: Placed) => (gone.get(event) ?? 0) >= 1;
  let last: Move | undefined;
  let isAlike = true;
  for (const one of gone.size === 0 ? [] : acts) {
    if (isGone(one)) {
      isAlike = false;
    } else if (isAlike) {
      last = one.move;
    } else {
      last = moveAfter(last, one.act, pointer);
      moved.set(one.event, last);
      isAlike = leavesAlike(last, one.move);
    }
  }
  return moved;
}

function partOf(entry: Entry, left: number): Entry | undefined {
  if (left <= 0) return undefined;
  if (left === 1) return entry;
  const operators = entry.operators.map(({ operator, count }) => ({
    operator,
    count: left * count,
  }));
  return { ...entry, operators };
}
