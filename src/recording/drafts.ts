/** One step of a journey that is being written. */
export type Draft = {
  readonly number: number;
  readonly verb: string;
  /** What stands behind the verb; of a typed value, its field alone. */
  readonly written: string;
  readonly note?: string;
  /** Written text of what was typed, the first try first. */
  readonly typed?: readonly string[];
};

/** Later tries of one field: the last stands; one that was sent before stands first. */
export function withCorrections(drafts: readonly Draft[]): readonly Draft[] {
  const before: Draft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const last = before.at(-1);
    const tried = before.findLastIndex((one) => isSameField(one, draft));
    if (last !== undefined && isSameField(last, draft)) {
      const first = (last.typed ?? []).slice(0, -1);
      before[before.length - 1] = { ...draft, typed: [...first, ...(draft.typed ?? [])] };
    } else if (tried >= 0 && isSent(before, tried) && isSamePress(last, drafts[at + 1])) {
      const typed = [before[tried]?.typed?.[0] ?? '', draft.typed?.at(-1) ?? ''];
      before[tried] = { ...draft, typed };
    } else if (!isCorrected(drafts, at) || !isSamePress(last, draft)) before.push(draft);
  }
  return before;
}

function isTry({ verb }: Draft): boolean {
  return verb === 'type';
}

function isSameField(one: Draft, other: Draft): boolean {
  return isTry(one) && isTry(other) && one.written === other.written;
}

function isSamePress(one: Draft | undefined, other: Draft | undefined): boolean {
  if (one === undefined || other === undefined || !/^(click|press)$/.test(one.verb)) return false;
  return one.verb === other.verb && one.written === other.written;
}

/** Only what was sent by one press and then typed again is a correction. */
function isSent(before: readonly Draft[], tried: number): boolean {
  const between = before.slice(tried + 1);
  return between.filter(({ verb }) => verb === 'click' || verb === 'press').length === 1;
}

/** The step before is a later try of a field that was sent. */
function isCorrected(drafts: readonly Draft[], at: number): boolean {
  const typed = drafts[at - 1];
  const press = drafts[at - 2];
  if (typed === undefined || !isSamePress(press, drafts[at])) return false;
  return drafts.slice(0, at - 2).some((one) => isSameField(one, typed));
}

/** The lines of a journey. */
export function draftLines({ verb, written, typed, note }: Draft): readonly string[] {
  const [first, text = first] = typed?.length === 1 ? [typed[0]] : [typed?.at(0), typed?.at(-1)];
  const tries =
    typed !== undefined && typed.length > 1 && first !== text ? `first: ${first}, ` : '';
  const args = typed === undefined ? written : `{ into: ${written}, ${tries}text: ${text} }`;
  return [...(note === undefined ? [] : [`  # ${note}`]), `  - ${verb}: ${args}`];
}
