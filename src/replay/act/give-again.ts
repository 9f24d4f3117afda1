import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import type { StepEnd } from '../observe/step-end.ts';
import type { Recorder } from '../record/recorder.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { Given, GivenTexts } from './given-texts.ts';
import type { Typing } from './typing.ts';

export type GiveAgainParts = {
  readonly recorder: Recorder;
  readonly windows: Pick<Windows, 'current'>;
  readonly stepEnd: Pick<StepEnd, 'see'>;
  readonly finder: Pick<Finder, 'now'>;
  readonly typing: Pick<Typing, 'into'>;
  readonly given: Pick<GivenTexts, 'unsent'>;
};

/**
 * Before a press: what was typed, and is gone since the page was loaded anew without the customer's doing, is typed again. In the same
 * document an empty field tells nothing: it may have become a chip, or an entry of a list.
 */
export async function giveAgain(parts: GiveAgainParts): Promise<void> {
  const lost: { readonly given: Given; readonly found: Found }[] = [];
  for (const given of parts.given.unsent()) {
    const tab = parts.windows.current();
    if (given.document === tab.document.loader || given.path !== pathOf(tab)) continue;
    const found = await parts.finder.now(given.field, 'field');
    if (found && (await isEmpty(found))) lost.push({ given, found });
  }
  if (lost.length === 0) return;
  // What is empty now is evidence.
  parts.recorder.pendingStep = parts.recorder.muted ? null : parts.recorder.step;
  await parts.stepEnd.see();
  for (const { given, found } of lost)
    await parts.typing.into(found, given.field, given.text, 'again');
}

async function isEmpty({ frame, located }: Found): Promise<boolean> {
  const filled = { focused: false, empty: false, checked: false };
  return (await askOr(frame, filled, 'fieldState', located.id)).empty;
}

/** Where the document of a tab stands: its address without what is asked of it. */
export function pathOf({ frames }: Tab): string {
  const { url } = frames.main();
  return URL.canParse(url) ? `${new URL(url).origin}${new URL(url).pathname}` : url;
}
