import type { Detected } from '../../detect/detector.ts';
import { placeInWindow } from '../../detect/facts/trace/place-in-window.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';

/** Fields stay where they are when they are filled in: what a press leads to may be another page. */
const fields: ReadonlySet<string> = new Set(['text-box', 'check-box', 'radio', 'list', 'file']);

/** Where in the window a finding is: its own place, or else that of the field whose act it claims. */
export function placeOf(
  { rect, claims, step }: Detected,
  { events }: InterpretedTrace,
): Pick<Detected, 'rect'> {
  if (rect !== undefined) return { rect };
  for (const { event: index } of claims) {
    const event = events[index];
    if (event?.type !== 'act' || event.step !== step || event.widget === undefined) continue;
    if (fields.has(event.widget.kind)) return placeInWindow(event.widget);
  }
  return {};
}
