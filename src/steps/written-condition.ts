import { type Static, Type } from 'typebox';
import type { Condition } from './condition.ts';
import { describeTarget, describeText } from './describe-target.ts';
import { textMatch } from './written.ts';
import { readTarget, target } from './written-target.ts';

/** The keys of a condition as written: exactly one of them is used. */
export const conditionKeys = {
  see: Type.Optional(textMatch('The text is visible.')),
  url: Type.Optional(
    textMatch('The whole address; * stands for anything. A path is taken from the site.'),
  ),
  gone: Type.Optional(textMatch('The text was seen first, and is visible no more.')),
  ready: Type.Optional(target('The control could be pressed, and is not.')),
};

const WrittenCondition = Type.Object(conditionKeys);
export type WrittenCondition = Static<typeof WrittenCondition>;

/** The written form brought into the one that is walked. Exactly one key is there: the schema saw to it. */
export function readCondition(written: WrittenCondition): Condition {
  if (written.see !== undefined) return { see: written.see };
  if (written.url !== undefined) return { url: written.url };
  if (written.gone !== undefined) return { gone: written.gone };
  return { ready: readTarget(written.ready ?? []) };
}

/** A condition in words: see "Thank you". */
export function conditionInWords(condition: Condition): string {
  if ('see' in condition) return `see ${describeText(condition.see)}`;
  if ('url' in condition) return `the address is ${describeText(condition.url)}`;
  if ('gone' in condition) return `${describeText(condition.gone)} is gone`;
  return `${describeTarget(condition.ready)} could be pressed`;
}
