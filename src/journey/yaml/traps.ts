import { isScalar, type Pair, type Scalar } from 'yaml';
import type { Source, Span } from '../source/source.ts';
import { lastOf } from '../source/tree.ts';
import type { Filled } from '../values/fill-in.ts';
import { isLate } from '../values/late.ts';
import { isMasked } from '../values/reference-mask.ts';

/** Tells of something wrong at a pointer. */
export type Report = (pointer: string, span: Span, message: string, hint: string) => void;

type Checking = { readonly source: Source; readonly report: Report };

/** `!` and `&` at the beginning of a text have a meaning in YAML, and none in a journey. */
export function checkNode(node: unknown, pointer: string, span: Span, checking: Checking): void {
  if (typeof node !== 'object' || node === null) return;
  const hasTag = 'tag' in node && node.tag !== undefined;
  const isAnchorAlone = 'anchor' in node && node.anchor && isScalar(node) && node.value === null;
  if (!hasTag && !isAnchorAlone) return;
  const sign = hasTag ? '!' : '&';
  const from = Math.max(0, checking.source.text.lastIndexOf(sign, span[0]));
  const message = `Text that begins with ${sign} needs quotes.`;
  checking.report(pointer, [from, from + 1], message, 'Put the text in quotes.');
}

/** In { } a comma ends a text, and a colon without a space does not end a key. */
export function checkFlowPair(
  pair: Pair,
  key: string,
  pointer: string,
  span: Span,
  { report }: Checking,
): void {
  const isBare = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  if (!isBare) return;
  const tight = /^([\w-]+):\S/.exec(key)?.[1];
  if (tight !== undefined) {
    report(pointer, span, 'A space is missing after the colon.', `Write ${tight}: and a space.`);
  } else if (key.includes(' ') || pair.value === null) {
    const hint = 'If the comma belongs to the text, put all of the text in quotes.';
    report(pointer, span, 'The comma before this ended the text.', hint);
  }
}

/** What goes wrong with text without quotes. */
export function checkPlain(
  node: Scalar,
  at: { readonly pointer: string; readonly inFlow: boolean },
  span: Span,
  { source, report }: Checking,
): void {
  const rest = /^[ \t]*#\S[^\n]*/.exec(source.text.slice(span[1], span[1] + 400))?.[0].trimEnd();
  if (rest !== undefined) {
    const raw = source.text.slice(span[0], span[1]);
    const whole = `"${(raw + rest).trim()}"`;
    const hint = `If it belongs to the text, write ${whole}. If it is a comment, put a space after the #.`;
    const from = span[1] + rest.length - rest.trimStart().length;
    report(at.pointer, [from, span[1] + rest.length], 'A # after a space begins a comment.', hint);
  }
  if (at.inFlow && typeof node.value === 'string' && isMasked(node.value)) {
    const raw = source.text.slice(span[0], span[1]);
    const message = `Inside { } or [ ] a value with $\{ } needs quotes.`;
    report(at.pointer, span, message, `Write "${raw}".`);
  }
}

/** What cannot be put in, and what may not be put in here. */
export function checkReferences(
  filled: Filled,
  pointer: string,
  span: Span,
  { source, report }: Checking,
): void {
  for (const { written, message, hint } of filled.faults) {
    const within = source.text.slice(span[0], span[1]).indexOf(written);
    const from = span[0] + Math.max(0, within);
    const to = within === -1 ? span[1] : from + written.length;
    report(pointer, [from, to], message, hint);
  }
  if (isLate(filled.text) && !takesLate.test(pointer)) {
    const hint = 'Use it as the text of type or paste.';
    report(pointer, span, 'A one-time code can only be typed.', hint);
  } else if (filled.secret && isAlwaysShown(pointer)) {
    const message = `${lastOf(pointer)} is shown in reports, so no secret may be in it.`;
    report(pointer, span, message, 'Take it out.');
  }
}

const takesLate = /\/(?:type|paste|answer)\/text$|\/use\/with\/[^/]+$/;

function isAlwaysShown(pointer: string): boolean {
  return /^\/(?:journey|job|tags|needs)\b|\/(?:say|avoidable)$/.test(pointer);
}
