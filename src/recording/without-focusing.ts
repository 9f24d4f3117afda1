import type { RecordedStep } from './recording.ts';

/** Leaves out presses that only put the cursor into the field that is then changed, and those on the label of a box. */
export function withoutFocusing(steps: readonly RecordedStep[]): readonly RecordedStep[] {
  return steps.filter((step, at) => {
    if (step.type !== 'click' && step.type !== 'doubleClick') return true;
    const next = steps.slice(at + 1).find((later) => !isFocusOf(later, step));
    if (next?.type !== 'change') return true;
    return !(isSame(step, next) || (isLabel(step) && next.raw.value === 'on'));
  });
}

/** Another press on the same field, or a key that types into it. */
function isFocusOf(later: RecordedStep, step: RecordedStep): boolean {
  if (later.type === 'keyDown' || later.type === 'keyUp') return later.raw.key !== 'Enter';
  const isPress = later.type === 'click' || later.type === 'doubleClick';
  return isPress && (isSame(later, step) || isLabel(step));
}

function isSame(one: RecordedStep, other: RecordedStep): boolean {
  const known = new Set(one.selectors.filter((path) => !path[0]?.startsWith('text/')).map(String));
  return other.selectors.some((path) => known.has(String(path)));
}

function isLabel({ selectors }: RecordedStep): boolean {
  return selectors.some((path) => /(^|[\s>])label[^\s>]*$/.test(path.at(-1) ?? ''));
}
