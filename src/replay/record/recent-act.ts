import type { LastAct } from '../../trace/last-act.ts';

/** The customer's last act, as the walk goes by it. */
export type RecentAct = LastAct & {
  /** Id of the overlay it was to close; empty: it had nothing to do with any. */
  readonly because: string;
};

/** What is kept of the last act with what came up after it; null: there was none. */
export function afterOf(act: RecentAct | null): LastAct | null {
  if (!act) return null;
  const { because: _, ...last } = act;
  return { ...last, at: Math.round(last.at), keyAt: Math.round(last.keyAt) };
}
