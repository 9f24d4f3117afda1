import { elementOf } from '../dom/element-ids.ts';
import { shadowOf } from '../dom/shadows.ts';
import { queryDeep } from '../dom/tree.ts';
import { isInWindow, isVisible } from '../dom/visible.ts';
import { giveNotesBack, hideNotes } from './browser-notes.ts';
import { coveringRule, coversFor } from './covers.ts';
import { rangesIn } from './typed-ranges.ts';
import { type TypedForms, typedText } from './typed-text.ts';

const sheetText = `
input:not([type=submit]):not([type=button]):not([type=reset]):not([type=checkbox]):not([type=radio]), textarea {
  -webkit-text-security: disc !important;
}
::-webkit-datetime-edit { color: transparent !important; }
::highlight(friction-typed) {
  color: transparent; -webkit-text-fill-color: transparent; background-color: #666;
}`;
/** A shadow of letters can be read like the letters, and a highlight does not hide it. */
const withoutShadows = '* { text-shadow: none !important; }';

let sheet: CSSStyleSheet | null = null;

/** Drawings are covered whole; or what was typed cannot be hidden, and no picture may be taken. */
export type Masked = { readonly covered: boolean; readonly hidden: boolean };

/**
 * Hides typed values in fields, and where the page shows them again, without touching the page's own trees. `drawings`:
 * drawings that nobody can read are covered. `drawn`: also waits until what was hidden is hidden on the screen, which a frame
 * that is drawn by itself needs.
 */
export async function maskTyped(
  forms: TypedForms,
  { drawings, drawn }: { readonly drawings: boolean; readonly drawn: boolean },
): Promise<Masked> {
  const trees = treesOfPage();
  const typed = typedText(forms);
  const ranges = trees.flatMap((tree) => rangesIn(tree, typed));
  const { rules, whole } = coversFor(typed, { drawings });
  CSS.highlights.set('friction-typed', new Highlight(...ranges));
  sheet ??= new CSSStyleSheet();
  const shadows = ranges.length > 0 || rules.trim() !== '' ? withoutShadows : '';
  sheet.replaceSync(sheetText + shadows + rules);
  for (const { adoptedStyleSheets: sheets } of trees) {
    if (!sheets.includes(sheet)) sheets.push(sheet);
  }
  const hidden = await hideNotes(trees, typed);
  if (drawn && (shadows !== '' || queryDeep('input,textarea').some(isFilled))) await untilDrawn();
  return { covered: whole, hidden };
}

/** Covers a frame whole until `unmaskTyped`. Says whether it could have been seen; null: there is no such frame. */
export async function coverFrame(id: string): Promise<boolean | null> {
  const frame = elementOf(id);
  if (!frame || !sheet) return null;
  const { width, height } = frame.getBoundingClientRect();
  const isSeen = width > 1 && height > 1 && isVisible(frame) && isInWindow(frame);
  sheet.insertRule(coveringRule(frame), sheet.cssRules.length);
  if (isSeen && window !== top) await untilDrawn();
  return isSeen;
}

function isFilled(field: Element): boolean {
  return (field as HTMLInputElement).value !== '';
}

/** When a third frame begins, the first has been handed on. What is not on the screen has no frames: it is not waited for long. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    };
    next(3);
    setTimeout(resolve, longestDrawing);
  });
}

/** In real milliseconds. */
const longestDrawing = 1000;

export function unmaskTyped(): void {
  giveNotesBack();
  CSS.highlights.delete('friction-typed');
  for (const { adoptedStyleSheets: sheets } of treesOfPage()) {
    const at = sheet ? sheets.indexOf(sheet) : -1;
    if (at >= 0) sheets.splice(at, 1);
  }
}

/** The document, and the trees that parts of it have of their own. */
function treesOfPage(): (Document | ShadowRoot)[] {
  const shadows = queryDeep('*').flatMap((element) => shadowOf(element) ?? []);
  return [document, ...shadows];
}
