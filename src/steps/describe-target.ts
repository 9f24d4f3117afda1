import type { Rung, Target, TextMatch } from './target.ts';

/** A target in words: button "Save" in dialog "Your details". Of an ordered list, the first. */
export function describeTarget(target: Target): string {
  const [first, ...others] = target.map(describeRung);
  if (first === undefined) return 'nothing';
  return others.length === 0 ? first : `${first} (or ${others.join(', or ')})`;
}

/** Literal text in quotes; a pattern as it is written. */
export function describeText(text: TextMatch): string {
  return typeof text === 'string' ? `"${text}"` : `text like ${text.matches}`;
}

/** What a field is called, without quotes: what stands for a value typed into it. */
export function labelOf(target: Target): string {
  const rung = target[0];
  const words = rung?.any ?? rung?.label ?? rung?.name ?? rung?.text;
  if (words !== undefined) return typeof words === 'string' ? words : words.matches;
  return rung?.role ?? rung?.testid ?? 'a field';
}

function describeRung(rung: Rung): string {
  const words = [rung.any, rung.name, rung.label, rung.text].filter((part) => part !== undefined);
  const parts = [rung.role, ...words.map(describeText)].filter((part) => part !== undefined);
  if (parts.length === 0) parts.push(describeSelector(rung));
  if (rung.nth !== undefined) parts.push(`(number ${rung.nth})`);
  if (rung.in !== undefined) parts.push(`in ${describeRung(rung.in)}`);
  if (rung.frame !== undefined) parts.push(`in the frame ${describeText(rung.frame)}`);
  return parts.join(' ');
}

function describeSelector(rung: Rung): string {
  if (rung.testid !== undefined) return `test id ${rung.testid}`;
  return rung.css ?? rung.xpath ?? 'anything';
}
