import type { Detected } from '../detect/detector.ts';
import { placeInWindow } from '../detect/facts/place-in-window.ts';
import type { Trace } from '../trace/trace.ts';

/** Fields stay where they are when they are filled in: what a press leads to may be another page. */
const fields: ReadonlySet<string> = new Set(['text-box', 'check-box', 'radio', 'list', 'file']);

/** Where in the window the field is that a finding is about, when it says no place of its own: that of the act it claims. */
export function placeOfAct(
  { evidence, claims, step }: Detected,
  { events }: Trace,
): { readonly rect?: unknown } {
  if ('rect' in evidence) return {};
  for (const { event: index } of claims) {
    const event = events[index];
    if (event?.type !== 'act' || event.step !== step || event.widget === undefined) continue;
    if (fields.has(event.widget.kind)) return placeInWindow(event.widget);
  }
  return {};
}
