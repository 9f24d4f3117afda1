import type { Around, Became } from './became.ts';
import { draftLines, withCorrections } from './drafts.ts';
import { leftOut } from './left-out.ts';
import { onTarget } from './on-target.ts';
import { ledTo, openedPage, webAddress } from './opened-pages.ts';
import { pressedKeys } from './pressed-keys.ts';
import type { RecordedStep } from './recording.ts';
import { valueNames } from './typed-values.ts';
import { withoutFocusing } from './without-focusing.ts';

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
  if (step.selectors.length === 0) return { told: [leftOut(step)] };
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
