import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Located } from '../page/locate/describe.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import { misfitOf } from './misfit.ts';
import { nearestNames } from './nearest-names.ts';
import { inClosedPart, outOfReach } from './out-of-reach.ts';
import type { Found, Search } from './search.ts';

/** Why a control could not be found or used: what was looked for, what is there, and what to write instead. */
export async function notFound(
  tab: Tab,
  target: Target,
  wanted: Wanted,
  search: Search,
): Promise<StuckError> {
  const words = describeTarget(target);
  if (search.state === 'ambiguous') return ambiguous(words, search.matches);
  if (search.state === 'hidden') return hidden(words, search.found);
  if (search.state === 'hindered') return hindered(tab, words, search.found);
  return absent(tab, target, wanted, words);
}

function ambiguous(wanted: string, matches: readonly Located[]): StuckError {
  const nearest = matches.map(({ name, role, tag, where }) =>
    `${role || tag} "${name}" ${where}`.trim(),
  );
  const places = new Set(matches.map(({ where }) => where));
  const [place] = places.size === matches.length ? [...places].filter((where) => where !== '') : [];
  const title = /"(.+)"/.exec(place ?? '')?.[1];
  const example = title === undefined ? '' : `, for example { name: …, in: ${title} }`;
  const message = `${matches.length} controls match ${wanted} equally well: ${nearest.join('; ')}. Say which one: add "in:", "role:" or "nth:"${example}.`;
  return new StuckError({ wanted, reason: '', found: 'ambiguous', nearest, message });
}

async function hidden(wanted: string, found: Found): Promise<StuckError> {
  if (found.located.outOfReach) return outOfReach(found, wanted);
  const closed = await inClosedPart(found, wanted, true);
  if (closed) return closed;
  const fact = { wanted, reason: '', nearest: [] };
  if (found.located.onlyNamed) {
    const message = `What is called ${wanted} can be read on the page, but what a customer uses there could not be told. Name what they press.`;
    return new StuckError({ ...fact, found: 'failed', message });
  }
  const message = `${wanted} is on the page but cannot be seen.`;
  return new StuckError({ ...fact, found: 'hidden', message });
}

/** It is there, and cannot be used: with what the page says of why. */
export async function hindered(
  tab: Tab,
  wanted: string,
  { frame, located }: Found,
): Promise<StuckError> {
  const reason = await askOr(frame, '', 'reasonFor', located.id);
  const found = located.hindrance === 'inert' ? 'inert' : 'disabled';
  const message = `${wanted} cannot be used: it is ${found === 'inert' ? 'not taking presses' : 'disabled'}.`;
  // A place in another frame is none in the window.
  const isInWindow = frame === tab.frames.main();
  const place = isInWindow ? { rect: located.rect } : {};
  return new StuckError({ wanted, nearest: [], ...place, found, reason, message });
}

async function absent(tab: Tab, target: Target, kind: Wanted, wanted: string): Promise<StuckError> {
  const [nearest, misfit] = [
    await nearestNames(tab, target, kind),
    await misfitOf(tab, target, kind),
  ];
  const names = nearest.map((name) => `"${name}"`).join(', ');
  const others = `${wanted} is not on the page. The nearest names there are: ${names}.`;
  const fact = { wanted, reason: '', nearest };
  const message = misfit || (names === '' ? nothingLike(tab, wanted) : others);
  return new StuckError({ ...fact, found: 'absent', message });
}

function nothingLike(tab: Tab, wanted: string): string {
  const { painted, interactive } = tab.document;
  return painted || interactive
    ? `${wanted} is not on the page, nor anything like it.`
    : `${wanted} is not on the page: the site began to answer, and the page stayed empty.`;
}
