import type { Around, Became } from './became.ts';
import { namedTarget } from './named-target.ts';
import { readChange } from './read-change.ts';
import type { RecordedStep } from './recording.ts';
import { isSecret } from './typed-values.ts';

/** What becomes of a step that is done to something on the page. */
export function onTarget(step: RecordedStep, { hidden, names }: Around): Became {
  const { type, raw, selectors } = step;
  const words = selectors.flat().join(' ');
  const isField = type === 'change';
  const found = namedTarget(selectors, { isField, hidden });
  if (found === undefined)
    return { told: ['What it is done to cannot be named, and it is left out.'] };
  const { note } = found;
  const told = [
    ...(note === undefined
      ? []
      : [`${found.words === '' ? found.written : `"${found.words}"`}. ${note}`]),
    ...placeLost(step, words),
  ];
  const noted = note === undefined ? {} : { note };
  if (isField) {
    const secret = isSecret(words, String(raw.value));
    const change = readChange(step, found, (field) =>
      names.written(field, String(raw.value), secret),
    );
    return { draft: { ...change.draft, ...noted }, told: [...told, ...(change.told ?? [])] };
  }
  const acted = actedOn(step, found.written, found.words !== '');
  const { draft } = acted;
  return {
    ...(draft && { draft: { ...draft, ...noted } }),
    told: [...told, ...(acted.told ?? [])],
  };
}

function placeLost({ raw }: RecordedStep, words: string): readonly string[] {
  const isElsewhere = raw.target !== undefined && raw.target !== 'main';
  return [
    ...(Array.isArray(raw.frame) && raw.frame.length > 0
      ? [
          `It lies in frame number ${raw.frame.join(', ')}, and numbers move: if the name is not found, add frame: and the frame's name.`,
        ]
      : []),
    ...(isElsewhere
      ? ['It lies in another window or site: journeys follow windows by themselves.']
      : []),
    ...(/(^|[\s>])canvas/.test(words) && raw.offsetX !== undefined
      ? ['The place within a drawing is not carried over: its middle is pressed.']
      : []),
  ];
}

function actedOn({ type, raw }: RecordedStep, written: string, isReadable: boolean): Became {
  if (type === 'hover') return { draft: { verb: 'hover', written } };
  if (type === 'scroll') {
    return {
      draft: { verb: 'scroll', written },
      told: ['How far it was scrolled inside is not carried over.'],
    };
  }
  if (type === 'waitForElement') return waitedFor(raw, written, isReadable);
  if (type === 'doubleClick') return { told: ['A double press is left out: journeys have none.'] };
  const button = raw.button ?? 'primary';
  if (button !== 'primary')
    return { told: [`A press with the ${button} button is left out: journeys have none.`] };
  const told = [
    ...(typeof raw.duration === 'number' && raw.duration >= 500
      ? [`That it was held for ${raw.duration} ms is not carried over.`]
      : []),
    ...(/^(touch|pen)$/.test(String(raw.deviceType))
      ? ['It was touched: is customer: { device: phone } meant?']
      : []),
  ];
  return { draft: { verb: 'click', written }, told };
}

function waitedFor(raw: RecordedStep['raw'], written: string, isReadable: boolean): Became {
  const lost = ['count', 'properties', 'attributes'].filter((key) => raw[key] !== undefined);
  if (!isReadable) return { told: ['A wait for something without a readable name is left out.'] };
  const told = lost.map((key) => `Of what is waited for, the ${key} cannot be said.`);
  const verb = raw.visible === false ? 'gone' : 'see';
  if (written.startsWith('{') && !written.startsWith('{ matches')) {
    return {
      told: [...told, 'A wait for a control is left out: put expect: { see: … } in its place.'],
    };
  }
  return { draft: { verb: 'expect', written: `{ ${verb}: ${written} }` }, told };
}
