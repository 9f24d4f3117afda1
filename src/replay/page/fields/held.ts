import type { TextMatch } from '../../../steps/target.ts';
import { elementOf } from '../dom/element-ids.ts';
import { fitting } from '../dom/matching.ts';
import { folded } from '../dom/text.ts';

/** Whether a box or switch is ticked; null: it has gone, or does not say. */
export function tickedOf(id: string): boolean | null {
  const element = elementOf(id);
  if (element instanceof HTMLInputElement) return saysOtherwise(element) ? null : element.checked;
  const state = element?.getAttribute('aria-checked') ?? element?.getAttribute('aria-pressed');
  return state === 'true' || state === 'false' ? state === 'true' : null;
}

/** A hidden box that a drawn one keeps behind may hold one thing and tell another: then nobody knows. */
function saysOtherwise(box: HTMLInputElement): boolean {
  const told = box.getAttribute('aria-checked');
  return told !== null && told !== 'mixed' && (told === 'true') !== box.checked;
}

/** Whether the browser's own list has this option chosen, and what is chosen there; null: it has gone, or is no such list. */
export function chosenIn(id: string, wanted: TextMatch): { is: boolean; shown: string } | null {
  const list = elementOf(id);
  if (!(list instanceof HTMLSelectElement)) return null;
  const names = [...list.selectedOptions].map(({ label, text }) => [label, text]);
  const fit = fitting(wanted);
  return {
    is: names.some((texts) => texts.some((text) => fit(text) !== 'none')),
    shown: folded(names.map(([label = '']) => label).join(', ')).slice(0, 120),
  };
}

/** Which of these files, by their names, a field does not hold; null: it has gone, or a script has taken them out at once. */
export function filesMissing(id: string, names: readonly string[]): string[] | null {
  const element = elementOf(id);
  if (!(element instanceof HTMLInputElement) || !element.files?.length) return null;
  const held = new Set([...element.files].map(({ name }) => name));
  return names.filter((name) => !held.has(name));
}

/** What is wrong with what a field holds, and never that itself. */
export type Lack = 'none' | 'empty' | 'part' | 'other figures';

/**
 * How what a field holds differs from what was typed. Fields that write it differently (spaces, dashes, capitals, a code before it) hold
 * it, and so do fields that hand it on: to a mark beside them, or to the fields after them.
 */
export function lackOf(id: string, typed: string): Lack {
  const element = elementOf(id);
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    return 'none';
  const { value, maxLength } = element;
  if (areFigures(typed) && areOtherFigures(value, typed)) return 'other figures';
  if (maxLength > 0 && value.length >= maxLength) return 'none';
  const [held, wanted] = [bare(value), bare(typed)];
  if (held === wanted || !wanted.startsWith(held) || isHandedOn(element, wanted)) return 'none';
  return held === '' ? 'empty' : 'part';
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function areFigures(text: string): boolean {
  return /^[\d\s().+/-]{4,}$/.test(text);
}

/** As many figures in another order, and not only the parts of a date or number put round. */
function areOtherFigures(value: string, typed: string): boolean {
  const [held, wanted] = [value.replace(/\D/g, ''), typed.replace(/\D/g, '')];
  if (held.length !== wanted.length || held === wanted) return false;
  const parts = (text: string): string => (text.match(/\d+/g) ?? []).toSorted().join(' ');
  return /^\d+$/.test(typed.replace(/[\s()+-]/g, '')) && parts(value) !== parts(typed);
}

function isHandedOn(element: HTMLInputElement | HTMLTextAreaElement, wanted: string): boolean {
  if (wanted === '') return true;
  const around = element.form ?? element.closest('main,section,fieldset') ?? document.body;
  const fields = [...around.querySelectorAll<HTMLInputElement>('input,textarea')];
  const values = bare(fields.map(({ value }) => value ?? '').join(''));
  return values.includes(wanted) || bare(around.innerText).includes(wanted);
}
