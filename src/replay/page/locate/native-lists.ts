import type { TextMatch } from '../../../steps/target.ts';
import { elementOf } from '../dom/element-ids.ts';
import { bestOf } from './best-of.ts';
import { describe, type Located } from './describe.ts';

/** Where an option of the browser's own list is. */
export type NativeOption = {
  /** Presses of the arrow key, down if positive, from what the open list has marked now. */
  readonly distance: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
  /** The option as it stands in the page, where the list shows its options there; null: they are the browser's own window. */
  readonly shown: Located | null;
  /** More than this option can be chosen, and another one is. */
  readonly addsTo: boolean;
};

/** The option with this text; null when there is none, or several of equal fit. */
export function nativeOption(listId: string, wanted: TextMatch): NativeOption | null {
  const list = elementOf(listId);
  if (!(list instanceof HTMLSelectElement)) return null;
  const all = [...list.options].filter((one) => !isLeftOut(one));
  const textsOf = (one: HTMLOptionElement): string[] => [one.label, one.text];
  const option = bestOf(all.filter(canBeChosen), textsOf, wanted) ?? bestOf(all, textsOf, wanted);
  if (!option) return null;
  const box = option.getBoundingClientRect();
  return {
    distance: distanceTo(list, option),
    chosen: option.selected,
    disabled: !canBeChosen(option),
    shown: box.width > 1 && box.height > 1 && option.checkVisibility() ? describe(option) : null,
    addsTo: list.multiple && [...list.selectedOptions].some((other) => other !== option),
  };
}

/**
 * The browser's keys go from what is chosen, be it a placeholder that cannot be chosen again, to the next option that can; what
 * is hidden or disabled they pass over.
 */
function distanceTo(list: HTMLSelectElement, option: HTMLOptionElement): number {
  const from = list.selectedIndex;
  const between = (one: HTMLOptionElement): boolean =>
    option.index > from
      ? one.index > from && one.index <= option.index
      : one.index < from && one.index >= option.index;
  const steps = [...list.options].filter((one) => between(one) && canBeChosen(one)).length;
  return option.index > from ? steps : -steps;
}

/** Names of the options of a native list that can be chosen. */
export function optionNames(listId: string): string[] {
  const list = elementOf(listId);
  if (!(list instanceof HTMLSelectElement)) return [];
  return [...list.options].filter(canBeChosen).map((option) => option.label);
}

function canBeChosen(option: HTMLOptionElement): boolean {
  const group = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement : null;
  return !option.disabled && !group?.disabled && !isLeftOut(option);
}

/** The list does not show it. */
function isLeftOut(option: HTMLOptionElement): boolean {
  const group = option.parentElement instanceof HTMLOptGroupElement ? [option.parentElement] : [];
  return [option, ...group].some((one) => one.hidden || getComputedStyle(one).display === 'none');
}
