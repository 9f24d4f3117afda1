import type { TypedText } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { typeInto } from './typing.ts';

/** What was typed and has not been sent yet, and in which document it was typed. */
type Kept = {
  readonly field: Target;
  readonly text: TypedText;
  readonly document: string;
  readonly path: string;
};

const unsent = new WeakMap<Visit, readonly Kept[]>();

/** Typed into a form that has not been sent yet: it is watched until then. */
export function keepInMind(visit: Visit, field: Target, text: TypedText): void {
  const kept = {
    field,
    text,
    document: visit.windows.current().document.loader,
    path: pathOf(visit),
  };
  unsent.set(visit, [...(unsent.get(visit) ?? []), kept]);
}

/** A press may have sent the form: what it held is watched no longer. */
export function forgetUnsent(visit: Visit): void {
  unsent.delete(visit);
}

/**
 * Before a press: what was typed, and is gone since the page was loaded anew without the customer's doing, is typed again. In the same
 * document an empty field tells nothing: it may have become a chip, or an entry of a list.
 */
export async function giveAgain(visit: Visit): Promise<void> {
  const lost: { readonly kept: Kept; readonly found: Found }[] = [];
  for (const kept of unsent.get(visit) ?? []) {
    if (kept.document === visit.windows.current().document.loader || kept.path !== pathOf(visit))
      continue;
    const found = await visit.finder.now(kept.field, 'field');
    if (found && (await isEmpty(found))) lost.push({ kept, found });
  }
  if (lost.length === 0) return;
  // What is empty now is evidence.
  visit.recorder.pendingStep = visit.recorder.muted ? null : visit.recorder.step;
  await visit.stepEnd.see();
  for (const { kept, found } of lost) await typeInto(visit, found, kept.field, kept.text, 'again');
}

async function isEmpty({ frame, located }: Found): Promise<boolean> {
  const filled = { focused: false, empty: false, checked: false };
  return (await askOr(frame, filled, 'fieldState', located.id)).empty;
}

function pathOf(visit: Visit): string {
  const { url } = visit.windows.current().frames.main();
  return URL.canParse(url) ? `${new URL(url).origin}${new URL(url).pathname}` : url;
}
