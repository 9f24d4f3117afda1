import type { EventOf } from '../../trace/event.ts';
import type { RecentAct } from './recent-act.ts';

/** What the customer has done so far. */
export type Acts = {
  /** In order: what was done before tells what the next act costs. */
  readonly all: () => readonly EventOf<'act'>[];
  /** What was done last, as the walk goes by it; null: nothing yet, or what was begun was not done. */
  readonly last: () => RecentAct | null;
  /** The act comes after all others, also where it is in already. */
  readonly put: (act: EventOf<'act'>) => void;
  readonly remove: (act: EventOf<'act'>) => void;
  readonly setLast: (act: RecentAct | null) => void;
  /** More is known of what was done last. */
  readonly amendLast: (more: Partial<RecentAct>) => void;
};

export function makeActs(): Acts {
  const acts: EventOf<'act'>[] = [];
  let last: RecentAct | null = null;
  const remove = (act: EventOf<'act'>): void => {
    const place = acts.indexOf(act);
    if (place >= 0) acts.splice(place, 1);
  };
  return {
    all: () => acts,
    last: () => last,
    put: (act) => {
      remove(act);
      acts.push(act);
    },
    remove,
    setLast: (act) => {
      last = act;
    },
    amendLast: (more) => {
      if (last) last = { ...last, ...more };
    },
  };
}
