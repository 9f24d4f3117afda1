import { describeTarget } from '../../steps/describe-target.ts';
import type { Target } from '../../steps/target.ts';
import { StuckError } from '../errors.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Located } from '../page/locate/describe.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { misfitOf } from './misfit.ts';
import { nearestNames } from './nearest-names.ts';
import { inClosedPart, outOfReach } from './out-of-reach.ts';
import type { Found, Search } from './search.ts';

/** Why a control could not be found or used: what was looked for, what is there, and what to write instead. */
export async function notFound(
  visit: Visit,
  target: Target,
  wanted: Wanted,
  search: Search,
): Promise<StuckError> {
  const words = describeTarget(target);
  if (search.state === 'ambiguous') return ambiguous(words, search.matches);
  if (search.state === 'hidden') return hidden(words, search.found);
  if (search.state === 'hindered') return hindered(visit, words, search.found);
  return absent(visit, target, wanted, words);
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
  visit: Visit,
  wanted: string,
  { frame, located }: Found,
): Promise<StuckError> {
  const reason = await askOr(frame, '', 'reasonFor', located.id);
  const found = located.hindrance === 'inert' ? 'inert' : 'disabled';
  const message = `${wanted} cannot be used: it is ${found === 'inert' ? 'not taking presses' : 'disabled'}.`;
  // A place in another frame is none in the window.
  const isInWindow = frame === visit.windows.current().frames.main();
  const place = isInWindow ? { rect: located.rect } : {};
  return new StuckError({ wanted, nearest: [], ...place, found, reason, message });
}

async function absent(
  visit: Visit,
  target: Target,
  kind: Wanted,
  wanted: string,
): Promise<StuckError> {
  const [nearest, misfit] = [
    await nearestNames(visit, target, kind),
    await misfitOf(visit, target, kind),
  ];
  const names = nearest.map((name) => `"${name}"`).join(', ');
  const others = `${wanted} is not on the page. The nearest names there are: ${names}.`;
  const fact = { wanted, reason: '', nearest };
  const message = misfit || (names === '' ? nothingLike(visit, wanted) : others);
  return new StuckError({ ...fact, found: 'absent', message });
}

function nothingLike(visit: Visit, wanted: string): string {
  const { painted, interactive } = visit.windows.current().document;
  return painted || interactive
    ? `${wanted} is not on the page, nor anything like it.`
    : `${wanted} is not on the page: the site began to answer, and the page stayed empty.`;
}
