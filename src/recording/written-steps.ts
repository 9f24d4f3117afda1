import { type Draft, draftLines, withCorrections } from './drafts.ts';
import { namedTarget } from './named-target.ts';
import { ledTo, openedPage, webAddress } from './opened-pages.ts';
import { type PressedKeys, pressedKeys } from './pressed-keys.ts';
import { readChange } from './read-change.ts';
import type { RecordedStep } from './recording.ts';
import { isSecret, valueNames } from './typed-values.ts';
import { withoutFocusing } from './without-focusing.ts';

/** What a step becomes: a draft, or nothing, and what to tell. */
export type Became = { readonly draft?: Omit<Draft, 'number'>; readonly told?: readonly string[] };

type Names = ReturnType<typeof valueNames>;
type Around = {
  readonly site: string;
  readonly hidden: readonly string[];
  readonly names: Names;
  readonly keys: PressedKeys;
  readonly visited: URL[];
};

/** The steps of a recording in the words of a journey, and what they cannot say. */
export function writtenSteps(recorded: readonly RecordedStep[], site: string) {
  const steps = withoutFocusing(recorded);
  const names = valueNames();
  const hidden = recorded
    .filter(({ type }) => type === 'change')
    .map(({ raw }) => String(raw.value));
  const around = {
    ...{ site, names, visited: [], keys: pressedKeys(steps) },
    hidden: hidden.filter((value) => value !== ''),
  };
  const became = steps.map((step) => ({ step, ...become(step, around) }));
  const last = became.at(-1);
  const tail = last?.step.selectors
    .map((path) => path.at(-1) ?? '')
    .find((one) => !one.includes('/'));
  const isWords = last?.step.type === 'click' && /(^|[\s>])(p|h[1-6])[^\s>]*$/.test(tail ?? '');
  const goal = isWords ? last.draft?.written : undefined;
  const kept = goal === undefined ? became : became.slice(0, -1);
  const drafts = kept.flatMap(({ step: { number }, draft }) =>
    draft === undefined ? [] : [{ number, ...draft }],
  );
  const told = became.flatMap(({ step: { number }, told = [] }) =>
    told.map((one) => `Step ${number}: ${one}`),
  );
  const pressed = 'A press on words that are no control became the goal.';
  return {
    lines: withCorrections(drafts).flatMap(draftLines),
    values: names.all(),
    goal,
    told: goal === undefined ? told : [...told, `Step ${last?.step.number}: ${pressed}`],
  };
}

function become(step: RecordedStep, around: Around): Became {
  const { type, number } = step;
  const led = ledTo(step);
  if (type === 'navigate') return opened(step, around);
  if (led !== undefined) around.visited.push(led);
  if (type === 'setViewport') return {};
  if (type === 'keyDown' || type === 'keyUp') {
    const key = around.keys.written.get(number);
    const lost = around.keys.lost.get(number);
    if (lost !== undefined) return { told: [lost] };
    return key === undefined ? {} : { draft: { verb: 'press', written: JSON.stringify(key) } };
  }
  if (type === 'scroll' && step.selectors.length === 0) return scrolled(step);
  if (step.selectors.length === 0) return { told: [lostWithout(step)] };
  return onTarget(step, around);
}

function opened({ raw }: RecordedStep, { site, visited, names }: Around): Became {
  const url = webAddress(raw.url);
  if (url === undefined) return { told: ['A page that is not on the web is left out.'] };
  const isThere = visited.at(-1)?.href === url.href;
  const isBack = visited.length > 1 && visited.at(-2)?.href === url.href;
  visited.push(url);
  if (isThere) return {};
  if (isBack) {
    const told = 'The page before was opened again: taken for a press of Back.';
    return { draft: { verb: 'back', written: 'true' }, told: [told] };
  }
  const secrets = names.all().flatMap(({ secret, value }) => (secret ? [value] : []));
  const { written, left } = openedPage(url, site, secrets);
  const told = left.map(
    (name) => `"${name}" is left out of the address: such values are of one visit.`,
  );
  return { draft: { verb: 'open', written }, told };
}

function scrolled({ raw }: RecordedStep): Became {
  const isTop = raw.y === 0 || raw.y === undefined;
  const told = isTop
    ? []
    : [
        `How far the page was scrolled (${raw.y} pixels) is not carried over: it goes to the bottom.`,
      ];
  return { draft: { verb: 'scroll', written: isTop ? 'top' : 'bottom' }, told };
}

function lostWithout({ type, raw }: RecordedStep): string {
  if (type === 'waitForExpression') {
    return /setTimeout/.test(String(raw.expression))
      ? 'A wait of the script is left out: customers wait for the page alone.'
      : 'A wait for something in the code of the page is left out: put expect: { see: … } in its place.';
  }
  if (type === 'emulateNetworkConditions') return 'The speed of the network is left out.';
  if (type === 'close') return 'Closing the window is left out.';
  if (type === 'customStep') return 'A step of an extension is left out.';
  return `The step (${type}) says nothing of what it is done to, and is left out.`;
}

function onTarget(step: RecordedStep, { hidden, names }: Around): Became {
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
